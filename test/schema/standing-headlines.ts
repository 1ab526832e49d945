export interface ExpectedHeadline {
  readonly norm: string
  readonly day: string
  readonly known?: string
  readonly headline: string
}

/** What a person would say in a line; the program's words may differ where they say the same. */
export const HEADLINES: readonly ExpectedHeadline[] = [
  { norm: 'mpp', day: '2018-12-20', headline: 'announced; not yet begun' },
  { norm: 'mpp', day: '2019-04-09', headline: 'operating; injunction to take effect on 12 April 2019' },
  { norm: 'mpp', day: '2020-01-14', headline: 'operating; injunction stayed' },
  { norm: 'mpp', day: '2020-02-28', known: '2020-02-28', headline: 'operating; injunction affirmed and stayed' },
  {
    norm: 'mpp',
    day: '2021-03-15',
    headline:
      'operating in part; injunction affirmed and stayed, suspended in part (Hearings in the immigration courts; returns to Mexico went on), suspended in part (New enrolments)',
  },
  { norm: 'mpp', day: '2021-09-15', headline: 'terminated; termination vacated, restart ordered, not yet running' },
  { norm: 'mpp', day: '2022-12-20', headline: 'no longer operating; termination stayed, restart order lifted' },
  { norm: 'mpp', day: '2025-02-01', headline: 'reinstated; not known whether it operates' },
  { norm: 'mpp', day: '2025-05-01', headline: 'no longer operating; reinstatement stayed' },
  { norm: 'us-guatemala-aca', day: '2020-06-01', headline: 'in force; not carried out' },
  { norm: 'us-honduras-aca', day: '2020-12-29', headline: 'in force; not carried out' },
  { norm: 'title-42', day: '2022-04-10', headline: 'in force; termination to take effect on 23 May 2022' },
]
