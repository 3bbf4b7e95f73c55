/** GraphQL over HTTP: requests are read, answers are written and kept here; between the two Yoga runs the operation. */
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
import { codeIn, errorResponse, type FailedResult } from './error-response.ts'
import { limitExceeded, maskError } from './errors.ts'
import { fingerprint } from './fingerprint.ts'
import { acceptedMediaTypes, GRAPHQL_RESPONSE, JSON_RESPONSE, notAcceptable } from './media-type.ts'
import { rateLimited } from './plugins/cost.ts'
import { paramsIn, type RawRequest, readRequest } from './request.ts'
import { type CachedResponse, ResponseCache } from './response-cache.ts'
import { createServer } from './server.ts'

/** Points for a request that is not executed. A client that has fewer left is not even parsed. */
const COST_OF_REFUSAL = 500

export interface HandlerParts {
  readonly store: DatasetStore
  readonly statements: StatementDatabase | undefined
  readonly rateLimiter: RateLimiter
}

export interface IncomingRequest {
  readonly request: Request
  readonly keepAlive: (work: Promise<unknown>) => void
  /** The hash of the document that the address names; null where it names none. */
  readonly address: string | null
  readonly trace: Trace
}

interface Failure {
  readonly result: FailedResult
  /** Points that were charged for the execution; null: there was none. */
  readonly charged: number | null
}

/** Plain data, so that whoever waits for it may send it. */
type Outcome = CachedResponse | Failure

const isFailure = (outcome: Outcome): outcome is Failure => 'result' in outcome

/** That one client has spent too much does not concern the others who ask the same. */
const isForAll = (outcome: Outcome): boolean => !isFailure(outcome) || codeIn(outcome.result) !== 'RATE_LIMITED'

/** Built once, at module scope. */
export function createHandler({ store, statements, rateLimiter }: HandlerParts) {
  const responses = new ResponseCache()
  const server = createServer(rateLimiter)
  const inFlight = new SingleFlight<Outcome>(isForAll)

  async function answer(incoming: IncomingRequest, client: string): Promise<Outcome> {
    const { request, keepAlive, address, trace } = incoming
    if (acceptedMediaTypes(request.headers.get('accept')).length === 0) throw notAcceptable()
    const { origin, search } = addressOf(request)
    const raw = await readRequest(request, search)
    const served = store.held() ?? (await timeKv(trace, store.current(keepAlive)))
    const { version } = served.dataset
    trace.version = version
    const key = `${version} ${origin} ${address ?? ''} ${raw.method} ${raw.text}`
    const known = responses.get(key, Date.now())
    if (known) return known
    const { remaining, seconds } = rateLimiter.stateOf(client)
    if (remaining < COST_OF_REFUSAL) throw rateLimited(seconds)
    const outcome = await inFlight.run(key, () => execute(incoming, raw, { client, served, origin }))
    if (!isFailure(outcome)) responses.set(key, outcome)
    return outcome
  }

  /** Most answers wait for nothing, and are no promise. */
  function execute(
    { request, address, keepAlive, trace }: IncomingRequest,
    raw: RawRequest,
    asker: Pick<OperationParts, 'client' | 'served' | 'origin'>,
  ): Outcome | Promise<Outcome> {
    const { params, reference } = paramsIn(raw, address)
    trace.document = reference?.hash ?? fingerprint(params.query ?? '')
    const context = createContext({ store, statements, ...asker, reference, trace, keepAlive })
    const result = server.getResultForParams({ params, request }, context)
    const finish = (finished: YogaResult) => outcomeOf(finished, raw, context)
    return result instanceof Promise ? result.then(finish) : finish(result)
  }

  return async function handle(incoming: IncomingRequest): Promise<Response> {
    const { request, trace } = incoming
    const client = rateLimiter.clientOf(request)
    const outcome = await answer(incoming, client).catch((error): Failure => ({ ...failed(error), charged: null }))
    if (!isFailure(outcome)) return success(request, trace, outcome, () => rateLimiter.stateOf(client))
    const { result, charged } = outcome
    if (charged === null) await rateLimiter.spend(client, COST_OF_REFUSAL)
    return errorResponse(request, trace, result, {
      ...(charged !== null && { 'x-graphql-cost': String(charged) }),
      ...rateLimitHeaders(rateLimiter.stateOf(client)),
    })
  }
}

/** Yoga may answer by parts, which nothing here does. */
type YogaResult = ExecutionResult | AsyncIterable<ExecutionResult> | undefined

const encoder = new TextEncoder()

function outcomeOf(result: YogaResult, { method }: RawRequest, context: OperationContext): Outcome | Promise<Outcome> {
  const { trace, served, statements, cacheHeaders, charged } = context
  if (result === undefined || Symbol.asyncIterator in result) throw new Error('This answer comes by parts.')
  if (hasErrors(result)) return { result, charged }
  const body = encoder.encode(JSON.stringify(result))
  if (body.byteLength > LIMIT.answer.most) return { ...failed(limitExceeded('answer', body.byteLength)), charged }
  const response = (etag: string | null): CachedResponse => ({
    body,
    etag,
    cost: charged ?? 0,
    cacheHeaders: cacheHeaders ?? cachePolicy({ kind: 'volatile' }),
    version: served.dataset.version,
    operation: trace.operation ?? null,
    document: trace.document ?? '',
    until: Date.now() + 1000 * (statements.wasAsked ? FRESH_SECONDS.statements : FRESH_SECONDS.answer),
  })
  return method === 'GET' ? entityTag(body).then(response) : response(null)
}

function success(
  request: Request,
  trace: Trace,
  { body, etag, cost, cacheHeaders, version, operation, document }: CachedResponse,
  stateOfClient: () => Parameters<typeof rateLimitHeaders>[0],
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
    // What is left to one client must not go into caches that others read; they never keep the answer to a POST.
    const { 'cache-tag': _forCaches, ...forClient } = cacheHeaders
    return new Response(body, {
      headers: { ...forClient, ...headers(preferred), ...rateLimitHeaders(stateOfClient()) },
    })
  }
  // A shared cache keeps one copy of a GET for all: of one type, or none.
  const mediaType = mediaTypes.includes(JSON_RESPONSE) ? JSON_RESPONSE : preferred
  const policy = mediaType === GRAPHQL_RESPONSE ? cachePolicy({ kind: 'volatile' }) : cacheHeaders
  const forAll = { ...policy, ...headers(mediaType), etag }
  return notModified(request, forAll) ?? new Response(body, { headers: forAll })
}

/** The parts of an absolute address, which the runtime has written out already: to parse it again takes longer than many answers. */
function addressOf({ url }: Request): { readonly origin: string; readonly search: string } {
  const path = url.indexOf('/', url.indexOf('//') + 2)
  const query = url.indexOf('?', path)
  return { origin: url.slice(0, path), search: query < 0 ? '' : url.slice(query) }
}

const failed = (error: unknown): Pick<Failure, 'result'> => ({
  result: { errors: [error instanceof GraphQLError ? error : maskError(error)] },
})

const hasErrors = (result: ExecutionResult): result is FailedResult => (result.errors?.length ?? 0) > 0
