import { Kind } from 'graphql'
import { LARGEST_ANSWER } from '../../../schema/limits.ts'
import { schema } from '../../../schema/schema.ts'
import type { Served } from '../../store/dataset-store.ts'
import { cachePolicy, FRESH_SECONDS } from '../cache-policy.ts'
import { entityTag } from '../entity-tag.ts'
import type { RateLimiter } from '../rate-limit.ts'
import type { Answer, AnswerCache } from './answer-cache.ts'
import { canonicalQuestion } from './canonical.ts'
import type { Executed, Execution } from './execution.ts'
import { type Weighed, weigh } from './limits.ts'
import { isPinned } from './pinned.ts'
import { type Asked, type Question, questionIn } from './question.ts'
import { answerTooLarge, overLimit, type Refusal, rateLimited, unknownDocument, wrongHash } from './refusal.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

/** An answer, which can be kept, or a refusal. Plain data: whoever waits for it may send it. */
export type Outcome = { readonly answer: Answer; readonly isNew: boolean } | { readonly refusal: Refusal }

interface Parts {
  readonly answers: AnswerCache
  readonly documents: TrustedDocuments
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
}

/** Answers a question that is not at hand by its text: by its canonical form, or by executing it. */
export async function answer(parts: Parts, incoming: Incoming): Promise<Outcome> {
  const { request, asked, served, origin } = incoming
  const read = questionIn(asked, incoming.hash)
  if (read === null) return { refusal: await parts.execution.run(request, asked, served, null) }
  const question = await withDocument(parts.documents, read, incoming.hash === null ? 200 : 404)
  if ('status' in question) return { refusal: question }
  const weighed = weigh(question)
  if (weighed !== null && 'limit' in weighed) return { refusal: overLimit(weighed) }
  const canonical = weighed && canonicalQuestion(schema, weighed.document, weighed.operation, question.variables)
  const key = canonical === null ? null : `${origin} ${canonical}`
  const same = key === null ? null : parts.answers.get(key, served.dataset.version, Date.now())
  if (same) return { answer: same, isNew: false }
  const allowance = await parts.rateLimiter.spend(clientOf(request), weighed?.cost ?? 1)
  if (!allowance.allowed) return { refusal: rateLimited(allowance) }
  const executed = await parts.execution.run(request, asked, served, { question, weighed })
  if (executed.status !== 200 || executed.failed || weighed === null) return { refusal: uncached(executed, weighed) }
  if (executed.body.length > LARGEST_ANSWER) return { refusal: answerTooLarge(executed.body.length) }
  const made = await answerFrom(executed, question, weighed, served)
  if (key !== null) parts.answers.set(key, made)
  return { answer: made, isNew: true }
}

async function withDocument(
  documents: TrustedDocuments,
  question: Question,
  statusOfUnknown: number,
): Promise<Question | Refusal> {
  const { hash, query } = question
  if (hash === null) return question
  if (query !== '') return (await documents.show(hash, query)) ? question : wrongHash()
  const known = documents.get(hash)
  return known === null ? unknownDocument(statusOfUnknown) : { ...question, query: known }
}

async function answerFrom(executed: Executed, question: Question, weighed: Weighed, served: Served): Promise<Answer> {
  const { body, statements } = executed
  const { document, operation, cost } = weighed
  const { version } = served.dataset
  const now = new Date()
  const policy = cachePolicy({
    kind: 'answer',
    introspection: operation.selectionSet.selections.every(
      (one) => one.kind === Kind.FIELD && one.name.value.startsWith('__'),
    ),
    pinned: isPinned(document, operation, question.variables, now.toISOString().slice(0, 10)),
    statements,
    version,
  })
  const until = now.getTime() + 1000 * (statements ? FRESH_SECONDS.statements : FRESH_SECONDS.answer)
  return { body, etag: await entityTag(body), cost, policy, version, until }
}

const uncached = ({ status, headers, body }: Executed, weighed: Weighed | null): Refusal => ({
  status,
  headers: { ...headers, ...cachePolicy({ kind: 'volatile' }), 'x-graphql-cost': String(weighed?.cost ?? 0) },
  body,
})

/** Behind Cloudflare the address of the client; elsewhere all clients are one. */
const clientOf = (request: Request): string => request.headers.get('cf-connecting-ip') ?? 'local'
