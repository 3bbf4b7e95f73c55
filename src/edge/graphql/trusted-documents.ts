/** Documents by the SHA-256 of their text: those registered at build, and those that clients have shown lately. */
import registered from './trusted-documents.json' with { type: 'json' }

/** Documents of clients that an isolate remembers; each is as long as a document may be, at most. */
const MOST_SHOWN = 500

export class TrustedDocuments {
  readonly #registered: ReadonlyMap<string, string> = new Map(Object.entries(registered))
  readonly #shown = new Map<string, string>()

  get(hash: string): string | null {
    return this.#registered.get(hash) ?? this.#shown.get(hash) ?? null
  }

  /** Remembers a document that a client sent with its hash, which the caller has checked. */
  remember(hash: string, text: string): void {
    if (this.get(hash) !== null) return
    const [oldest] = this.#shown.keys()
    if (this.#shown.size >= MOST_SHOWN && oldest !== undefined) this.#shown.delete(oldest)
    this.#shown.set(hash, text)
  }
}
