/** A cache of things made from query texts that keeps those last used within a budget of characters, so that large texts cannot fill the memory. */
export class DocumentCache<T> {
  readonly #entries = new Map<string, T>()
  readonly #budget: number
  #characters = 0

  constructor(options: { readonly characters: number }) {
    this.#budget = options.characters
  }

  get(text: string): T | undefined {
    const value = this.#entries.get(text)
    if (value === undefined) return undefined
    this.#entries.delete(text)
    this.#entries.set(text, value)
    return value
  }

  set(text: string, value: T): void {
    if (text.length > this.#budget) return
    if (!this.#entries.delete(text)) this.#characters += text.length
    this.#entries.set(text, value)
    for (const oldest of this.#entries.keys()) {
      if (this.#characters <= this.#budget) return
      this.#entries.delete(oldest)
      this.#characters -= oldest.length
    }
  }

  get size(): number {
    return this.#entries.size
  }
}
