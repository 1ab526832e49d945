/** Up to three of the known words that look most like what came, for a sentence that helps; none where nothing is near. */
export function nearest(came: string, known: Iterable<string>): readonly string[] {
  const limit = Math.max(2, Math.floor(came.length / 3))
  const scored: { word: string; distance: number }[] = []
  for (const word of known) {
    const distance = word.includes(came) || came.includes(word) ? 1 : editDistance(came, word, limit)
    if (distance <= limit) scored.push({ word, distance })
  }
  return scored
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map(({ word }) => word)
}

/** Levenshtein's distance; `limit + 1` as soon as it is sure to be larger than the limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > limit) return limit + 1
    row = next
  }
  return row[b.length] ?? limit + 1
}
