/** Documents by the SHA-256 of their text: those registered at build, and those that clients have shown lately. */
import registered from './trusted-documents.json' with { type: 'json' }

/** Documents of clients that an isolate remembers. */
const MOST_SHOWN = 500

export class TrustedDocuments {
  readonly #registered: ReadonlyMap<string, string> = new Map(Object.entries(registered))
  readonly #shown = new Map<string, string>()

  get(hash: string): string | null {
    return this.#registered.get(hash) ?? this.#shown.get(hash) ?? null
  }

  /** Remembers a document that a client sent together with its hash. False when the hash is another document's. */
  async show(hash: string, text: string): Promise<boolean> {
    if (this.get(hash) === text) return true
    if ((await sha256(text)) !== hash) return false
    const [oldest] = this.#shown.keys()
    if (this.#shown.size >= MOST_SHOWN && oldest !== undefined) this.#shown.delete(oldest)
    this.#shown.set(hash, text)
    return true
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
