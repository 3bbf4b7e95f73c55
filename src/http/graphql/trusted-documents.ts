/** Documents by the SHA-256 of their text: those registered at build, and those that clients have shown lately. */
import { LruCache } from '../lru-cache.ts'
import registered from './trusted-documents.json' with { type: 'json' }

/** Documents of clients that an isolate remembers; each is as long as a document may be, at most. */
const MOST_SHOWN = 500

export class TrustedDocuments {
  readonly #registered: ReadonlyMap<string, string> = new Map(Object.entries(registered))
  readonly #shown = new LruCache<string>(MOST_SHOWN)

  /** A document that has an address of its own, for as long as it is registered. */
  registered(hash: string): string | null {
    return this.#registered.get(hash) ?? null
  }

  /** A document that is registered, or that a client has shown to this isolate lately. */
  known(hash: string): string | null {
    return this.registered(hash) ?? this.#shown.get(hash) ?? null
  }

  /** Remembers a document that a client sent with its hash, which the caller has checked. */
  remember(hash: string, text: string): void {
    if (!this.#registered.has(hash)) this.#shown.set(hash, text)
  }
}
