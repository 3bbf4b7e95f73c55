import { BoundedMap } from '../bounded-map.ts'
import { Seen } from './seen.ts'

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
  /** The document that was asked: its SHA-256 if the client named it, else its fingerprint. */
  readonly document: string
  /** When it goes stale here, in milliseconds since the epoch. */
  readonly until: number
}

/** How many bytes of answers an isolate keeps. */
const MOST_BYTES = 16_000_000
/** A longer answer than this is not worth the place of many short ones. */
const MOST_BYTES_EACH = 1_000_000

/** An answer that is longer is kept only if it is asked for again: most long ones are not, and would push out many short ones. */
const SMALL = 4_096

/**
 * The answers that an isolate has given lately, by the question's text as it was sent and by its canonical form, so that a question
 * that was asked just so before is answered without looking at it.
 */
export class AnswerCache {
  readonly #answers = new BoundedMap<Answer>(MOST_BYTES, sizeOf)
  readonly #seen = new Seen()

  get(key: string, version: string, now: number): Answer | null {
    const found = this.#answers.get(key)
    if (!found) return null
    if (found.version === version && found.until > now) return found
    this.#answers.delete(key)
    return null
  }

  set(key: string, answer: Answer): void {
    const size = sizeOf(key, answer)
    if (size > MOST_BYTES_EACH || (size > SMALL && !this.#seen.again(key))) return
    this.#answers.set(key, answer)
  }
}

/** Keys take up to two bytes a character; an answer under two keys is counted twice, which errs on the safe side. */
function sizeOf(key: string, { body }: Answer): number {
  return 2 * key.length + body.byteLength
}
