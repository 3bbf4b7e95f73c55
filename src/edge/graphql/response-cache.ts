import { BoundedMap } from '../bounded-map.ts'

/** A complete answer without errors, ready to be sent. */
export interface CachedResponse {
  readonly body: Uint8Array<ArrayBuffer>
  /** Strong and quoted: the hash of the body's bytes. */
  readonly etag: string
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

/** How many bytes of answers an isolate keeps. */
const MOST_BYTES = 16_000_000
/** A longer answer than this is not worth the place of many short ones. */
const MOST_BYTES_EACH = 1_000_000
/** A longer answer is kept from the second time on that it is asked for: most come once, and would push out many short ones. */
const SHORT = 4_096
/** Long answers that are remembered to have been asked for once. */
const MOST_SEEN = 2_000

/** The answers that an isolate gave lately, by the text of the request: what it holds is sent before anything is parsed. */
export class ResponseCache {
  readonly #responses = new BoundedMap<CachedResponse>(MOST_BYTES, sizeOf)
  readonly #seen = new BoundedMap<true>(MOST_SEEN)

  get(key: string, version: string, now: number): CachedResponse | null {
    const found = this.#responses.get(key)
    if (!found) return null
    if (found.version === version && found.until > now) return found
    this.#responses.delete(key)
    return null
  }

  set(key: string, response: CachedResponse): void {
    const size = sizeOf(key, response)
    if (size > MOST_BYTES_EACH) return
    if (size > SHORT && !this.#seen.get(response.etag)) this.#seen.set(response.etag, true)
    else this.#responses.set(key, response)
  }
}

/** Keys take up to two bytes a character. */
function sizeOf(key: string, { body }: CachedResponse): number {
  return 2 * key.length + body.byteLength
}
