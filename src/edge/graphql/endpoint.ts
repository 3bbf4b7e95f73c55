/** The GraphQL endpoint: what was asked just so before is answered at once; the rest is weighed, executed once, and kept. */
import type { ExecutionContext } from 'hono'
import type { DatasetStore } from '../../store/dataset-store.ts'
import { isKnown } from '../entity-tag.ts'
import { clientOf, type RateLimiter, rateLimitHeaders } from '../rate-limit.ts'
import type { Trace } from '../request-log.ts'
import { type Answer, AnswerCache } from './answer-cache.ts'
import { Answering, isForAll, type Outcome } from './answering.ts'
import type { Execution } from './execution.ts'
import { InFlight } from './in-flight.ts'
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

/** The endpoint as a function from request to response; built once, at module scope. */
export function createEndpoint({ store, execution, rateLimiter }: EndpointParts) {
  const answers = new AnswerCache()
  const answering = new Answering({ answers, execution, rateLimiter })
  const inFlight = new InFlight<Outcome>(isForAll)

  function refuse(request: Request, trace: Trace, refusal: Refusal): Response {
    if (refusal.code) trace.code = refusal.code
    return toResponse(refusal, rateLimitHeaders(rateLimiter.stateOf(clientOf(request))))
  }

  function send({ request, trace }: Incoming, answer: Answer, mediaType: string, cache: 'hit' | 'miss'): Response {
    const { body, etag, cost, policy, version, operation, document } = answer
    Object.assign(trace, { operation, document, cost, cache, version } satisfies Trace)
    const isPost = request.method === 'POST'
    const headers = {
      ...policy,
      etag,
      'x-graphql-cost': String(cost),
      'server-timing': `isolate;desc="${cache}"`,
      // What is left to one client must not go into caches that others read; they never keep the answer to a POST.
      ...(isPost ? rateLimitHeaders(rateLimiter.stateOf(clientOf(request))) : {}),
    }
    if (!isPost && isKnown(request.headers.get('if-none-match'), etag))
      return new Response(null, { status: 304, headers })
    return new Response(body, { headers: { ...headers, 'content-type': `${mediaType}; charset=utf-8` } })
  }

  return async function endpoint(incoming: Incoming): Promise<Response> {
    const { request, executionCtx, hash, trace } = incoming
    const { origin, search } = new URL(request.url)
    const asked = await askedIn(request, search)
    if (asked === null) return refuse(request, trace, requestTooLarge(request.method === 'POST' ? 413 : 414))
    const mediaType = mediaTypeFor(request.headers.get('accept'))
    if (mediaType === null) return refuse(request, trace, notAcceptable())
    const served = await store.current((work) => executionCtx.waitUntil(work))
    const { version } = served.dataset
    const key = `${origin} ${hash ?? ''} ${asked.method} ${asked.text}`
    const known = answers.get(key, version, Date.now())
    if (known) return send(incoming, known, mediaType, 'hit')
    const allowance = rateLimiter.stateOf(clientOf(request))
    if (!allowance.allowed) return refuse(request, trace, rateLimited(allowance))
    // Errors have the media type of whoever asked first, so only those who want the same wait for each other.
    const outcome = await inFlight.once(`${version} ${mediaType} ${key}`, () => {
      const coming = answering.answer({ request, asked, served, origin, hash, mediaType })
      // Others may wait for it even if this client goes away.
      executionCtx.waitUntil(coming.catch(() => undefined))
      return coming
    })
    if ('refusal' in outcome) return refuse(request, trace, outcome.refusal)
    answers.set(key, outcome.answer)
    return send(incoming, outcome.answer, mediaType, outcome.isNew ? 'miss' : 'hit')
  }
}
