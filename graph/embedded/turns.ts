/** Lets one task run at a time, in the order of asking. The engine would refuse the second of two writers; this makes it wait. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  take<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(task)
    this.#last = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }
}
