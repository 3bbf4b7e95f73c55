/** GraphQL over HTTP: reads requests, caches answers and writes responses. Yoga only runs the operation. */
import type { ExecutionResult } from 'graphql'
import { LIMIT } from '../../../domain/limits.ts'
import { limitExceededError } from '../../../schema/cost/limit-exceeded.ts'
import { cachePolicy, FRESH_SECONDS } from '../caching/cache-policy.ts'
import { entityTag, notModified } from '../caching/entity-tag.ts'
import { fingerprint } from '../caching/fingerprint.ts'
import { SingleFlight } from '../caching/single-flight.ts'
import { timeKv } from '../observability/storage-times.ts'
import type { Trace } from '../observability/trace.ts'
import { rateLimitHeaders } from '../rate-limit/rate-limit.ts'
import type { RouteParts } from '../route-parts.ts'
import { cacheHeaders } from './cache-headers.ts'
import { createContext, type OperationContext, type OperationParts } from './context.ts'
import { errorResponse, type FailedResult, firstErrorCode } from './error-response.ts'
import { maskError, withCode } from './errors.ts'
import { acceptedMediaTypes, GRAPHQL_RESPONSE, JSON_RESPONSE, notAcceptableError } from './media-type.ts'
import { PersistedDocuments } from './persisted-documents.ts'
import { rateLimitedError } from './plugins/cost.ts'
import { parseParams, type RawRequest, readRequest, splitAddress } from './request.ts'
import { type CachedResponse, ResponseCache } from './response-cache.ts'
import { createServer } from './server.ts'

/** Points of cost of a request that is refused before execution. A client with fewer points left is refused before parsing. */
const COST_OF_REFUSAL = 500

interface IncomingRequest {
  readonly request: Request
  readonly keepAlive: (work: Promise<unknown>) => void
  /** The hash in the address `/q/<hash>`; null for /graphql. */
  readonly hash: string | null
  readonly trace: Trace
}

/** Plain data, so that concurrent requests can share it. A Response can be sent only once. */
type Outcome = CachedResponse | Failure

interface Failure {
  readonly result: FailedResult
  /** Points that were charged for the execution; null if there was none. */
  readonly charged: number | null
}

const isFailure = (outcome: Outcome): outcome is Failure => 'result' in outcome

const failureOf = ({ errors, ...result }: FailedResult, charged: number | null = null): Failure => ({
  result: { ...result, errors: errors.map((error) => withCode(error, 'BAD_REQUEST')) },
  charged,
})

/** The rate limit of one client must not fail the same request of others. */
const isShareable = (outcome: Outcome): boolean =>
  !isFailure(outcome) || firstErrorCode(outcome.result) !== 'RATE_LIMITED'

