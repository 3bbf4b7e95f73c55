import { entityTag } from '../entity-tag.ts'
import { LruCache } from '../lru-cache.ts'
import { SingleFlight } from '../single-flight.ts'

/** A file, ready to be sent. */
export interface Download {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Strong and quoted: the hash of the bytes. */
  readonly etag: string
}

export interface CachedFile extends Download {
  /** Whether it was there, or was made for whoever takes it. */
  readonly cache: 'hit' | 'miss'
}

/** How many bytes of files an isolate keeps: all of one dataset, and some of another. */
const MOST_BYTES = 12_000_000

/** The files that an isolate has made, so that each is made once however many ask, and whatever they put behind the address. */
export class FileCache {
  readonly #kept = new LruCache<Download>(MOST_BYTES, (key, { bytes }) => 2 * key.length + bytes.byteLength)
  readonly #inFlight = new SingleFlight<Download>(() => true)

  /** @param key names the version of all that is in the file: it is good for ever */
  async getOrCreate(
    key: string,
    waitUntil: (work: Promise<unknown>) => void,
    make: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<CachedFile> {
    const known = this.#kept.get(key)
    if (known) return { ...known, cache: 'hit' }
    const made = await this.#inFlight.run(key, () => {
      const coming = make().then(async (bytes): Promise<Download> => {
        const kept = { bytes, etag: await entityTag(bytes) }
        this.#kept.set(key, kept)
        return kept
      })
      // Others may wait for it even if this client goes away.
      waitUntil(coming.catch(() => undefined))
      return coming
    })
    return { ...made, cache: 'miss' }
  }
}
