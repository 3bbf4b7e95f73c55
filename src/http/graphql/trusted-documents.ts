import { LruCache } from '../lru-cache.ts'
import registered from './trusted-documents.json' with { type: 'json' }

/** Documents of clients that an isolate remembers. Each has at most `LIMIT.document` characters. */
const MOST_REMEMBERED = 500

/** Documents by the SHA-256 of their text: those registered at build, and those that clients sent recently. */
export class TrustedDocuments {
  readonly #registered: ReadonlyMap<string, string> = new Map(Object.entries(registered))
  readonly #remembered = new LruCache<string>(MOST_REMEMBERED)

  /** A document that is registered, and so has the address `/q/<hash>`. */
  findRegistered(hash: string): string | null {
    return this.#registered.get(hash) ?? null
  }

  /** A document that is registered, or that a client sent to this isolate recently. */
  find(hash: string): string | null {
    return this.findRegistered(hash) ?? this.#remembered.get(hash) ?? null
  }

  /** Remembers the document of a client. The caller must have checked the hash. */
  remember(hash: string, text: string): void {
    if (!this.#registered.has(hash)) this.#remembered.set(hash, text)
  }
}
