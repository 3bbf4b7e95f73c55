import { LruCache } from '../../../domain/lru-cache.ts'

/** Characters of the keys that were set once. */
const MOST_SEEN = 500_000

/**
 * A bounded map that stores a heavy value only the second time its key is set. Most requests come only once: storing a large value for
 * each of them would evict the values that are requested often.
 */
export class SecondHitCache<Value> {
  readonly #entries: LruCache<Value>
  readonly #seen = new LruCache<true>(MOST_SEEN, (key) => key.length)
  readonly #weightOf: (key: string, value: Value) => number
  readonly #light: number

  /**
   * @param most the largest weight of all entries together
   * @param light the largest weight of a value that is stored the first time
   */
  constructor(most: number, weightOf: (key: string, value: Value) => number, light = 0) {
    this.#entries = new LruCache(most, weightOf)
    this.#weightOf = weightOf
    this.#light = light
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key)
  }

  set(key: string, value: Value): void {
    if (this.#weightOf(key, value) <= this.#light || this.#seen.get(key)) this.#entries.set(key, value)
    else this.#seen.set(key, true)
  }
}
