import { createReadStream } from 'node:fs'
import { BadInput } from '../graph/errors.ts'
import { normalised } from '../graph/fingerprint.ts'
import { withoutHidden } from '../graph/plain-text.ts'

/** Some five hundred printed pages. Each place of the text is looked at for each length of a passage. */
const MOST_BYTES = 2_000_000

/** The text of a source, from a file or a pipe. Raises `BadInput` where there is none, or where it is too long or not UTF-8; no more of it is read than may be. */
export async function readSourceText(file: string): Promise<string> {
  const refusal = (why: string, cause?: unknown): BadInput =>
    new BadInput(withoutHidden(`expected a file with the text of the source, came ${file}, which ${why}`), { cause })
  let bytes: Buffer
  try {
    bytes = Buffer.concat(await createReadStream(file, { end: MOST_BYTES }).toArray())
  } catch (cause) {
    throw refusal('cannot be read; correct the path', cause)
  }
  if (bytes.length > MOST_BYTES)
    throw refusal(`is longer than ${MOST_BYTES.toLocaleString('en-US')} bytes; give it in parts that hold the passages`)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw refusal('is not UTF-8; save it as UTF-8', cause)
  }
  // A single character may become many.
  const { length } = normalised(text)
  if (length === 0) throw refusal('holds no text; save the text of the source in it')
  if (length > MOST_BYTES)
    throw refusal(
      `is longer than ${MOST_BYTES.toLocaleString('en-US')} characters when they are made plain; give it in parts that hold the passages`,
    )
  return text
}