/** Creates the handler of all GraphQL requests. Call it once per isolate: it owns the cache of answers. */
export function createHandler({ store, statements, rateLimiter }: RouteParts) {
  const responses = new ResponseCache()
  const documents = new PersistedDocuments()
  const run = createServer(rateLimiter, documents)
  const inFlight = new SingleFlight<Outcome>(isShareable)

  async function answer(incoming: IncomingRequest, client: string, mediaTypes: readonly string[]): Promise<Outcome> {
    const { request, keepAlive, hash, trace } = incoming
    if (mediaTypes.length === 0) throw notAcceptableError()
    const { origin, search } = splitAddress(request.url)
    const raw = await readRequest(request, search)
    const served = store.held() ?? (await timeKv(trace, store.current(keepAlive)))
    const { version } = served.dataset
    trace.version = version
    const key = `${version} ${origin} ${hash ?? ''} ${raw.method} ${raw.text}`
    const cached = responses.get(key, Date.now())
    if (cached) return cached
    const { remaining, seconds } = rateLimiter.allowanceOf(client)
    if (remaining < COST_OF_REFUSAL) throw rateLimitedError(seconds)
    const outcome = await inFlight.run(key, () => execute(incoming, raw, { client, served, origin }))
    if (!isFailure(outcome)) responses.set(key, outcome)
    return outcome
  }

  async function execute(
    { request, hash, keepAlive, trace }: IncomingRequest,
    raw: RawRequest,
    requester: Pick<OperationParts, 'client' | 'served' | 'origin'>,
  ): Promise<Outcome> {
    const asked = parseParams(raw, hash)
    const { params, reference } = asked
    trace.document = reference?.hash ?? fingerprint(params.query ?? '')
    const query = await documents.textOf(asked)
    const context = createContext({
      store,
      statements,
      ...requester,
      request,
      params: { ...params, query },
      reference,
      trace,
      keepAlive,
    })
    return outcomeOf(await run(context), raw, context)
  }

  return async function handle(incoming: IncomingRequest): Promise<Response> {
    const { request, trace } = incoming
    const client = rateLimiter.clientOf(request)
    const mediaTypes = acceptedMediaTypes(request.headers.get('accept'))
    const outcome = await answer(incoming, client, mediaTypes).catch((error) =>
      failureOf({ errors: [maskError(error)] }),
    )
    if (isFailure(outcome)) {
      const { result, charged } = outcome
      if (charged === null) await rateLimiter.spend(client, COST_OF_REFUSAL)
      const cost = charged === null ? {} : { 'x-graphql-cost': String(charged) }
      return errorResponse(request, trace, result, { ...cost, ...rateLimitHeaders(rateLimiter.allowanceOf(client)) })
    }
    Object.assign(trace, outcome.trace, { cache: trace.cache ?? 'hit' } satisfies Trace)
    return outcome.etag === null
      ? postResponse(outcome, mediaTypes, rateLimitHeaders(rateLimiter.allowanceOf(client)))
      : getResponse(request, outcome, mediaTypes, outcome.etag)
  }
}

const encoder = new TextEncoder()

async function outcomeOf(result: ExecutionResult, { method }: RawRequest, context: OperationContext): Promise<Outcome> {
  const { trace, served, statements, charged } = context
  if (hasErrors(result)) return failureOf(result, charged)
  const body = encoder.encode(JSON.stringify(result))
  const bytes = body.byteLength
  if (bytes > LIMIT.answer.most) return failureOf({ errors: [limitExceededError('answer', bytes)] }, charged)
  const cost = charged ?? 0
  const { operation = null, document = '' } = trace
  return {
    body,
    etag: method === 'GET' ? await entityTag(body) : null,
    headers: { ...cacheHeaders(context), 'x-graphql-cost': String(cost) },
    trace: { operation, document, cost, version: served.dataset.version, bytes },
    expiresAt: Date.now() + 1000 * (statements.wasAsked ? FRESH_SECONDS.statements : FRESH_SECONDS.answer),
  }
}

const hasErrors = (result: ExecutionResult): result is FailedResult => (result.errors?.length ?? 0) > 0

const NO_STORE = cachePolicy({ kind: 'volatile' })

const contentType = (mediaType: string) => ({ 'content-type': `${mediaType}; charset=utf-8` })

/** The RateLimit of one client may be sent here: shared caches do not store answers to POST, and need no tag of them. */
function postResponse(
  { body, headers: { 'cache-tag': _, ...headers } }: CachedResponse,
  [preferred = JSON_RESPONSE]: readonly string[],
  rateLimit: Readonly<Record<string, string>>,
): Response {
  return new Response(body, { headers: { ...headers, ...contentType(preferred), ...rateLimit } })
}

/** Without Vary a shared cache stores one copy of a GET for all clients, so only application/json may be cached. */
function getResponse(
  request: Request,
  { body, headers: shared }: CachedResponse,
  accepted: readonly string[],
  etag: string,
) {
  const isJson = accepted.includes(JSON_RESPONSE)
  const headers = {
    ...shared,
    ...(isJson ? contentType(JSON_RESPONSE) : { ...NO_STORE, ...contentType(GRAPHQL_RESPONSE) }),
    etag,
  }
  return notModified(request, headers) ?? new Response(body, { headers })
}
