import { type Day, earlierDay, isBefore, laterDay } from './time/day.ts'
import { LAST_DAY } from './time/stored.ts'

/** Days on which something was known without a gap; null: until now. */
export interface KnownSpan {
  readonly knownFrom: Day
  readonly knownUntil: Day | null
}

/** Spans in order, those that follow one another without a gap made one. */
export function joinSpans(spans: readonly KnownSpan[]): readonly KnownSpan[] {
  const joined: KnownSpan[] = []
  for (const { knownFrom, knownUntil } of spans) {
    const last = joined.at(-1)
    if (last?.knownUntil === knownFrom) joined[joined.length - 1] = { ...last, knownUntil }
    else joined.push({ knownFrom, knownUntil })
  }
  return joined
}

/** The days that are in a span of both lists. */
export function sharedSpans(some: readonly KnownSpan[], others: readonly KnownSpan[]): readonly KnownSpan[] {
  return some.flatMap((a) =>
    others.flatMap((b): KnownSpan[] => {
      const knownFrom = laterDay(a.knownFrom, b.knownFrom)
      const until = earlierDay(a.knownUntil ?? LAST_DAY, b.knownUntil ?? LAST_DAY)
      return isBefore(knownFrom, until) ? [{ knownFrom, knownUntil: until === LAST_DAY ? null : until }] : []
    }),
  )
}
