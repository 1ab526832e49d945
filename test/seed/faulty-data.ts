/** A small data set without problems, by file. The files of each case are added to it, or take the place of one of its own. */
export const SOUND: { readonly [file: string]: string } = {
  'releases.yaml': `- { name: one, recorded: '2021-01-01T00:00:00Z' }
- { name: two, recorded: '2022-01-01T00:00:00Z' }
`,
  'vocabulary.yaml': `- { type: HELD_OFFICE, phrase: held the office of, inverse: was held by, description: Held it., form: SPAN, from: [Person], to: [Office] }
- { type: PART_OF, phrase: is part of, inverse: has as a part, description: Belongs to it., form: SPAN, from: [Agency], to: [Agency] }
- { type: SIGNED, phrase: signed, inverse: was signed by, description: Signed it., form: INSTANT, from: [Person], to: [Agreement] }
`,
  'sources.yaml': `- { slug: gazette, title: The Gazette, published: 2019-11-14 }
- { slug: leaflet, title: A leaflet }
`,
  'entities.yaml': `- { key: ann-lee, kind: Person, known: 2019-01-01, name: Ann Lee }
- { key: secretary, kind: Office, known: 2019-01-01, name: Secretary }
- { key: border-agency, kind: Agency, known: 2019-01-01, name: Border Agency }
- { key: flights, kind: Metric, known: 2019-01-01, name: Flights, unit: flights, definition: Every flight. }
`,
  'claims.yaml': `- relationship: ann-lee/held-office/secretary
  known: 2019-11-13
  basis: PUBLIC_ACT
  cite: [gazette]
  period: 2019-11-13/
`,
}

export interface Case {
  readonly title: string
  readonly files: { readonly [file: string]: string }
  /** Each problem as it is printed. */
  readonly problems: readonly string[]
}

/** A claim with what every claim has, so that a case shows only what is wrong. */
export function claim(fields: string): { readonly [file: string]: string } {
  return { 'claims/more.yaml': `- known: 2019-11-14\n  basis: PUBLICATION\n  cite: [gazette]\n${fields.replaceAll(/^/gm, '  ')}\n` }
}

export const HELD = 'relationship: ann-lee/held-office/secretary/2'
