export interface SearchQuestion {
  readonly text: string
  readonly known?: string
  readonly kinds?: readonly string[]
  /**
   * What belongs at the top, as slugs, or as names in words where the slug could not be known: the first leads, the others are among the
   * first three. Empty where only `absent` matters.
   */
  readonly first: readonly string[]
  /** What must not be found at all, at any place. */
  readonly absent?: readonly string[]
  readonly why: string
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

function words(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Whether a hit is the one that was meant: by its slug, or by a name in which every meant word stands. */
export function isMeant(meant: string, hit: { readonly slug: string; readonly name: string }): boolean {
  if (SLUG.test(meant)) return meant === hit.slug
  const found = new Set(words(hit.name))
  return words(meant).every((word) => found.has(word))
}

/** By name and alias, whole words in any order, prefixes, accents, capitals. */
const NAMES: readonly SearchQuestion[] = [
  { text: 'remain in mexico', first: ['mpp'], why: 'what everybody calls the programme' },
  { text: 'Remain-in-Mexico', first: ['mpp'], why: 'the spelling of the article' },
  { text: 'MPP', first: ['mpp', 'mpp-enrolments', 'mpp-phased-entry'], why: 'the abbreviation is a whole alias' },
  {
    text: 'Migrant Protection Protocol',
    first: ['mpp', 'mpp-expansion-memorandum', 'mpp-policy-guidance'],
    why: 'the singular that the spokeswoman used',
  },
  {
    text: 'protocols protection migrant',
    first: ['mpp', 'mpp-expansion-memorandum', 'mpp-policy-guidance'],
    why: 'words count in any order',
  },
  { text: 'migr prot', kinds: ['POLICY'], first: ['mpp'], why: 'two beginnings are enough' },
  {
    text: 'Nielsen memo',
    first: ['mpp-policy-guidance'],
    why: 'the memorandum of January 2019 goes by her name; it needs that alias',
  },
  { text: 'wolf secretary', first: ['chad-wolf'], why: 'a name and an office typed together mean the person' },
  { text: 'Wolf, Chad', first: ['chad-wolf', 'asylumworks-case', 'casa-de-maryland-case'], why: 'surname first, with a comma' },
  { text: 'mayork', first: ['alejandro-mayorkas', 'asylumworks-case', 'huisha-huisha-case'], why: 'the beginning of a surname' },
  { text: 'ken cuccinelli', first: ['ken-cuccinelli', 'lmm-case', 'lmm-ruling-2020-03-01'], why: 'the short first name' },
  { text: 'vitiello', first: ['ronald-vitiello', 'caleb-vitello'], why: 'one letter apart from Vitello, and another man' },
  { text: 'vitello', first: ['caleb-vitello', 'ronald-vitiello'], why: 'the exact name goes before the one a slip away' },
  { text: 'homeland security', kinds: ['AGENCY'], first: ['dhs'], why: 'a part of the name' },
  { text: 'ICE', first: ['ice', 'director-of-ice'], why: 'three letters, and no prefix of anything else may lead' },
  {
    text: 'border patrol',
    first: ['border-patrol', 'southwest-border-apprehensions', 'southwest-border-expulsions'],
    why: 'not the metric of its apprehensions',
  },
  { text: 'ninth circuit', kinds: ['COURT'], first: ['ninth-circuit'], why: 'as the article has it' },
  { text: '9th Circuit', first: ['ninth-circuit'], why: 'the number is how many write it' },
  { text: 'SCOTUS', first: ['supreme-court'], why: 'an alias that shares no word with the name' },
  { text: 'innovation law lab', first: ['innovation-law-lab', 'innovation-law-lab-case'], why: 'the organization before its case' },
  { text: 'Innovation Law Lab v. Wolf', first: ['innovation-law-lab-case', 'innovation-law-lab'], why: 'one caption of several' },
  {
    text: 'Biden v. Texas',
    first: ['Texas v. Biden', 'texas-biden-order-2022-08-08', 'texas-biden-stay-2022-12-15'],
    why: 'the caption turns round before the Supreme Court',
  },
  {
    text: 'immigrant defenders',
    kinds: ['LEGAL_CASE'],
    first: ['Immigrant Defenders Law Center v. Noem'],
    why: 'the kind leaves the plaintiff out',
  },
  { text: 'ciudad juarez', first: ['ciudad-juarez'], why: 'typed without its accent' },
  { text: 'CIUDAD JUÁREZ', first: ['ciudad-juarez'], why: 'accent and capitals' },
  { text: 'el paso', kinds: ['PLACE'], first: ['el-paso', 'el-paso-sector', 'el-paso-port-of-entry'], why: 'three places of one name' },
  { text: 'RGV', first: ['rio-grande-valley-sector'], why: 'the short name in the trade' },
  { text: 'sector tucson', first: ['tucson-sector'], why: 'not the city' },
  { text: 'hondur', kinds: ['COUNTRY'], first: ['honduras'], why: 'a beginning, of one kind' },
  {
    text: 'salvador agreement',
    first: ['us-el-salvador-aca', 'el-salvador-aca-implementation-accord', 'aca-suspension-2021-02-06'],
    why: 'as one speaks of it',
  },
  { text: 'safe third country', first: ['us-guatemala-aca'], why: 'a contested name still leads to what it is used for' },
  {
    text: 'joint declaration mexico',
    first: ['us-mexico-joint-declaration', 'us-mexico-supplementary-agreement'],
    why: 'words from both ends of the name',
  },
  { text: 'transit ban', first: ['asylum-transit-rule'], why: 'what its critics call the rule' },
  { text: 'prompt asylum case review', first: ['pacr'], why: 'the programme has two long names' },
  { text: 'Humanitarian Asylum Review Program', first: ['harp'], why: 'program, not process' },
  {
    text: 'interior repatriation',
    kinds: ['POLICY'],
    first: ['interior-repatriation-initiative'],
    why: 'the article describes it and never names it',
  },
  { text: 'flores settlement', first: ['Flores Settlement Agreement', 'flores-case'], why: 'not Pete Flores' },
  {
    text: 'zero tolerance',
    first: ['zero tolerance', 'zero-tolerance-memorandum', 'zero-tolerance-rescission'],
    why: 'with or without its hyphen',
  },
]

/** A small slip in a word. */
const SLIPS: readonly SearchQuestion[] = [
  { text: 'Gautemala', first: ['guatemala', 'guatemala-city', 'president-of-guatemala'], why: 'two neighbours in each other’s place' },
  { text: 'McAleenen', first: ['kevin-mcaleenan', 'innovation-law-lab-case'], why: 'one letter is another' },
  { text: 'kirstjen neilsen', first: ['kirstjen-nielsen'], why: 'two neighbours changed, and a word that is right' },
]

/** Docket, document and reporter numbers, which are never misspelt. */
const NUMBERS: readonly SearchQuestion[] = [
  { text: '19-15716', first: ['innovation-law-lab-case'], why: 'the docket of the Ninth Circuit' },
  {
    text: '19-1212',
    first: ['innovation-law-lab-case', 'innovation-law-lab-calendar-order-2021-02-03', 'innovation-law-lab-review'],
    why: 'the docket of the Supreme Court',
  },
  { text: '2:21-cv-00067', first: ['Texas v. Biden'], why: 'a docket without the initial of the judge' },
  { text: '8:20-cv-02118-PX', first: ['casa-de-maryland-case'], why: 'a docket as printed' },
  { text: '442 F. Supp. 3d 1', first: ['lmm-case'], why: 'a reporter citation shares its words with others' },
  {
    text: '84 FR 33829',
    first: ['asylum-transit-interim-rule'],
    why: 'a page of the Federal Register: the text that was printed there, not the norm',
  },
  { text: '2019-25137', first: ['aca-interim-final-rule'], why: 'a document number of the Federal Register' },
  { text: 'TIAS 19-1115', first: ['us-guatemala-aca'], why: 'the number in the treaty series' },
  { text: 'B-331650', first: ['gao-b-331650'], why: 'a decision by its number' },
  { text: 'OIG-21-16', first: ['OIG-21-16'], why: 'a report by its number, apart from OIG-21-02' },
  {
    text: 'Executive Order 14165',
    first: ['Executive Order 14165'],
    why: 'an order by its number, apart from 14010',
  },
]

/** What nobody could know yet is not found. */
const NOT_YET: readonly SearchQuestion[] = [
  { text: 'MPP', known: '2018-12-19', first: [], absent: ['mpp'], why: 'announced on 20 December 2018' },
  { text: 'B-331650', known: '2020-01-14', first: [], absent: ['gao-b-331650'], why: 'decided on 14 August 2020' },
  {
    text: 'Texas v. Biden',
    known: '2020-01-14',
    first: [],
    absent: ['Texas v. Biden'],
    why: 'filed on 13 April 2021',
  },
  { text: 'title 42', known: '2020-03-19', first: [], absent: ['title-42'], why: 'ordered on 20 March 2020' },
  {
    text: '84 FR 33829',
    known: '2019-07-14',
    first: [],
    absent: ['asylum-transit-interim-rule'],
    why: 'published on 16 July 2019',
  },
  { text: 'Gaynor order', known: '2020-09-09', first: [], absent: ['gaynor-succession-order'], why: 'of 10 September 2020' },
  {
    text: 'Ninth Circuit ruling MPP',
    known: '2020-01-14',
    first: [],
    absent: ['innovation-law-lab-affirmance-2020-02-28'],
    why: 'expected soon, and not there',
  },
  {
    text: 'Executive Order 14010',
    known: '2021-01-19',
    first: [],
    absent: ['Executive Order 14010'],
    why: 'signed on 2 February 2021',
  },
]

/** Sixty things that a policy desk types, with what it expects to see; written before the record was entered, from the collected facts. */
export const SEARCH_QUESTIONS: readonly SearchQuestion[] = [...NAMES, ...SLIPS, ...NUMBERS, ...NOT_YET]
