/** The GraphQL endpoint: what was asked just so before is answered at once; the rest is weighed, executed once, and kept. */
import type { ExecutionContext } from 'hono'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { notModified } from '../entity-tag.ts'
import { clientOf, type RateLimiter, rateLimitHeaders } from '../rate-limit.ts'
import type { Trace } from '../request-log.ts'
import { kvWait } from '../waits.ts'
import { type Answer, AnswerCache } from './answer-cache.ts'
import { Answering } from './answering.ts'
import type { Execution } from './execution.ts'
import { mediaTypeFor } from './media-type.ts'
import { askedIn } from './question.ts'
import { notAcceptable, type Refusal, rateLimited, requestTooLarge, toResponse } from './refusal.ts'

export interface EndpointParts {
  readonly store: DatasetStore
  readonly execution: Execution
  readonly rateLimiter: RateLimiter
}

interface Incoming {
  readonly request: Request
  readonly executionCtx: Pick<ExecutionContext, 'waitUntil'>
  /** The document that the address names; null where it names none. */
  readonly hash: string | null
  readonly trace: Trace
}

interface Asking extends Incoming {
  readonly client: string
}

const encoder = new TextEncoder()

/** The endpoint as a function from request to response; built once, at module scope. */
export function createEndpoint({ store, execution, rateLimiter }: EndpointParts) {
  const answers = new AnswerCache()
  const answering = new Answering({ answers, execution, rateLimiter })

  function refuse({ client, trace }: Asking, refusal: Refusal): Response {
    if (refusal.code) trace.code = refusal.code
    const { body } = refusal
    trace.bytes = (typeof body === 'string' ? encoder.encode(body) : body).byteLength
    return toResponse(refusal, rateLimitHeaders(rateLimiter.stateOf(client)))
  }

  function send({ request, client, trace }: Asking, answer: Answer, mediaType: string): Response {
    const { body, etag, cost, policy, version, operation, document } = answer
    const { cache = 'hit' } = trace
    Object.assign(trace, { operation, document, cost, cache, version, bytes: body.byteLength } satisfies Trace)
    const isPost = request.method === 'POST'
    const headers = {
      ...policy,
      etag,
      'x-graphql-cost': String(cost),
      // What is left to one client must not go into caches that others read; they never keep the answer to a POST.
      ...(isPost ? rateLimitHeaders(rateLimiter.stateOf(client)) : {}),
    }
    const known = isPost ? null : notModified(request, headers)
    return known ?? new Response(body, { headers: { ...headers, 'content-type': `${mediaType}; charset=utf-8` } })
  }

  return async function endpoint(incoming: Incoming): Promise<Response> {
    const { request, executionCtx, hash, trace } = incoming
    const client = clientOf(request)
    const asking = { ...incoming, client }
    const { origin, search } = new URL(request.url)
    const asked = await askedIn(request, search)
    if (asked === null) return refuse(asking, requestTooLarge(request.method === 'POST' ? 413 : 414))
    const mediaType = mediaTypeFor(request.headers.get('accept'))
    if (mediaType === null) return refuse(asking, notAcceptable())
    const current = store.current((work) => executionCtx.waitUntil(work))
    const served = await kvWait(trace, current)
    const { version } = served.dataset
    trace.version = version
    const key = `${origin} ${hash ?? ''} ${asked.method} ${asked.text}`
    const known = answers.get(key, version, Date.now())
    if (known) return send(asking, known, mediaType)
    const allowance = rateLimiter.stateOf(client)
    if (!allowance.allowed) return refuse(asking, rateLimited(allowance))
    const outcome = await answering.answer({ ...asking, asked, served, origin, mediaType })
    if ('refusal' in outcome) return refuse(asking, outcome.refusal)
    const answer = inWordsOf(trace, outcome.answer)
    answers.set(key, answer)
    return send(asking, answer, mediaType)
  }
}

/** The answer may have been made for whoever asked the same in other words: the log names what this client sent. */
const inWordsOf = ({ operation = null, document }: Trace, answer: Answer): Answer => ({
  ...answer,
  operation,
  document: document ?? answer.document,
})
