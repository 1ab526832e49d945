import { setImmediate as endOfTurn } from 'node:timers/promises'
import * as read from '../../graph/decode.ts'
import { type BatchQuery, defineBatch, type Query, type RawRecord } from '../../graph/define-query.ts'
import { Aborted } from '../../graph/errors.ts'
import type { Params, Plain, Runner, RunOptions } from '../../graph/store.ts'

export type Numbered = { readonly key: string }
export type NumberedBatch = BatchQuery<{ readonly keys: readonly { readonly i: number; readonly key: string }[] }, string>

/** A batched query that answers texts; the double below never reads its Cypher. */
export function textBatch(name: string): NumberedBatch {
  return defineBatch({
    name,
    cypher: 'UNWIND $keys AS k RETURN k.i AS i, k.key AS text ORDER BY i',
    decode: (record) => read.text(record, 'text'),
  })
}

export interface RecordedCall {
  readonly query: string
  readonly keys: readonly string[]
  readonly params: Params
  readonly signal: AbortSignal | undefined
  /** Lets a held call answer. */
  readonly answer: () => void
  readonly refuse: (error: Error) => void
}

/** What the store double answers to the keys of one call: raw records with `i` and `text`. Raising refuses the call. */
export type Answering = (keys: readonly string[], query: string) => readonly RawRecord[]

export const itself: Answering = (keys) => keys.map((text, i) => ({ i, text }))

/** Records calls and decodes what `answering` gives, as an engine would; a held one waits to be told. */
export class RecordingRunner implements Runner {
  readonly calls: RecordedCall[] = []
  readonly #answering: Answering
  readonly #held: boolean

  constructor(answering: Answering = itself, mode: 'at once' | 'held' = 'at once') {
    this.#answering = answering
    this.#held = mode === 'held'
  }

  run<P extends Params, R>(query: Query<P, R>, params: P, { signal }: RunOptions = {}): Promise<R[]> {
    const keys = keysOf(params.keys)
    return new Promise((resolve, reject) => {
      const refuse = (error: unknown) => {
        signal?.removeEventListener('abort', abort)
        reject(error)
      }
      const abort = () => refuse(new Aborted())
      const answer = () => {
        try {
          resolve(this.#answering(keys, query.name).map(query.decode))
          signal?.removeEventListener('abort', abort)
        } catch (error) {
          refuse(error)
        }
      }
      signal?.addEventListener('abort', abort)
      this.calls.push({ query: query.name, keys, params, signal, answer, refuse })
      if (!this.#held) setImmediate(answer)
    })
  }

  /** The call of that number, once it is made. */
  async call(index: number): Promise<RecordedCall> {
    for (let turn = 0; turn < 10_000; turn++) {
      const call = this.calls[index]
      if (call !== undefined) return call
      await endOfTurn()
    }
    throw new Error(`call ${index} was never made`)
  }
}

function keysOf(keys: Plain | undefined): readonly string[] {
  if (!Array.isArray(keys)) throw new Error('a call came without keys')
  return keys.map((each: Plain) => read.text(read.fields({ each }, 'each'), 'key'))
}
