/** A map of bounded weight: it evicts the least recently used entries while it is too heavy. */
export class LruCache<Value> {
  readonly #entries = new Map<string, Value>()
  readonly #most: number
  readonly #weightOf: (key: string, value: Value) => number
  #weight = 0

  /**
   * @param most the largest weight of all entries together
   * @param weightOf the weight of an entry; by default 1, so that `most` is the number of entries
   */
  constructor(most: number, weightOf: (key: string, value: Value) => number = () => 1) {
    this.#most = most
    this.#weightOf = weightOf
  }

  get(key: string): Value | undefined {
    const value = this.#entries.get(key)
    if (value === undefined) return undefined
    // A Map iterates in insertion order, so the first key is the least recently used one.
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

  /** The weight of all entries together. */
  get weight(): number {
    return this.#weight
  }
}
