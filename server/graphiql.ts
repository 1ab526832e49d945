import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Example } from './examples.ts'
import type { Page } from './page.ts'

const PAGE_SCRIPT = join(import.meta.dirname, 'graphiql-page.js')
const TABS_MARK = { query: '@@tabs' }

// The browser keeps the promise that nothing comes from anywhere else: whatever the bundle tries, it may only talk to this server.
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

// The tabs move aside for dragging as soon as the pointer is down, and where there are many the click then lands beside the tab.
const STILL_TABS = '.graphiql-tab{transform:none !important}'

/** The playground as one page that needs nothing else; it opens with a tab for each example. Nothing of a request is in it, so one page serves all. */
export async function renderPlayground(examples: readonly Example[]): Promise<string> {
  // Nine megabytes of text: loaded when somebody first opens the playground, not at start.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({ title: 'Dateline', defaultTabs: [TABS_MARK] })
  const script = readFileSync(PAGE_SCRIPT, 'utf8').replace('/* examples */', () =>
    inScript(examples.map(({ name, query }) => ({ name, query }))),
  )
  const withScript = replaceOnce(
    html,
    '<div id="root"></div>',
    `<style>${STILL_TABS}</style><div id="root"></div><script>${script}</script>`,
  )
  return replaceOnce(withScript, `"defaultTabs":${JSON.stringify([TABS_MARK])}`, '"defaultTabs":dateline.tabs,"storage":dateline.storage')
}

/** Answers for the playground; rendered and compressed once, when first asked for. */
export function createPlayground(examples: readonly Example[]): (request: Request) => Promise<Page> {
  let made: Promise<{ readonly plain: Uint8Array<ArrayBuffer>; readonly packed: Uint8Array<ArrayBuffer>; readonly tag: string }> | null =
    null
  const make = async () => {
    const plain = new TextEncoder().encode(await renderPlayground(examples))
    return {
      plain,
      packed: new Uint8Array(gzipSync(plain, { level: 6 })),
      tag: `"${createHash('sha256').update(plain).digest('base64url')}"`,
    }
  }
  return async (request) => {
    made ??= make().catch((error: unknown) => {
      made = null
      throw error
    })
    const { plain, packed, tag } = await made
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-cache',
      vary: 'Accept, Accept-Encoding',
      etag: tag,
    }
    if (request.headers.get('if-none-match') === tag) return { status: 304, headers, body: null }
    if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return { status: 200, headers, body: plain }
    return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: packed }
  }
}

function replaceOnce(text: string, mark: string, by: string): string {
  const parts = text.split(mark)
  if (parts.length !== 2)
    throw new Error(`the playground's page was expected to hold ${mark} once, but holds it ${parts.length - 1} times; its package changed`)
  return parts.join(by)
}

// JSON that may stand inside <script>: no “</script>” can come of it.
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
