/** A complete answer, ready to be sent. */
export interface Answer {
  readonly body: Uint8Array<ArrayBuffer>
  /** Strong and quoted: the hash of the body's bytes. */
  readonly etag: string
  readonly cost: number
  readonly policy: Readonly<Record<string, string>>
  /** Version of the dataset that it is from. */
  readonly version: string
  /** Name of the operation, where it has one. */
  readonly operation: string | null
  /** SHA-256 of the document that was asked. */
  readonly document: string
  /** When it goes stale here, in milliseconds since the epoch. */
  readonly until: number
}

/** How many bytes of answers an isolate keeps. */
const MOST_BYTES = 16_000_000
/** A longer answer than this is not worth the place of many short ones. */
const MOST_BYTES_EACH = 1_000_000

/**
 * The answers that an isolate has given lately, by the question's text as it was sent and by its canonical form, so that a question
 * that was asked just so before is answered without looking at it. Bounded in bytes; the least recently used go first.
 */
export class AnswerCache {
  readonly #answers = new Map<string, Answer>()
  #bytes = 0

  get(key: string, version: string, now: number): Answer | null {
    const found = this.#answers.get(key)
    if (!found) return null
    this.#delete(key, found)
    if (found.version !== version || found.until <= now) return null
    this.#add(key, found)
    return found
  }

  set(key: string, answer: Answer): void {
    const before = this.#answers.get(key)
    if (before) this.#delete(key, before)
    if (sizeOf(key, answer) > MOST_BYTES_EACH) return
    this.#add(key, answer)
    for (const [oldest, one] of this.#answers) {
      if (this.#bytes <= MOST_BYTES) break
      this.#delete(oldest, one)
    }
  }

  /** Bytes that are held, keys included. */
  get bytes(): number {
    return this.#bytes
  }

  #add(key: string, answer: Answer): void {
    this.#answers.set(key, answer)
    this.#bytes += sizeOf(key, answer)
  }

  #delete(key: string, answer: Answer): void {
    this.#answers.delete(key)
    this.#bytes -= sizeOf(key, answer)
  }
}

/** Keys take up to two bytes a character; an answer under two keys is counted twice, which errs on the safe side. */
const sizeOf = (key: string, { body }: Answer): number => 2 * key.length + body.byteLength
