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
    headline: 'operating in part; suspended in part (Hearings in the immigration courts; New enrolments), injunction affirmed and stayed',
  },
  { norm: 'mpp', day: '2021-07-01', headline: 'terminated' },
  { norm: 'mpp', day: '2021-09-15', headline: 'terminated; termination vacated, restart ordered, not yet running' },
  {
    norm: 'mpp',
    day: '2021-11-15',
    headline: 'terminated; termination vacated, restart ordered, not yet running, another termination to take effect on 8 August 2022',
  },
  {
    norm: 'mpp',
    day: '2021-12-03',
    headline:
      'terminated; termination vacated, restart ordered, not yet running, restart order to take effect on 6 December 2021, and 1 more act',
  },
  { norm: 'mpp', day: '2022-12-20', headline: 'no longer operating; termination stayed, restart order lifted' },
  { norm: 'mpp', day: '2025-02-01', headline: 'reinstated; not known whether it operates' },
  { norm: 'mpp', day: '2025-05-01', headline: 'no longer operating; reinstatement stayed' },
  { norm: 'mpp', day: '2025-12-31', headline: 'reinstated in part; not known whether it operates' },
  { norm: 'mpp', day: '2027-01-01', headline: 'not known after 24 November 2026; reinstated in part' },
  { norm: 'us-guatemala-aca', day: '2020-06-01', headline: 'in force; not carried out' },
  { norm: 'us-honduras-aca', day: '2020-12-29', headline: 'in force; not carried out' },
  { norm: 'us-el-salvador-aca', day: '2020-12-10', headline: 'perhaps in force; not carried out' },
  { norm: 'us-el-salvador-aca', day: '2020-12-15', headline: 'in force; not carried out' },
  { norm: 'us-el-salvador-aca', day: '2020-12-29', headline: 'in force; not carried out' },
  { norm: 'flores-rule', day: '2021-02-01', headline: 'issued; not known whether it has begun, injunction vacated in part' },
  {
    norm: 'interior-repatriation-initiative',
    day: '2020-04-15',
    headline: 'not known whether it still operates; last reported running on 18 March 2020',
  },
  {
    norm: 'asylum-transit-rule',
    day: '2019-09-10',
    headline: 'in force in part; injunction stayed in part (Outside the Ninth Circuit), another injunction stayed',
  },
  { norm: 'asylum-transit-rule', day: '2020-01-14', headline: 'operating; injunctions stayed' },
  {
    norm: 'asylum-transit-rule',
    day: '2020-12-20',
    headline: 'no longer operating; start vacated, reinstatement to take effect on 19 January 2021',
  },
  { norm: 'pacr', day: '2020-03-15', headline: 'not known whether it still operates; suspension to take effect by 31 March 2020' },
  { norm: 'title-42', day: '2023-01-15', headline: 'in force; termination and injunction stayed' },
  {
    norm: 'title-42',
    day: '2022-05-23',
    known: '2022-04-06',
    headline: 'not known after 6 April 2022; until then in force, termination to take effect on 23 May 2022',
  },
  { norm: 'title-42', day: '2022-04-10', headline: 'in force; termination to take effect on 23 May 2022' },
  {
    norm: 'national-emergency-2019',
    day: '2020-02-13',
    known: '2020-02-13',
    headline: 'in force; continuation to take effect on 15 February 2020',
  },
]
