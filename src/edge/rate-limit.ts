import { RATE } from '../../schema/limits.ts'
import { BoundedMap } from './bounded-map.ts'

/** Clients that are remembered. Beyond that the quietest are forgotten: a flood of addresses must not fill the memory. */
const MOST_CLIENTS = 10_000
/** The binding counts calls and not points: one call stands for so many. wrangler.toml has its limit in these. */
const POINTS_A_CALL = 1_000

export interface Allowance {
  readonly allowed: boolean
  /** Points left in the window. */
  readonly remaining: number
  /** Seconds until the window begins anew. */
  readonly seconds: number
}

/** What the limiter needs of a rate-limiting binding. */
export interface RateLimitBinding {
  limit(options: { key: string }): Promise<{ success: boolean }>
}

interface RateLimiterOptions {
  /** The header that names the address of a client; undefined or empty: no header is believed, and all clients are one. */
  readonly clientHeader?: string | undefined
  readonly now?: () => number
}

interface Window {
  readonly endsAt: number
  spent: number
  /** Points that the binding has not been told of. */
  untold: number
}

/**
 * Counts what clients spend, in points of cost and windows of a minute: exactly in this isolate, and roughly in all isolates of a
 * location by the platform's binding.
 */
export class RateLimiter {
  readonly #binding: RateLimitBinding | undefined
  readonly #now: () => number
  readonly #windows = new BoundedMap<Window>(MOST_CLIENTS)
  /** Whom a request is counted for. */
  readonly clientOf: (request: Request) => string

  constructor(binding: RateLimitBinding | undefined, { clientHeader, now = Date.now }: RateLimiterOptions = {}) {
    this.#binding = binding
    this.#now = now
    this.clientOf = clientAddress(clientHeader)
  }

  async spend(client: string, points: number): Promise<Allowance> {
    const window = this.#windowOf(client)
    const seconds = Math.max(1, Math.ceil((window.endsAt - this.#now()) / 1000))
    if (window.spent + points > RATE.points)
      return { allowed: false, remaining: Math.max(0, RATE.points - window.spent), seconds }
    window.spent += points
    window.untold += points
    const allowed = await this.#tell(client, window)
    if (!allowed) window.spent = RATE.points
    return { allowed, remaining: Math.max(0, RATE.points - window.spent), seconds }
  }

  /** What is left to a client, without spending anything. */
  stateOf(client: string): Allowance {
    const window = this.#windows.get(client)
    const now = this.#now()
    if (!window || window.endsAt <= now) return { allowed: true, remaining: RATE.points, seconds: RATE.seconds }
    const remaining = Math.max(0, RATE.points - window.spent)
    return { allowed: remaining > 0, remaining, seconds: Math.max(1, Math.ceil((window.endsAt - now) / 1000)) }
  }

  #windowOf(client: string): Window {
    const now = this.#now()
    const known = this.#windows.get(client)
    if (known && known.endsAt > now) return known
    const window = { endsAt: now + RATE.seconds * 1000, spent: 0, untold: 0 }
    this.#windows.set(client, window)
    return window
  }

  /** If the binding fails, the count of this isolate is what there is. */
  async #tell(client: string, window: Window): Promise<boolean> {
    if (this.#binding === undefined) return true
    while (window.untold >= POINTS_A_CALL) {
      window.untold -= POINTS_A_CALL
      const { success } = await this.#binding.limit({ key: client }).catch(() => ({ success: true }))
      if (!success) return false
    }
    return true
  }
}

/** The state of a window as header fields (draft-ietf-httpapi-ratelimit-headers). */
export const rateLimitHeaders = ({ remaining, seconds }: Allowance): Readonly<Record<string, string>> => ({
  'ratelimit-policy': `"cost";q=${RATE.points};w=${RATE.seconds}`,
  ratelimit: `"cost";r=${remaining};t=${seconds}`,
})

const EVERYBODY = 'local'
/** IPv6 whose end is written as IPv4. Nothing longer is kept of what may be no address at all. */
const LONGEST_ADDRESS = 45
/** IPv4 that is written as IPv6. */
const MAPPED = /^::ffff:([\da-f]+):([\da-f]+)$/

/**
 * Who has sent a request, by the header that names the client's address. Where none is named all clients are
 * one: with no proxy in front that sets the header, a client could name any address.
 */
export function clientAddress(header: string | undefined): (request: Request) => string {
  if (!header) return () => EVERYBODY
  return (request) => {
    const [address = ''] = (request.headers.get(header) || EVERYBODY).slice(0, LONGEST_ADDRESS).split('%')
    return /^[\da-f.:]*:[\da-f.:]*$/i.test(address) ? networkOf(address) : address
  }
}

/** Of IPv6 the 64 bits of its network: whoever has one address there has them all. Of IPv4 that is written as IPv6 all of it. */
function networkOf(address: string): string {
  const host = URL.parse(`http://[${address}]`)?.hostname.slice(1, -1)
  if (host === undefined) return address
  const [, ...mapped] = MAPPED.exec(host) ?? []
  if (mapped.length > 0) return mapped.flatMap(bytesOf).join('.')
  const [head = [], tail = []] = host.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}

const bytesOf = (group: string) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]
