import { withoutHidden } from '../graph/plain-text.ts'

/** An answer outside GraphQL. */
export interface Page {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | null
}

/** One sentence for people and scripts alike. What it repeats of a request it shows as it is written. */
export function sentence(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Page {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: `${withoutHidden(text)}\n`,
  }
}

export function redirect(to: string): Page {
  return { status: 302, headers: { location: to, 'cache-control': 'no-store' }, body: null }
}
