// The library ships no types. What this room and its tests call is declared here, until inukshuk/edtf.js brings its own.
declare module 'edtf' {
  export interface Parsed {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set'
    readonly level: number
    readonly values: readonly (number | Parsed | null)[]
    readonly unspecified?: number
    readonly uncertain?: boolean | number
    readonly approximate?: boolean | number
  }

  /** Raises where the text is not EDTF of the level. */
  export function parse(text: string, constraints?: { readonly level?: number }): Parsed

  /** Milliseconds since 1970; null for an unknown end, infinite for an open one. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null }
}
