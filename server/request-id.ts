import { randomUUID } from 'node:crypto'

export const REQUEST_ID_HEADER = 'x-request-id'

const SANE = /^[A-Za-z0-9._:-]{1,64}$/

const ids = new WeakMap<Request, string>()

/** One id a request, the same however often it is asked for: the caller's, where it is of 1 to 64 plain characters, else a new one. */
export function requestId(request: Request): string {
  const known = ids.get(request)
  if (known !== undefined) return known
  const id = acceptedId(request.headers.get(REQUEST_ID_HEADER))
  ids.set(request, id)
  return id
}

/** The id that a request with this header gets. What is not sane is replaced, never repeated: it would land in logs. */
export function acceptedId(header: string | null | undefined): string {
  return typeof header === 'string' && SANE.test(header) ? header : randomUUID()
}
