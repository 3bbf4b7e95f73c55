/**
 * A model of the cache that is in front of the worker, by what Cloudflare says of Workers Cache: one copy for an address (path and
 * query), GET only, for as long as Cache-Control allows; a cache at each location and, tiered, one behind them all, which alone runs
 * the worker; requests that come together run it once. https://developers.cloudflare.com/workers/cache/
 *
 * It forgets nothing for want of room, which the platform may do, and takes no time to answer.
 */

/** For how many seconds a copy is fresh, and for how many more it may be served while a new one is fetched. Null: never stored. */
export type Policy = { readonly maxAge: number; readonly stale: number } | null

export interface Served {
  /** A copy of the location or of the tier behind it, an old copy while a new one is made, a new answer, or one that is not kept. */
  readonly by: 'location' | 'upper tier' | 'stale' | 'miss' | 'pass'
  /** Seconds since the worker made what is served. */
  readonly age: number
  /** Whether the worker runs, for the client or behind its answer. */
  readonly runs: boolean
}

export interface Topology {
  readonly locations: number
  readonly tiered: boolean
}

const PASS: Served = { by: 'pass', age: 0, runs: true }

/** RFC 9111, 5.2.2 and RFC 5861: `s-maxage` and revalidation directives forbid stale copies. */
export function policyOf(cacheControl: string | null, method: 'GET' | 'POST'): Policy {
  const seconds = (name: string) => Number(new RegExp(`(?:^|[\\s,])${name}=(\\d+)`).exec(cacheControl ?? '')?.[1] ?? 0)
  if (method === 'POST' || cacheControl === null || /no-store|private|no-cache/.test(cacheControl)) return null
  const strict = /s-maxage|must-revalidate|proxy-revalidate/.test(cacheControl)
  const maxAge = seconds('s-maxage') || seconds('max-age')
  return maxAge === 0 ? null : { maxAge, stale: strict ? 0 : seconds('stale-while-revalidate') }
}

export class EdgeCache {
  readonly #topology: Topology
  readonly #addresses: number
  /** When the copy of an address was made, by location; -Infinity where there is none. */
  readonly #local: Float64Array
  readonly #upper: Float64Array

  constructor(addresses: number, topology: Topology) {
    this.#topology = topology
    this.#addresses = addresses
    this.#local = new Float64Array(addresses * topology.locations).fill(Number.NEGATIVE_INFINITY)
    this.#upper = new Float64Array(addresses).fill(Number.NEGATIVE_INFINITY)
  }

  /** @param now seconds; never earlier than at the request before */
  request(address: number, location: number, now: number, policy: Policy): Served {
    if (policy === null) return PASS
    const { maxAge, stale } = policy
    const place = location * this.#addresses + address
    const age = now - (this.#local[place] ?? 0)
    if (age < maxAge) return { by: 'location', age, runs: false }
    const upperAge = this.#topology.tiered ? now - (this.#upper[address] ?? 0) : Number.POSITIVE_INFINITY
    const runs = upperAge >= maxAge
    // What is in the upper tier has its age on it: a copy of it is good for the rest of its time.
    this.#local[place] = runs ? now : now - upperAge
    if (runs) this.#upper[address] = now
    if (age < maxAge + stale) return { by: 'stale', age, runs }
    if (!runs) return { by: 'upper tier', age: upperAge, runs }
    if (upperAge < maxAge + stale) return { by: 'stale', age: upperAge, runs }
    return { by: 'miss', age: 0, runs }
  }
}
