// Controls (tabs and line breaks too), what has no width or turns the direction of what follows, unpaired surrogates, separators of lines.
// The joiners U+200C and U+200D belong to the spelling of names in several scripts.
const HIDDEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** What keeps a text from being read as it is written, as the end of a sentence: "character 5 is U+202E"; null where nothing does. */
export function faultOfText(text: string): string | null {
  const at = text.search(HIDDEN)
  if (at < 0) return null
  const code = text.codePointAt(at) ?? 0
  return `character ${[...text.slice(0, at)].length + 1} is U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** A text with its hidden characters written out, so that it is safe to print what came: `\u{202E}`. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, (hidden) => `\\u{${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`)
}
