import { LruCache } from './lru-cache.ts'

/** Characters of the keys that are remembered to have come once. */
const MOST_SEEN = 500_000

/**
 * A bounded map that keeps what comes a second time. Most questions come once: to keep something large for each of them would push out
 * what is asked often, and cost more than it saves.
 */
export class SecondHitCache<Value> {
  readonly #kept: LruCache<Value>
  readonly #seen = new LruCache<true>(MOST_SEEN, (key) => key.length)

  constructor(...bounds: ConstructorParameters<typeof LruCache<Value>>) {
    this.#kept = new LruCache(...bounds)
  }

  get(key: string): Value | undefined {
    return this.#kept.get(key)
  }

  set(key: string, value: Value): void {
    if (this.#seen.get(key)) this.#kept.set(key, value)
    else this.#seen.set(key, true)
  }
}
