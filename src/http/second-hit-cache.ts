import { LruCache } from './lru-cache.ts'

/** Characters of the keys that were set once. */
const MOST_SEEN = 500_000

/**
 * A bounded map that stores a value only the second time its key is set. Most requests come only once: storing a large value for each
 * of them would evict the values that are requested often.
 */
export class SecondHitCache<Value> {
  readonly #entries: LruCache<Value>
  readonly #seen = new LruCache<true>(MOST_SEEN, (key) => key.length)

  constructor(...bounds: ConstructorParameters<typeof LruCache<Value>>) {
    this.#entries = new LruCache(...bounds)
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key)
  }

  set(key: string, value: Value): void {
    if (this.#seen.get(key)) this.#entries.set(key, value)
    else this.#seen.set(key, true)
  }
}
