/** Sends one query to a program that serves, and returns all that it answers. */
export async function askProgram(url: string | null, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

/** Who headed the department, as known on the article's day, and the record's answer. */
export const WHO =
  '{ entity(slug: "dhs", asOf: { valid: "2020-01-14", known: "2020-01-14" }) { ... on Agency { heads { edges { node { subject { name } period { display } } } } } } }'
export const WOLF = {
  data: {
    entity: {
      heads: {
        edges: [
          {
            node: {
              subject: { name: 'Chad Wolf' },
              period: { display: 'since 13 November 2019, end not known (attested to 14 January 2020)' },
            },
          },
        ],
      },
    },
  },
}
