/** What a caller may be told went wrong. The API's `extensions.code` is one of these; anything else is masked. */
export type ErrorCode = 'BAD_USER_INPUT' | 'QUERY_TOO_COMPLEX' | 'NOT_FOUND' | 'UNAVAILABLE' | 'TIMEOUT' | 'INTERNAL_SERVER_ERROR'

/** The root of every error that this program raises on purpose: a code for machines, one sentence for people, the cause for the log. */
export class DatelineError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** The caller asked for something that cannot be: the message says what was expected, what came and what to do. */
export class BadInput extends DatelineError {
  constructor(message: string, options?: ErrorOptions) {
    super('BAD_USER_INPUT', message, options)
  }
}

/** The question would cost more work than a request may cause; the message says what to narrow. */
export class TooComplex extends DatelineError {
  constructor(message: string, options?: ErrorOptions) {
    super('QUERY_TOO_COMPLEX', message, options)
  }
}

/** The database is away or refuses connections; the same request may succeed later. */
export class Unavailable extends DatelineError {
  constructor(message: string, options?: ErrorOptions) {
    super('UNAVAILABLE', message, options)
  }
}

/** The database did not answer within the time limit of a query. */
export class Timeout extends DatelineError {
  constructor(message: string, options?: ErrorOptions) {
    super('TIMEOUT', message, options)
  }
}

/** The caller went away before the answer came; nobody is told. */
export class Aborted extends Error {
  constructor() {
    super('the request was aborted')
    this.name = 'Aborted'
  }
}

/** A stored row that does not have the form this program writes. It concerns one row: a batch hands it to that row's key alone. */
export class DecodeError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DecodeError'
  }
}
