import { Kind } from 'graphql'
import { EXECUTION_DEADLINE_MS, LARGEST_ANSWER } from '../../../schema/limits.ts'
import { schema } from '../../../schema/schema.ts'
import type { Served } from '../../store/dataset-store.ts'
import { Late, within } from '../../store/deadline.ts'
import { cachePolicy, FRESH_SECONDS } from '../cache-policy.ts'
import { entityTag, sha256 } from '../entity-tag.ts'
import { clientOf, type RateLimiter } from '../rate-limit.ts'
import type { Answer, AnswerCache } from './answer-cache.ts'
import { canonicalQuestion } from './canonical.ts'
import type { Executed, Execution } from './execution.ts'
import { InFlight } from './in-flight.ts'
import { type Weighed, weigh } from './limits.ts'
import { isPinned } from './pinned.ts'
import { type Asked, type Question, questionIn } from './question.ts'
import { answerTooLarge, overLimit, type Refusal, rateLimited, tooSlow, unknownDocument, wrongHash } from './refusal.ts'
import { TrustedDocuments } from './trusted-documents.ts'

/** An answer, which can be kept, or a refusal. Plain data: whoever waits for it may send it. */
export type Outcome = { readonly answer: Answer; readonly isNew: boolean } | { readonly refusal: Refusal }

/** Whether whoever waits for the same may have this outcome: that one client has spent too much does not concern the others. */
export const isForAll = (outcome: Outcome): boolean =>
  !('refusal' in outcome && outcome.refusal.code === 'RATE_LIMITED')

/** Points for a request that is over a limit: whoever sends nothing else is stopped before anything is read. */
const COST_OF_REFUSAL = 500

interface Parts {
  readonly answers: AnswerCache
  readonly execution: Execution
  readonly rateLimiter: RateLimiter
}

/** A request as it came. */
export interface Incoming {
  readonly request: Request
  readonly asked: Asked
  readonly served: Served
  /** Where the API is reached: permalinks begin with it, so that answers of two addresses differ. */
  readonly origin: string
  /** The document that the address names; null where it names none. */
  readonly hash: string | null
  readonly mediaType: string
}

interface Read {
  readonly question: Question
  readonly weighed: Weighed | null
}

/** Answers questions that are not at hand by their text: by their canonical form, or by executing them. */
export class Answering {
  readonly #parts: Parts
  readonly #documents = new TrustedDocuments()
  readonly #inFlight = new InFlight<Outcome>(isForAll)

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async answer(incoming: Incoming): Promise<Outcome> {
    const { request, asked, served, origin, hash, mediaType } = incoming
    const { answers, execution } = this.#parts
    const read = questionIn(asked, hash)
    if (read === null) return { refusal: await execution.run(request, asked, served, null) }
    const question = await this.#withDocument(read, hash === null ? 200 : 404)
    if ('status' in question) return { refusal: question }
    const weighed = weigh(question)
    if (weighed !== null && 'limit' in weighed) {
      await this.#parts.rateLimiter.spend(clientOf(request), COST_OF_REFUSAL)
      return { refusal: overLimit(weighed) }
    }
    if (question.hash !== null) this.#documents.remember(question.hash, question.query)
    const canonical = weighed && canonicalQuestion(schema, weighed.document, weighed.operation, question.variables)
    if (canonical === null) return this.#execute(incoming, { question, weighed })
    const key = `${origin} ${canonical}`
    const same = answers.get(key, served.dataset.version, Date.now())
    if (same) return { answer: same, isNew: false }
    return this.#inFlight.once(`${served.dataset.version} ${mediaType} ${key}`, async () => {
      const outcome = await this.#execute(incoming, { question, weighed })
      if ('answer' in outcome) answers.set(key, outcome.answer)
      return outcome
    })
  }

  async #withDocument(question: Question, statusOfUnknown: number): Promise<Question | Refusal> {
    const { hash, query } = question
    if (hash === null) return question
    if (query !== '') return (await sha256(query)) === hash ? question : wrongHash()
    const known = this.#documents.get(hash)
    return known === null ? unknownDocument(statusOfUnknown) : { ...question, query: known }
  }

  async #execute({ request, asked, served }: Incoming, read: Read): Promise<Outcome> {
    const { execution, rateLimiter } = this.#parts
    const { question, weighed } = read
    const allowance = await rateLimiter.spend(clientOf(request), weighed?.cost ?? 1)
    if (!allowance.allowed) return { refusal: rateLimited(allowance) }
    const executed = await within(
      EXECUTION_DEADLINE_MS,
      'execution',
      execution.run(request, asked, served, read),
    ).catch((error: unknown) => {
      if (error instanceof Late) return null
      throw error
    })
    if (executed === null) return { refusal: tooSlow() }
    if (executed.status !== 200 || executed.failed || weighed === null) return { refusal: withCost(executed, weighed) }
    const body = new TextEncoder().encode(executed.body)
    if (body.byteLength > LARGEST_ANSWER) return { refusal: answerTooLarge(body.byteLength) }
    return { answer: await answerFrom(body, executed, question, weighed, served), isNew: true }
  }
}

async function answerFrom(
  body: Uint8Array<ArrayBuffer>,
  { statements }: Executed,
  { query, hash, variables }: Question,
  { document, operation, cost }: Weighed,
  { dataset: { version } }: Served,
): Promise<Answer> {
  const now = new Date()
  const policy = cachePolicy({
    kind: 'answer',
    introspection: operation.selectionSet.selections.every(
      (one) => one.kind === Kind.FIELD && one.name.value.startsWith('__'),
    ),
    pinned: isPinned(document, operation, variables, now.toISOString().slice(0, 10)),
    statements,
    version,
  })
  return {
    body,
    etag: await entityTag(body),
    cost,
    policy,
    version,
    operation: operation.name?.value ?? null,
    document: hash ?? (await sha256(query)),
    until: now.getTime() + 1000 * (statements ? FRESH_SECONDS.statements : FRESH_SECONDS.answer),
  }
}

const withCost = (executed: Executed, weighed: Weighed | null): Refusal => ({
  ...executed,
  headers: { ...executed.headers, 'x-graphql-cost': String(weighed?.cost ?? 0) },
})
