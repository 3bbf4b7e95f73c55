/** GraphQL over HTTP: reads requests, caches answers and writes responses. Yoga only runs the operation. */
import { type ExecutionResult, GraphQLError } from 'graphql'
import { LIMIT } from '../../../domain/limits.ts'
import type { DatasetStore } from '../../store/dataset-store.ts'
import type { StatementDatabase } from '../../store/statements/statement-store.ts'
import { cachePolicy, FRESH_SECONDS } from '../cache-policy.ts'
import { entityTag, notModified } from '../entity-tag.ts'
import { type RateLimiter, rateLimitHeaders } from '../rate-limit.ts'
import { SingleFlight } from '../single-flight.ts'
import { timeKv } from '../storage-times.ts'
import type { Trace } from '../trace.ts'
import { createContext, type OperationContext, type OperationParts } from './context.ts'
import { errorResponse, type FailedResult, firstErrorCode } from './error-response.ts'
import { limitExceededError, maskError } from './errors.ts'
import { fingerprint } from './fingerprint.ts'
import { acceptedMediaTypes, GRAPHQL_RESPONSE, JSON_RESPONSE, notAcceptableError } from './media-type.ts'
import { rateLimitedError } from './plugins/cost.ts'
import { parseParams, type RawRequest, readRequest } from './request.ts'
import { type CachedResponse, ResponseCache } from './response-cache.ts'
import { createServer } from './server.ts'

/** Points of cost of a request that is refused before execution. A client with fewer points left is refused before parsing. */
const COST_OF_REFUSAL = 500

export interface HandlerParts {
  readonly store: DatasetStore
  readonly statements: StatementDatabase | undefined
  readonly rateLimiter: RateLimiter
}

export interface IncomingRequest {
  readonly request: Request
  readonly keepAlive: (work: Promise<unknown>) => void
  /** The hash in the address `/q/<hash>`; null for /graphql. */
  readonly hash: string | null
  readonly trace: Trace
}

interface Failure {
  readonly result: FailedResult
  /** Points that were charged for the execution; null if there was none. */
  readonly charged: number | null
}

/** Plain data, so that concurrent requests can share it. A Response can be sent only once. */
type Outcome = CachedResponse | Failure

const isFailure = (outcome: Outcome): outcome is Failure => 'result' in outcome

/** The rate limit of one client must not fail the same request of others. */
const isShareable = (outcome: Outcome): boolean =>
  !isFailure(outcome) || firstErrorCode(outcome.result) !== 'RATE_LIMITED'

