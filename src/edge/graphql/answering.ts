import { getVariableValues, Kind } from 'graphql'
import { LARGEST_ANSWER } from '../../../schema/limits.ts'
import { schema } from '../../../schema/schema.ts'
import type { Served } from '../../store/dataset-store.ts'
import { cachePolicy, FRESH_SECONDS } from '../cache-policy.ts'
import { entityTag, sha256 } from '../entity-tag.ts'
import type { RateLimiter } from '../rate-limit.ts'
import type { Trace } from '../request-log.ts'
import type { Answer, AnswerCache } from './answer-cache.ts'
import type { Executed, Execution, Read } from './execution.ts'
import { InFlight } from './in-flight.ts'
import { documentOf, nameOf } from './log-names.ts'
import { isPinned } from './pinned.ts'
import { Preparation, type Prepared } from './preparation.ts'
import { type Asked, type Question, questionIn } from './question.ts'
import {
  answerTooLarge,
  overLimit,
  type Refusal,
  rateLimited,
  refusedBody,
  tooSlow,
  unknownDocument,
  wrongHash,
} from './refusal.ts'
import { stableJson } from './stable-json.ts'
import { TrustedDocuments } from './trusted-documents.ts'

/** An answer, which can be kept, or a refusal. Plain data: whoever waits for it may send it. */
export type Outcome = { readonly answer: Answer } | { readonly refusal: Refusal }

/** Whether whoever waits for the same may have this outcome: that one client has spent too much does not concern the others. */
const isForAll = (outcome: Outcome): boolean => !('refusal' in outcome && outcome.refusal.code === 'RATE_LIMITED')

/** Points for a request that is refused: whoever sends nothing else is stopped before anything is read. */
const COST_OF_REFUSAL = 500

interface Parts {
  readonly answers: AnswerCache
  readonly execution: Execution
  readonly rateLimiter: RateLimiter
}

/** A request as it came. */
export interface Incoming {
  readonly request: Request
  /** Who asks, as the rate limit tells clients apart. */
  readonly client: string
  readonly asked: Asked
  readonly served: Served
  /** Where the API is reached: permalinks begin with it, so that answers of two addresses differ. */
  readonly origin: string
  /** The document that the address names; null where it names none. */
  readonly hash: string | null
  readonly mediaType: string
  readonly executionCtx: Pick<ExecutionContext, 'waitUntil'>
  /** Told what is found out about the request, for the log. */
  readonly trace: Trace
}

/** Answers questions that are not at hand by their text: by their canonical form, or by executing them. */
export class Answering {
  readonly #parts: Parts
  readonly #documents = new TrustedDocuments()
  readonly #preparation = new Preparation(schema)
  readonly #inFlight = new InFlight<Outcome>(isForAll)

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async answer(incoming: Incoming): Promise<Outcome> {
    const { asked, served, origin, hash, mediaType, executionCtx, trace } = incoming
    const { answers } = this.#parts
    const read = questionIn(asked, hash)
    if (read === null) return this.#refuse(incoming, null)
    trace.document = documentOf(read)
    const question = await this.#withDocument(read, hash !== null)
    if ('status' in question) return { refusal: question }
    const prepared = this.#preparation.of(question)
    if (prepared !== null && 'limit' in prepared) {
      await this.#spendOnRefusal(incoming)
      return { refusal: overLimit(prepared) }
    }
    if (prepared === null || 'errors' in prepared) return this.#refuse(incoming, { question, prepared })
    trace.operation = nameOf(prepared)
    trace.cost = prepared.cost
    if (question.hash !== null) this.#documents.remember(question.hash, question.query)
    const variables = coerced(prepared, question)
    if (variables === null) return this.#refuse(incoming, { question, prepared })
    const key = `${origin} ${prepared.canonical} ${variables}`
    const same = answers.get(key, served.dataset.version, Date.now())
    if (same) return { answer: same }
    // Errors have the media type of whoever asked first, so only those who want the same wait for each other.
    return this.#inFlight.once(`${served.dataset.version} ${mediaType} ${key}`, () => {
      const coming = this.#execute(incoming, question, prepared).then((outcome) => {
        if ('answer' in outcome) answers.set(key, outcome.answer)
        return outcome
      })
      // Others may wait for it even if this client goes away.
      executionCtx.waitUntil(coming.catch(() => undefined))
      return coming
    })
  }

  async #withDocument(question: Question, isAddress: boolean): Promise<Question | Refusal> {
    const { hash, query } = question
    if (hash === null) return question
    if (query !== '') return (await sha256(query)) === hash ? question : wrongHash()
    const known = isAddress ? this.#documents.registered(hash) : this.#documents.known(hash)
    return known === null ? unknownDocument(isAddress ? 404 : 200) : { ...question, query: known }
  }

  #spendOnRefusal = ({ client }: Incoming) => this.#parts.rateLimiter.spend(client, COST_OF_REFUSAL)

  async #refuse(incoming: Incoming, read: Read | null): Promise<Outcome> {
    const allowance = await this.#spendOnRefusal(incoming)
    if (!allowance.allowed) return { refusal: rateLimited(allowance) }
    return { refusal: await this.#parts.execution.refuse(incoming, incoming.request, incoming.asked, read) }
  }

  async #execute(incoming: Incoming, question: Question, prepared: Prepared): Promise<Outcome> {
    const { execution, rateLimiter } = this.#parts
    const { client, served, mediaType } = incoming
    const allowance = await rateLimiter.spend(client, prepared.cost)
    if (!allowance.allowed) return { refusal: rateLimited(allowance) }
    // Who waits for the same has it from the isolate.
    incoming.trace.cache = 'miss'
    const executed = await execution.run(incoming, question, prepared)
    if (executed === null) return { refusal: tooSlow() }
    if (executed.code !== null) return { refusal: refusedBody(executed.code, executed.body, mediaType, prepared.cost) }
    const { byteLength } = executed.body
    if (byteLength > LARGEST_ANSWER) return { refusal: answerTooLarge(byteLength) }
    return { answer: await answerFrom(executed, question, prepared, served) }
  }
}

/** The variables as they will be in execution, as a text; null when they cannot be coerced. */
function coerced({ operation }: Prepared, { variables }: Question): string | null {
  const definitions = operation.variableDefinitions ?? []
  if (definitions.length === 0) return ''
  const { variableValues } = getVariableValues(schema, definitions, variables)
  return variableValues ? stableJson(variableValues.coerced) : null
}

async function answerFrom(
  { body, statements }: Executed,
  question: Question,
  prepared: Prepared,
  { dataset: { version }, publishedAt }: Served,
): Promise<Answer> {
  const { operation, cost } = prepared
  const policy = cachePolicy({
    kind: 'answer',
    introspection: operation.selectionSet.selections.every(
      (one) => one.kind === Kind.FIELD && one.name.value.startsWith('__'),
    ),
    pinned: isPinned(prepared, question.variables, publishedAt.slice(0, 10)),
    statements,
    version,
  })
  return {
    body,
    etag: await entityTag(body),
    cost,
    policy,
    version,
    operation: nameOf(prepared),
    document: documentOf(question),
    until: Date.now() + 1000 * (statements ? FRESH_SECONDS.statements : FRESH_SECONDS.answer),
  }
}
