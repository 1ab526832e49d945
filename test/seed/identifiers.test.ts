import { expect, it } from 'vitest'
import { checkDataset, SHIPPED } from '../../seed/load.ts'

const spaced = (text: string): string => text.replaceAll(' ', '%20')

/** Where the register of a scheme shows what a number names, so far as its address follows from the number. */
const ADDRESSES: { readonly [scheme: string]: (value: string) => string | null } = {
  'federal-register': (value) => `https://www.federalregister.gov/citation/${value.replaceAll(' ', '-')}`,
  'federal-register-document': (value) => `https://www.federalregister.gov/d/${value}`,
  'us-executive-order': (value) => `https://www.federalregister.gov/executive-order/${value}`,
  'us-code': (value) => `https://www.law.cornell.edu/uscode/text/${value.replace(' U.S.C. ', '/')}`,
  'us-public-law': (value) => value.replace(/^Pub\. L\. (\d+)-(\d+)$/, 'https://www.congress.gov/$1/plaws/publ$2/PLAW-$1publ$2.pdf'),
  'us-supreme-court-docket': (value) => `https://www.supremecourt.gov/docket/docketfiles/html/public/${value.toLowerCase()}.html`,
  'us-reporter': (value) => spaced(value.replace(/^(\d+) (.+) (\d+)$/, 'https://www.courtlistener.com/c/$2/$1/$3/')),
  gao: (value) => `https://www.gao.gov/products/${value.toLowerCase()}`,
}

/** Found in another form than the register's own, and kept. */
const KEPT = [
  'https://www.supremecourt.gov/search.aspx?filename=/docket/docketfiles/html/public/19-1212.html',
  'https://app.midpage.ai/case/innovation-law-lab-v-chad-4511503',
]

it('gives each identifier the address that its register has for it, where the address follows from the number', async () => {
  const { catalog } = await checkDataset(SHIPPED)
  const identifiers = [...catalog.entities.values()].flatMap(({ draft }) => draft.identifiers ?? []).filter(({ withdrawn }) => !withdrawn)
  expect(identifiers.length).toBeGreaterThan(70)
  expect(
    identifiers.flatMap(({ scheme, value, url }) => {
      const address = ADDRESSES[scheme]?.(value) ?? url
      return url === address || KEPT.includes(url ?? '') ? [] : [`expected ${address} for ${scheme} ${value}, came ${url}`]
    }),
  ).toEqual([])
})
