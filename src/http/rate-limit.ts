import { CodedError } from '../../domain/errors.ts'
import { RATE } from '../../domain/limits.ts'
import { LruCache } from './lru-cache.ts'

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
  readonly #windows = new LruCache<Window>(MOST_CLIENTS)
  /** Whom a request is counted for. */
  readonly clientOf: (request: Request) => string

  constructor(binding: RateLimitBinding | undefined, { clientHeader, now = Date.now }: RateLimiterOptions = {}) {
    this.#binding = binding
    this.#now = now
    this.clientOf = clientAddress(clientHeader)
  }

  /** A promise only where the platform's count has to be asked: most of what is spent is small. */
  spend(client: string, points: number): Allowance | Promise<Allowance> {
    const window = this.#windowOf(client)
    const seconds = Math.max(1, Math.ceil((window.endsAt - this.#now()) / 1000))
    if (window.spent + points > RATE.points)
      return { allowed: false, remaining: Math.max(0, RATE.points - window.spent), seconds }
    window.spent += points
    window.untold += points
    const remaining = () => Math.max(0, RATE.points - window.spent)
    if (this.#binding === undefined || window.untold < POINTS_A_CALL)
      return { allowed: true, remaining: remaining(), seconds }
    return this.#tell(this.#binding, client, window).then((allowed) => {
      if (!allowed) window.spent = RATE.points
      return { allowed, remaining: remaining(), seconds }
    })
  }

  /** @throws RateLimited when a client has too few points left; @param what it wants too many of */
  async require(client: string, points: number, what?: string): Promise<void> {
    const allowance = await this.spend(client, points)
    if (!allowance.allowed) throw new RateLimited(allowance, what)
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
  async #tell(binding: RateLimitBinding, client: string, window: Window): Promise<boolean> {
    while (window.untold >= POINTS_A_CALL) {
      window.untold -= POINTS_A_CALL
      const { success } = await binding.limit({ key: client }).catch(() => ({ success: true }))
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

/** A client has spent what it may in a window. */
export class RateLimited extends CodedError {
  readonly headers: Readonly<Record<string, string>>

  constructor(allowance: Allowance, what = 'requests') {
    super('RATE_LIMITED', `Too many ${what} in a minute. Ask again in ${allowance.seconds} seconds.`)
    this.headers = { ...rateLimitHeaders(allowance), 'retry-after': String(allowance.seconds) }
  }
}

const EVERYBODY = 'local'
/** IPv6 whose end is written as IPv4. Nothing longer is kept of what may be no address at all. */
const LONGEST_ADDRESS = 45

/**
 * Who has sent a request, by the header that names the client's address. Where none is named all clients are
 * one: with no proxy in front that sets the header, a client could name any address.
 */
export function clientAddress(header: string | undefined): (request: Request) => string {
  if (!header) return () => EVERYBODY
  return (request) => {
    const [address = ''] = (request.headers.get(header) || EVERYBODY).slice(0, LONGEST_ADDRESS).split('%')
    return address.includes(':') ? networkOf(address) : address
  }
}

/** IPv6 as it is written most often: its network in full, with no zeros in front. */
const USUAL = /^[1-9a-f][\da-f]{0,3}(?::(?:0|[1-9a-f][\da-f]{0,3})){3}(?=:)/

/** Of IPv6 the 64 bits of its network: whoever has one address there has them all. Of IPv4 that is written as IPv6 all of it. */
function networkOf(address: string): string {
  const [usual] = USUAL.exec(address) ?? []
  if (usual !== undefined) return usual
  const [head = '', tail = '', ...more] = address.split('::')
  const [first, last] = [groupsOf(head), groupsOf(tail)]
  const isShort = address.includes('::')
  const missing = 8 - first.length - last.length
  const groups = [...first, ...Array.from({ length: Math.max(0, missing) }, () => 0), ...last]
  // What is no address is taken as it is.
  if (more.length > 0 || (isShort ? missing < 1 : missing !== 0) || groups.some(Number.isNaN)) return address
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

/** The groups of 16 bits of a part of an address, of which the end may be written as IPv4; NaN for what is none. */
const groupsOf = (part: string): readonly number[] =>
  part === '' ? [] : part.split(':').flatMap((group) => (group.includes('.') ? ofIpv4(group) : hexadecimal(group)))

const hexadecimal = (group: string): number => (/^[\da-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : Number.NaN)

function ofIpv4(text: string): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number)
  return [256 * a + b, 256 * c + d]
}
