/** GraphQL over HTTP: requests are read, answers are written and kept here; between the two Yoga runs the operation. */
import { type ExecutionResult, GraphQLError } from 'graphql'
import { LIMIT } from '../../../schema/limits.ts'
import type { DatasetStore } from '../../store/dataset-store.ts'
import type { StatementDatabase } from '../../store/statements/statement-store.ts'
import { cachePolicy, FRESH_SECONDS } from '../cache-policy.ts'
import { entityTag, notModified } from '../entity-tag.ts'
import { InFlight } from '../in-flight.ts'
import { type RateLimiter, rateLimitHeaders } from '../rate-limit.ts'
import type { Trace } from '../request-log.ts'
import { kvWait } from '../waits.ts'
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

/** Plain data, so that whoever waits for it may send it. */
type Outcome = { readonly response: CachedResponse } | Failure

interface Failure {
  readonly result: FailedResult
  /** Points that were charged for the execution; null: there was none. */
  readonly charged: number | null
}

/** That one client has spent too much does not concern the others who ask the same. */
const isForAll = (outcome: Outcome): boolean => 'response' in outcome || codeIn(outcome.result) !== 'RATE_LIMITED'

const encoder = new TextEncoder()

/** Built once, at module scope. */
export function createHandler({ store, statements, rateLimiter }: HandlerParts) {
  const responses = new ResponseCache()
  const server = createServer(rateLimiter)
  const inFlight = new InFlight<Outcome>(isForAll)

  async function answer(incoming: IncomingRequest, client: string): Promise<Response> {
    const { request, keepAlive, address, trace } = incoming
    if (acceptedMediaTypes(request.headers.get('accept')).length === 0) throw notAcceptable()
    const { origin, search } = addressOf(request)
    const raw = await readRequest(request, search)
    const served = store.held() ?? (await kvWait(trace, store.current(keepAlive)))
    const { version } = served.dataset
    trace.version = version
    const key = `${version} ${origin} ${address ?? ''} ${raw.method} ${raw.text}`
    const known = responses.get(key, version, Date.now())
    if (known) return send(request, client, trace, known)
    const { remaining, seconds } = rateLimiter.stateOf(client)
    if (remaining < COST_OF_REFUSAL) throw rateLimited(seconds)
    const begin = () => execute(incoming, raw, { client, served, origin })
    // Whoever asks the same while it waits for a database waits for the same. Most answers wait for nothing.
    const begun = inFlight.has(key) ? inFlight.once(key, async () => begin()) : begin()
    const outcome = begun instanceof Promise ? await inFlight.once(key, () => begun) : begun
    if (!('response' in outcome)) return refuse(request, client, trace, outcome)
    responses.set(key, outcome.response)
    return send(request, client, trace, outcome.response)
  }

  function execute(
    { request, address, keepAlive, trace }: IncomingRequest,
    raw: RawRequest,
    asker: Pick<OperationParts, 'client' | 'served' | 'origin'>,
  ): Outcome | Promise<Outcome> {
    const { params, reference } = paramsIn(raw, address)
    trace.document = reference?.hash ?? fingerprint(params.query ?? '')
    const context = createContext({ store, statements, ...asker, reference, trace, keepAlive })
    const finish = (result: YogaResult) => outcomeOf(result, raw, context)
    const result = run(context, { params, request })
    return result instanceof Promise ? result.then(finish, (error) => finish(failure(error))) : finish(result)
  }

  function run(context: OperationContext, asked: Parameters<typeof server.getResultForParams>[0]) {
    try {
      return server.getResultForParams(asked, context)
    } catch (error) {
      return failure(error)
    }
  }

  function send(request: Request, client: string, trace: Trace, response: CachedResponse): Response {
    const { body, etag, cost, cacheHeaders, version, operation, document } = response
    const { cache = 'hit' } = trace
    Object.assign(trace, { operation, document, cost, cache, version, bytes: body.byteLength } satisfies Trace)
    const isGet = etag !== null
    const mediaTypes = acceptedMediaTypes(request.headers.get('accept'))
    // A shared cache keeps one copy of a GET for all: of one type, or none.
    const mediaType = isGet && mediaTypes.includes(JSON_RESPONSE) ? JSON_RESPONSE : (mediaTypes[0] ?? JSON_RESPONSE)
    const isForAll = !isGet || mediaType !== GRAPHQL_RESPONSE
    const headers: Readonly<Record<string, string>> = {
      ...(isForAll ? cacheHeaders : cachePolicy({ kind: 'volatile' })),
      'content-type': `${mediaType}; charset=utf-8`,
      'x-graphql-cost': String(cost),
    }
    if (isGet)
      return notModified(request, { ...headers, etag }) ?? new Response(body, { headers: { ...headers, etag } })
    // What is left to one client must not go into caches that others read; they never keep the answer to a POST.
    const { 'cache-tag': _forCaches, ...forClient } = headers
    return new Response(body, { headers: { ...forClient, ...rateLimitHeaders(rateLimiter.stateOf(client)) } })
  }

  async function refuse(request: Request, client: string, trace: Trace, { result, charged }: Failure) {
    if (charged === null) await rateLimiter.spend(client, COST_OF_REFUSAL)
    return errorResponse(request, trace, result, {
      ...(charged !== null && { 'x-graphql-cost': String(charged) }),
      ...rateLimitHeaders(rateLimiter.stateOf(client)),
    })
  }

  return async function handle(incoming: IncomingRequest): Promise<Response> {
    const client = rateLimiter.clientOf(incoming.request)
    try {
      return await answer(incoming, client)
    } catch (error) {
      return refuse(incoming.request, client, incoming.trace, { result: failure(error), charged: null })
    }
  }
}

/** Yoga may answer by parts, which nothing here does. */
type YogaResult = ExecutionResult | AsyncIterable<ExecutionResult> | undefined

function outcomeOf(result: YogaResult, { method }: RawRequest, context: OperationContext): Outcome | Promise<Outcome> {
  const { charged } = context
  if (result === undefined || Symbol.asyncIterator in result) throw new Error('This answer comes by parts.')
  if (isFailed(result)) return { result, charged }
  const body = encoder.encode(JSON.stringify(result))
  if (body.byteLength > LIMIT.answer.most) return { result: failure(limitExceeded('answer', body.byteLength)), charged }
  const response = (etag: string | null) => ({ response: responseFrom(body, etag, context) })
  return method === 'GET' ? entityTag(body).then(response) : response(null)
}

function responseFrom(body: Uint8Array<ArrayBuffer>, etag: string | null, context: OperationContext): CachedResponse {
  const { trace, served, statements, cacheHeaders, charged } = context
  return {
    body,
    etag,
    cost: charged ?? 0,
    cacheHeaders: cacheHeaders ?? cachePolicy({ kind: 'volatile' }),
    version: served.dataset.version,
    operation: trace.operation ?? null,
    document: trace.document ?? '',
    until: Date.now() + 1000 * (statements.wasAsked ? FRESH_SECONDS.statements : FRESH_SECONDS.answer),
  }
}

/** The parts of an absolute address, which the runtime has written out already: to parse it again takes longer than many answers. */
function addressOf({ url }: Request): { readonly origin: string; readonly search: string } {
  const path = url.indexOf('/', url.indexOf('//') + 2)
  const query = url.indexOf('?', path)
  return { origin: url.slice(0, path), search: query < 0 ? '' : url.slice(query) }
}

const failure = (error: unknown): FailedResult => ({
  errors: [error instanceof GraphQLError ? error : maskError(error)],
})

const isFailed = (result: ExecutionResult): result is FailedResult => (result.errors?.length ?? 0) > 0
