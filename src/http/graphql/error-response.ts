/** Errors as responses: in the media type that the client reads, with the status that belongs to the code of the first error. */
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql'
import type { ErrorCode } from '../../../domain/errors.ts'
import { cachePolicy } from '../cache-policy.ts'
import { ERROR_STATUS } from '../error-status.ts'
import type { Trace } from '../trace.ts'
import { codeOf } from './errors.ts'
import { acceptedMediaTypes, JSON_RESPONSE } from './media-type.ts'

/** A result with errors, all of which have a code. */
export interface FailedResult extends ExecutionResult {
  readonly errors: readonly GraphQLError[]
}

export const codeIn = ({ errors: [first] }: FailedResult): ErrorCode => (first && codeOf(first)) ?? 'INTERNAL'

/** What GraphQL itself finds wrong with a request that is one: 200 to clients that accept nothing but application/json. */
const REQUEST_ERRORS: ReadonlySet<ErrorCode> = new Set([
  'BAD_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
])

const encoder = new TextEncoder()

/** @param headers what else is said in them */
export function errorResponse(
  { headers: asked }: Request,
  trace: Trace,
  result: FailedResult,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const [mediaType = JSON_RESPONSE] = acceptedMediaTypes(asked.get('accept'))
  const [first] = result.errors
  const code = codeIn(result)
  const body = encoder.encode(JSON.stringify({ ...result, errors: result.errors.map(formatted) }))
  trace.code = code
  trace.bytes = body.byteLength
  return new Response(body, {
    status: statusOf(result, code, mediaType),
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      ...cachePolicy({ kind: 'volatile' }),
      ...(first && 'retryAfter' in first.extensions && { 'retry-after': String(first.extensions.retryAfter) }),
      ...first?.extensions.http?.headers,
      ...headers,
    },
  })
}

function statusOf({ data, errors: [first] }: FailedResult, code: ErrorCode, mediaType: string): number {
  // What was answered in part is an answer.
  if (data !== undefined) return 200
  const { status = ERROR_STATUS[code], spec = status === ERROR_STATUS[code] } = first?.extensions.http ?? {}
  // Yoga marks with `spec` what the older clients of GraphQL over HTTP read as 200.
  return spec && mediaType === JSON_RESPONSE && REQUEST_ERRORS.has(code) ? 200 : status
}

/** The error as a client sees it: without what is noted in it for HTTP. */
function formatted(error: GraphQLError): GraphQLFormattedError {
  const { message, locations, path, extensions: { http, ...extensions } = {} } = error.toJSON()
  return { message, ...(locations && { locations }), ...(path?.length && { path }), extensions }
}
