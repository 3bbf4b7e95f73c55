import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql'
import type { ErrorCode } from '../../../domain/errors.ts'
import { cachePolicy } from '../caching/cache-policy.ts'
import { boundedMessage } from '../errors/bounded-message.ts'
import { ERROR_STATUS } from '../errors/error-status.ts'
import type { Trace } from '../observability/trace.ts'
import { codeOf } from './errors.ts'
import { acceptedMediaTypes, JSON_RESPONSE } from './media-type.ts'

/** A result with errors. Each error has a code. */
export interface FailedResult extends ExecutionResult {
  readonly errors: readonly GraphQLError[]
}

export const firstErrorCode = ({ errors: [first] }: FailedResult): ErrorCode => (first && codeOf(first)) ?? 'INTERNAL'

/** Errors of well-formed GraphQL requests: status 200 for clients that only accept application/json (GraphQL over HTTP, section 6.4.1). */
const REQUEST_ERRORS: ReadonlySet<ErrorCode> = new Set([
  'BAD_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_FOUND',
])

const encoder = new TextEncoder()

/**
 * A response with errors, in the media type that the client accepts (GraphQL over HTTP). The code of the first error determines the
 * status.
 *
 * @param headers additional header fields
 */
export function errorResponse(
  request: Request,
  trace: Trace,
  result: FailedResult,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const [mediaType = JSON_RESPONSE] = acceptedMediaTypes(request.headers.get('accept'))
  const [first] = result.errors
  const code = firstErrorCode(result)
  const body = encoder.encode(JSON.stringify({ ...result, errors: result.errors.map(formatError) }))
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
  // A partial response is a success.
  if (data !== undefined) return 200
  const { status = ERROR_STATUS[code], spec = status === ERROR_STATUS[code] } = first?.extensions.http ?? {}
  // Yoga sets `spec` on errors that older clients, which accept application/json, expect with status 200.
  return spec && mediaType === JSON_RESPONSE && REQUEST_ERRORS.has(code) ? 200 : status
}

/** Removes `extensions.http`, which only determines status and headers, and cuts what graphql-js echoes. */
function formatError(error: GraphQLError): GraphQLFormattedError {
  const { locations, path, extensions: { http, ...extensions } = {} } = error.toJSON()
  const message = boundedMessage(error.message)
  return { message, ...(locations && { locations }), ...(path?.length && { path }), extensions }
}
