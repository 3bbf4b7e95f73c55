import { BoundedMap } from '../bounded-map.ts'
import { fingerprint } from './fingerprint.ts'

/** How many keys are remembered. */
const MOST_KEYS = 2_000

/**
 * Tells what comes again from what comes for the first time. Most questions come once, and to keep something large for each of them
 * costs more than it saves. Keys are known by their fingerprints: two that have the same are kept a little early.
 */
export class Seen {
  readonly #keys = new BoundedMap<true>(MOST_KEYS)

  again(key: string): boolean {
    const short = fingerprint(key)
    const known = this.#keys.get(short) ?? false
    this.#keys.set(short, true)
    return known
  }
}
