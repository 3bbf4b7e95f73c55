import { LruCache } from '../../../domain/lru-cache.ts'
import { entityTag } from '../caching/entity-tag.ts'
import { SingleFlight } from '../caching/single-flight.ts'

/** The content of a file. */
export interface Download {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** A strong entity tag. */
  readonly etag: string
}

export interface CachedFile extends Download {
  /** Whether it was cached, or was made for this request. */
  readonly cache: 'hit' | 'miss'
}

/** Bytes of files that an isolate caches: all files of one dataset, and some of another. */
const MOST_BYTES = 12_000_000

/** The files that an isolate has made. The query string is not part of the key, so it cannot force a file to be made again. */
export class FileCache {
  readonly #files = new LruCache<Download>(MOST_BYTES, (key, { bytes }) => 2 * key.length + bytes.byteLength)
  readonly #inFlight = new SingleFlight<Download>(() => true)

  /** Whether nothing has to be made for a file. */
  isKept(key: string): boolean {
    return this.#files.get(key) !== undefined
  }

  /** @param key must contain the version of everything in the file: an entry never expires */
  async getOrCreate(
    key: string,
    waitUntil: (work: Promise<unknown>) => void,
    make: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<CachedFile> {
    const cached = this.#files.get(key)
    if (cached) return { ...cached, cache: 'hit' }
    const made = await this.#inFlight.run(key, () => {
      const pending = make().then(async (bytes): Promise<Download> => {
        const file = { bytes, etag: await entityTag(bytes) }
        this.#files.set(key, file)
        return file
      })
      // Other requests may wait for it, even if this client disconnects.
      waitUntil(pending.catch(() => undefined))
      return pending
    })
    return { ...made, cache: 'miss' }
  }
}
