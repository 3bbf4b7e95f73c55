import { LruCache } from '../lru-cache.ts'
import { SecondHitCache } from '../second-hit-cache.ts'

/** A complete answer without errors, ready to be sent. */
export interface CachedResponse {
  readonly body: Uint8Array<ArrayBuffer>
  /** Strong and quoted: the hash of the body's bytes. Null for the answer to a POST, which no cache asks for again. */
  readonly etag: string | null
  readonly cost: number
  readonly cacheHeaders: Readonly<Record<string, string>>
  /** Version of the dataset that it is from. */
  readonly version: string
  /** Name of the operation, where it has one. */
  readonly operation: string | null
  /** The document: its SHA-256 if the client named it by that, else its fingerprint. */
  readonly document: string
  /** When it goes stale here, in milliseconds since the epoch. */
  readonly until: number
}

/** Bytes of short and of long answers that an isolate keeps. */
const MOST_BYTES = { short: 4_000_000, long: 12_000_000 } as const
/** A longer answer is kept from the second time on that it is asked for. */
const SHORT = 4_096
/** A longer answer than this is not worth the place of many others. */
const LONGEST = 1_000_000

/** The answers that an isolate gave lately, by the text of the request: what it holds is sent before anything is parsed. */
export class ResponseCache {
  readonly #short = new LruCache<CachedResponse>(MOST_BYTES.short, sizeOf)
  readonly #long = new SecondHitCache<CachedResponse>(MOST_BYTES.long, sizeOf)

  /** @param key names the version of the dataset too */
  get(key: string, now: number): CachedResponse | null {
    const found = this.#short.get(key) ?? this.#long.get(key)
    return found && found.until > now ? found : null
  }

  set(key: string, response: CachedResponse): void {
    const size = sizeOf(key, response)
    if (size <= LONGEST) (size > SHORT ? this.#long : this.#short).set(key, response)
  }
}

/** Keys take up to two bytes a character. */
function sizeOf(key: string, { body }: CachedResponse): number {
  return 2 * key.length + body.byteLength
}
