import { SecondHitCache } from '../caching/second-hit-cache.ts'
import type { Trace } from '../observability/trace.ts'

/** A complete answer without errors. */
export interface CachedResponse {
  readonly body: Uint8Array<ArrayBuffer>
  /** A strong entity tag. Null for the answer to a POST: caches do not revalidate those. */
  readonly etag: string | null
  /** The headers that are the same for all clients. */
  readonly headers: Readonly<Record<string, string>>
  /** What the log says about it. */
  readonly trace: Pick<Trace, 'operation' | 'document' | 'cost' | 'version' | 'bytes'>
  /** When the isolate stops serving it, in milliseconds since the epoch. */
  readonly expiresAt: number
}

/** Bytes of the answers that an isolate caches. */
const MOST_BYTES = 16_000_000
/** Bytes. A longer answer is cached only when it is requested the second time. */
const SHORT = 4_096
/** Bytes. A longer answer is not cached: it would evict many others. */
const LONGEST = 1_000_000

/** The recent answers of an isolate, by the text of the request, so that a hit needs no parsing. */
export class ResponseCache {
  readonly #responses = new SecondHitCache<CachedResponse>(MOST_BYTES, sizeOf, SHORT)

  /**
   * @param key must contain the version of the dataset
   * @param now milliseconds since the epoch
   */
  get(key: string, now: number): CachedResponse | null {
    const found = this.#responses.get(key)
    return found && found.expiresAt > now ? found : null
  }

  set(key: string, response: CachedResponse): void {
    if (sizeOf(key, response) <= LONGEST) this.#responses.set(key, response)
  }
}

/** The size of an entry in bytes. A key takes up to two bytes per character. */
const sizeOf = (key: string, { body }: CachedResponse): number => 2 * key.length + body.byteLength
