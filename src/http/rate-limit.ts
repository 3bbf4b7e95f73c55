import { CodedError } from '../../domain/errors.ts'
import { RATE } from '../../domain/limits.ts'
import { LruCache } from './lru-cache.ts'

/** Clients whose windows an isolate keeps. It forgets the least recently seen ones, so that a flood of addresses cannot fill the memory. */
const MOST_CLIENTS = 10_000
/** The rate-limiting binding counts calls, not points: one call stands for this many points. The limit in wrangler.toml is in calls. */
const POINTS_A_CALL = 1_000

export interface Allowance {
  readonly allowed: boolean
  /** Points left in the window. */
  readonly remaining: number
  /** Seconds until the next window starts. */
  readonly seconds: number
}

/** The part of a rate-limiting binding that the limiter uses. */
export interface RateLimitBinding {
  limit(options: { key: string }): Promise<{ success: boolean }>
}

interface RateLimiterOptions {
  /** The header with the IP address of the client. Undefined or empty: no header is trusted, and all clients share one window. */
  readonly clientHeader?: string | undefined
  readonly now?: () => number
}

interface Window {
  readonly endsAt: number
  spent: number
  /** Points that were not reported to the binding yet. */
  unreported: number
}

/**
 * Limits the points of cost that a client may spend in a window: exactly within this isolate, and approximately across all isolates of
 * a location, through the platform's rate-limiting binding. `RATE` has the limit.
 */
export class RateLimiter {
  readonly #binding: RateLimitBinding | undefined
  readonly #now: () => number
  readonly #windows = new LruCache<Window>(MOST_CLIENTS)
  /** The client that a request is charged to. */
  readonly clientOf: (request: Request) => string

  constructor(binding: RateLimitBinding | undefined, { clientHeader, now = Date.now }: RateLimiterOptions = {}) {
    this.#binding = binding
    this.#now = now
    this.clientOf = clientAddress(clientHeader)
  }

  /**
   * Charges points to a client. A request over the limit is not charged.
   *
   * @returns a promise only if the binding must be called: most charges are too small for that
   */
  spend(client: string, points: number): Allowance | Promise<Allowance> {
    const window = this.#windowOf(client)
    const seconds = Math.max(1, Math.ceil((window.endsAt - this.#now()) / 1000))
    if (window.spent + points > RATE.points)
      return { allowed: false, remaining: Math.max(0, RATE.points - window.spent), seconds }
    window.spent += points
    window.unreported += points
    const remaining = () => Math.max(0, RATE.points - window.spent)
    if (this.#binding === undefined || window.unreported < POINTS_A_CALL)
      return { allowed: true, remaining: remaining(), seconds }
    return this.#report(this.#binding, client, window).then((allowed) => {
      if (!allowed) window.spent = RATE.points
      return { allowed, remaining: remaining(), seconds }
    })
  }

  /**
   * Charges points to a client.
   *
   * @param what the plural that the message uses, such as `charts`
   * @throws RateLimited when the client has too few points left
   */
  async require(client: string, points: number, what?: string): Promise<void> {
    const allowance = await this.spend(client, points)
    if (!allowance.allowed) throw new RateLimited(allowance, what)
  }

  /** The allowance of a client, without a charge. */
  allowanceOf(client: string): Allowance {
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
    const window = { endsAt: now + RATE.seconds * 1000, spent: 0, unreported: 0 }
    this.#windows.set(client, window)
    return window
  }

  /** If the binding fails, only the count of this isolate applies. */
  async #report(binding: RateLimitBinding, client: string, window: Window): Promise<boolean> {
    while (window.unreported >= POINTS_A_CALL) {
      window.unreported -= POINTS_A_CALL
      const { success } = await binding.limit({ key: client }).catch(() => ({ success: true }))
      if (!success) return false
    }
    return true
  }
}

/** RateLimit and RateLimit-Policy header fields (draft-ietf-httpapi-ratelimit-headers). */
export const rateLimitHeaders = ({ remaining, seconds }: Allowance): Readonly<Record<string, string>> => ({
  'ratelimit-policy': `"cost";q=${RATE.points};w=${RATE.seconds}`,
  ratelimit: `"cost";r=${remaining};t=${seconds}`,
})

/** A client has spent its points of this window: 429 (RFC 6585, section 4). */
export class RateLimited extends CodedError {
  readonly headers: Readonly<Record<string, string>>

  constructor(allowance: Allowance, what = 'requests') {
    super('RATE_LIMITED', `Too many ${what} in a minute. Ask again in ${allowance.seconds} seconds.`)
    this.headers = { ...rateLimitHeaders(allowance), 'retry-after': String(allowance.seconds) }
  }
}

const SHARED_CLIENT = 'local'
/** Characters of the longest IPv6 address, one that ends in dotted IPv4. Longer values are cut: they may not be addresses at all. */
const LONGEST_ADDRESS = 45

/**
 * A function that identifies the client of a request by a header. An IPv6 address counts as its /64 network, an IPv4-mapped one as the
 * IPv4 address. Without a header all clients are one: if no proxy sets the header, a client could send any address.
 *
 * @param header the header with the IP address, such as `CF-Connecting-IP`
 */
export function clientAddress(header: string | undefined): (request: Request) => string {
  if (!header) return () => SHARED_CLIENT
  return (request) => {
    const [address = ''] = (request.headers.get(header) || SHARED_CLIENT).slice(0, LONGEST_ADDRESS).split('%')
    return address.includes(':') ? networkOf(address) : address
  }
}

/** The /64 network of an IPv6 address in its most common form: four groups in full, without leading zeros. */
const COMMON_NETWORK = /^[1-9a-f][\da-f]{0,3}(?::(?:0|[1-9a-f][\da-f]{0,3})){3}(?=:)/

/**
 * The /64 network of an IPv6 address (RFC 4291): a client that has one address of it has them all. Of an IPv4-mapped address the IPv4
 * address.
 */
function networkOf(address: string): string {
  const [network] = COMMON_NETWORK.exec(address) ?? []
  if (network !== undefined) return network
  const [head = '', tail = '', ...more] = address.split('::')
  const [first, last] = [parseGroups(head), parseGroups(tail)]
  const isCompressed = address.includes('::')
  const missing = 8 - first.length - last.length
  const groups = [...first, ...Array.from({ length: Math.max(0, missing) }, () => 0), ...last]
  // Not a valid address: use it unchanged.
  if (more.length > 0 || (isCompressed ? missing < 1 : missing !== 0) || groups.some(Number.isNaN)) return address
  const isMapped = groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0)
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')
}

/** The 16-bit groups of one side of `::`; the last two may be written as dotted IPv4. NaN for an invalid group. */
const parseGroups = (part: string): readonly number[] =>
  part === ''
    ? []
    : part.split(':').flatMap((group) => (group.includes('.') ? parseIpv4(group) : parseHexadecimal(group)))

const parseHexadecimal = (group: string): number =>
  /^[\da-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : Number.NaN

function parseIpv4(text: string): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number)
  return [256 * a + b, 256 * c + d]
}
