/** A map that forgets what was least recently used as soon as all of it together weighs too much. */
export class LruCache<Value> {
  readonly #entries = new Map<string, Value>()
  readonly #most: number
  readonly #weightOf: (key: string, value: Value) => number
  #weight = 0

  /** @param weightOf what an entry counts for; by default each is 1, and `most` is their number */
  constructor(most: number, weightOf: (key: string, value: Value) => number = () => 1) {
    this.#most = most
    this.#weightOf = weightOf
  }

  get(key: string): Value | undefined {
    const value = this.#entries.get(key)
    if (value === undefined) return undefined
    // A Map keeps the order in which keys were added: the first is the one that nobody has asked for longest.
    this.#entries.delete(key)
    this.#entries.set(key, value)
    return value
  }

  set(key: string, value: Value): void {
    this.delete(key)
    this.#entries.set(key, value)
    this.#weight += this.#weightOf(key, value)
    for (const [oldest] of this.#entries) {
      if (this.#weight <= this.#most) break
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    const value = this.#entries.get(key)
    if (value === undefined) return
    this.#entries.delete(key)
    this.#weight -= this.#weightOf(key, value)
  }

  /** What all entries weigh together. */
  get weight(): number {
    return this.#weight
  }
}
