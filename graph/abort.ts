import { Aborted } from './errors.ts'

export interface AbortSettings {
  readonly signal: AbortSignal | undefined
  /** Called once if the signal comes first, to end what is running. */
  readonly cancel?: (() => void) | undefined
}

/** Waits for `running`, or rejects with `Aborted` as soon as the signal comes. What goes on running then fails unheard. */
export async function untilAborted<T>(running: Promise<T>, { signal, cancel }: AbortSettings): Promise<T> {
  if (signal === undefined) return running
  return new Promise<T>((resolve, reject) => {
    const abort = () => {
      cancel?.()
      reject(new Aborted())
    }
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
    running.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

export function refuseAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Aborted()
}