/** Creates the handler of all GraphQL requests. Call it once per isolate: it owns the cache of answers. */
export function createHandler({ store, statements, rateLimiter }: HandlerParts) {
  const responses = new ResponseCache()
  const server = createServer(rateLimiter)
  const inFlight = new SingleFlight<Outcome>(isShareable)

  async function answer(incoming: IncomingRequest, client: string): Promise<Outcome> {
    const { request, keepAlive, hash, trace } = incoming
    if (acceptedMediaTypes(request.headers.get('accept')).length === 0) throw notAcceptableError()
    const { origin, search } = splitUrl(request)
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

  /** Synchronous unless the operation reads D1 or another dataset, or its answer needs an entity tag. */
  function execute(
    { request, hash, keepAlive, trace }: IncomingRequest,
    raw: RawRequest,
    requester: Pick<OperationParts, 'client' | 'served' | 'origin'>,
  ): Outcome | Promise<Outcome> {
    const { params, reference } = parseParams(raw, hash)
    trace.document = reference?.hash ?? fingerprint(params.query ?? '')
    const context = createContext({ store, statements, ...requester, reference, trace, keepAlive })
    const result = server.getResultForParams({ params, request }, context)
    const finish = (finished: YogaResult) => outcomeOf(finished, raw, context)
    return result instanceof Promise ? result.then(finish) : finish(result)
  }

  return async function handle(incoming: IncomingRequest): Promise<Response> {
    const { request, trace } = incoming
    const client = rateLimiter.clientOf(request)
    const outcome = await answer(incoming, client).catch((error): Failure => ({ ...failureOf(error), charged: null }))
    if (!isFailure(outcome)) return successResponse(request, trace, outcome, () => rateLimiter.allowanceOf(client))
    const { result, charged } = outcome
    if (charged === null) await rateLimiter.spend(client, COST_OF_REFUSAL)
    return errorResponse(request, trace, result, {
      ...(charged !== null && { 'x-graphql-cost': String(charged) }),
      ...rateLimitHeaders(rateLimiter.allowanceOf(client)),
    })
  }
}

/** The type of Yoga includes incremental delivery, which this server does not use. */
type YogaResult = ExecutionResult | AsyncIterable<ExecutionResult> | undefined

const encoder = new TextEncoder()

function outcomeOf(result: YogaResult, { method }: RawRequest, context: OperationContext): Outcome | Promise<Outcome> {
  const { trace, served, statements, cacheHeaders, charged } = context
  if (result === undefined || Symbol.asyncIterator in result) throw new Error('Incremental delivery is not supported.')
  if (hasErrors(result)) return { result, charged }
  const body = encoder.encode(JSON.stringify(result))
  if (body.byteLength > LIMIT.answer.most)
    return { ...failureOf(limitExceededError('answer', body.byteLength)), charged }
  const response = (etag: string | null): CachedResponse => ({
    body,
    etag,
    cost: charged ?? 0,
    cacheHeaders: cacheHeaders ?? cachePolicy({ kind: 'volatile' }),
    version: served.dataset.version,
    operation: trace.operation ?? null,
    document: trace.document ?? '',
    expiresAt: Date.now() + 1000 * (statements.wasAsked ? FRESH_SECONDS.statements : FRESH_SECONDS.answer),
  })
  return method === 'GET' ? entityTag(body).then(response) : response(null)
}

function successResponse(
  request: Request,
  trace: Trace,
  { body, etag, cost, cacheHeaders, version, operation, document }: CachedResponse,
  allowanceOfClient: () => Parameters<typeof rateLimitHeaders>[0],
): Response {
  const { cache = 'hit' } = trace
  Object.assign(trace, { operation, document, cost, cache, version, bytes: body.byteLength } satisfies Trace)
  const mediaTypes = acceptedMediaTypes(request.headers.get('accept'))
  const [preferred = JSON_RESPONSE] = mediaTypes
  const headers = (mediaType: string) => ({
    'content-type': `${mediaType}; charset=utf-8`,
    'x-graphql-cost': String(cost),
  })
  if (etag === null) {
    // The RateLimit of one client may be sent here: shared caches do not store answers to POST.
    const { 'cache-tag': _, ...clientHeaders } = cacheHeaders
    return new Response(body, {
      headers: { ...clientHeaders, ...headers(preferred), ...rateLimitHeaders(allowanceOfClient()) },
    })
  }
  // Without Vary a shared cache stores one copy of a GET for all clients, so only application/json may be cached.
  const mediaType = mediaTypes.includes(JSON_RESPONSE) ? JSON_RESPONSE : preferred
  const policy = mediaType === GRAPHQL_RESPONSE ? cachePolicy({ kind: 'volatile' }) : cacheHeaders
  const sharedHeaders = { ...policy, ...headers(mediaType), etag }
  return notModified(request, sharedHeaders) ?? new Response(body, { headers: sharedHeaders })
}

/** The origin and the query string of the URL. `new URL` would take longer than many answers; the runtime has normalised it already. */
function splitUrl({ url }: Request): { readonly origin: string; readonly search: string } {
  const path = url.indexOf('/', url.indexOf('//') + 2)
  const query = url.indexOf('?', path)
  return { origin: url.slice(0, path), search: query < 0 ? '' : url.slice(query) }
}

const failureOf = (error: unknown): Pick<Failure, 'result'> => ({
  result: { errors: [error instanceof GraphQLError ? error : maskError(error)] },
})

const hasErrors = (result: ExecutionResult): result is FailedResult => (result.errors?.length ?? 0) > 0
