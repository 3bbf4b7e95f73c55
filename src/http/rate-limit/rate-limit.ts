import { CodedError } from '../../../domain/errors.ts'
import { RATE } from '../../../domain/limits.ts'
import { LruCache } from '../../../domain/lru-cache.ts'
import { clientAddress } from './client-address.ts'

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
   * @throws RateLimited when the client has too few points left
   */
  async require(client: string, points: number): Promise<void> {
    const allowance = await this.spend(client, points)
    if (!allowance.allowed) throw new RateLimited(allowance)
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

  constructor(allowance: Allowance) {
    super('RATE_LIMITED', rateLimitMessage(allowance))
    this.headers = { ...rateLimitHeaders(allowance), 'retry-after': String(allowance.seconds) }
  }
}

export const rateLimitMessage = ({ seconds }: Pick<Allowance, 'seconds'>): string =>
  `You have spent what is allowed in a minute. Ask again in ${seconds} seconds, and keep answers for as long as Cache-Control says.`
