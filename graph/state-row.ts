import type { Plain } from './store.ts'

export type Props = { readonly [name: string]: Plain }

/** A row of the graph before it has its recorded clock: where it hangs, and what it says. `props` carry the known clock. */
export type StateRow =
  | { readonly row: 'relationship'; readonly type: string; readonly subject: string; readonly object: string; readonly props: Props }
  | { readonly row: 'observation'; readonly props: Props }
  | { readonly row: 'statement'; readonly props: Props }
  | { readonly row: 'facet'; readonly label: 'Name' | 'Identifier' | 'Description'; readonly props: Props }
  | { readonly row: 'citation'; readonly props: Props }
  | { readonly row: 'contradiction'; readonly from: string; readonly to: string; readonly props: Props }

/** A property that is not given is not stored. */
export function given(props: { readonly [name: string]: Plain | undefined }): Props {
  return Object.fromEntries(
    Object.entries(props).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, value]])),
  )
}
