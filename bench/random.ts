/** Numbers that follow from where they began alone, on any machine. */
export interface Random {
  /** From 0, inclusive, to 1. */
  fraction(): number
  /** A whole number from 0 to below `n`. */
  upTo(n: number): number
  pick<T>(list: readonly [T, ...T[]]): T
}

export function randomFrom(seed: number, branch: number): Random {
  const fraction = mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(branch + 1, 0x85ebca6b))
  const upTo = (n: number): number => Math.floor(fraction() * n)
  return { fraction, upTo, pick: (list) => list[upTo(list.length)] ?? list[0] }
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How fast ranks grow rare: rank r comes as often as (r + lead) ** -fall. Zipf and Mandelbrot's law; a fall of 0 is even, one of 1 not provided for. */
export interface Fall {
  readonly fall: number
  readonly lead: number
}

/** A rank below `n`, the first ones more often. */
export function rank(random: Random, n: number, { fall, lead }: Fall): number {
  const first = lead ** (1 - fall)
  const last = (n + lead) ** (1 - fall)
  const drawn = (first + random.fraction() * (last - first)) ** (1 / (1 - fall)) - lead
  return Math.min(n - 1, Math.max(0, Math.floor(drawn)))
}
