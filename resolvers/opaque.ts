/** Text for a URL or a cache key that holds a JSON value, without padding. */
export function toOpaque(value: unknown): string {
  return Buffer.from(JSON.stringify(value), 'utf8').toString('base64url')
}

/** The value inside, or undefined for what is no such text. Decoding is lenient, so a caller encodes what it accepted again and compares. */
export function fromOpaque(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
