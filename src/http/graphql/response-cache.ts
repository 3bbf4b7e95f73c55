import { LruCache } from '../lru-cache.ts'
import { SecondHitCache } from '../second-hit-cache.ts'

/** A complete answer without errors. */
export interface CachedResponse {
  readonly body: Uint8Array<ArrayBuffer>
  /** A strong entity tag. Null for the answer to a POST: caches do not revalidate those. */
  readonly etag: string | null
  readonly cost: number
  readonly cacheHeaders: Readonly<Record<string, string>>
  /** Version of the dataset. */
  readonly version: string
  /** Name of the operation; null if it is anonymous. */
  readonly operation: string | null
  /** The document: its SHA-256 if the client named it by that, else its fingerprint. */
  readonly document: string
  /** When the isolate stops serving it, in milliseconds since the epoch. */
  readonly expiresAt: number
}

/** Bytes of short and of long answers that an isolate caches. */
const MOST_BYTES = { short: 4_000_000, long: 12_000_000 } as const
/** Bytes. A longer answer is cached only when it is requested the second time. */
const SHORT = 4_096
/** Bytes. A longer answer is not cached: it would evict many others. */
const LONGEST = 1_000_000

/** The recent answers of an isolate, by the text of the request, so that a hit needs no parsing. */
export class ResponseCache {
  readonly #short = new LruCache<CachedResponse>(MOST_BYTES.short, sizeOf)
  readonly #long = new SecondHitCache<CachedResponse>(MOST_BYTES.long, sizeOf)

  /**
   * @param key must contain the version of the dataset
   * @param now milliseconds since the epoch
   */
  get(key: string, now: number): CachedResponse | null {
    const found = this.#short.get(key) ?? this.#long.get(key)
    return found && found.expiresAt > now ? found : null
  }

  set(key: string, response: CachedResponse): void {
    const size = sizeOf(key, response)
    if (size <= LONGEST) (size > SHORT ? this.#long : this.#short).set(key, response)
  }
}

/** The size of an entry in bytes. A key takes up to two bytes per character. */
function sizeOf(key: string, { body }: CachedResponse): number {
  return 2 * key.length + body.byteLength
}
