/** Errors outside GraphQL, as problem details (RFC 9457). */
import type { Context, ErrorHandler, Handler, NotFoundHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { CodedError, type ErrorCode, InputError } from '../../domain/errors.ts'
import { cachePolicy } from './cache-policy.ts'
import { ERROR_STATUS } from './error-status.ts'
import { RateLimited } from './rate-limit.ts'
import type { Edge } from './trace.ts'

const TITLES: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INPUT: 'Something in the request is not allowed',
  NOT_ACCEPTABLE: 'There is no such format',
  NOT_FOUND: 'There is nothing at this address',
  RATE_LIMITED: 'Too much has been asked for',
  METHOD_NOT_ALLOWED: 'This address does not take that method',
  DEADLINE_EXCEEDED: 'A database was too slow',
  STATEMENTS_UNAVAILABLE: 'The statements cannot be read at the moment',
  DATASET_UNAVAILABLE: 'The figures cannot be served at the moment',
  REQUEST_TOO_LARGE: 'The body is too long',
  UNAUTHORIZED: 'Only those who run this service may do that',
  CONFLICT: 'Somebody else has published meanwhile',
  NOT_PUBLISHABLE: 'That version cannot be published',
  PUBLISHING_UNAVAILABLE: 'Publishing is not possible at the moment',
  INTERNAL: 'Something went wrong here',
}

interface ProblemOptions {
  /** Extension members. */
  readonly more?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Default: the status of the code. */
  readonly status?: ContentfulStatusCode
}

export function problem(
  c: Context<Edge>,
  code: ErrorCode,
  detail: string,
  { more = {}, headers = {}, status = ERROR_STATUS[code] }: ProblemOptions = {},
): Response {
  c.get('trace').code = code
  const title = TITLES[code] ?? code
  return c.body(JSON.stringify({ type: 'about:blank', title, status, code, detail, ...more }), status, {
    'content-type': 'application/problem+json',
    ...cachePolicy({ kind: 'volatile' }),
    ...(status === 503 && { 'retry-after': '5' }),
    ...headers,
  })
}

/** Errors with a code say what happened; all others are ours. */
export const errorProblem: ErrorHandler<Edge> = (error, c) => {
  if (!(error instanceof CodedError)) return unexpected(c, error)
  const { code, message } = error
  if (error instanceof InputError) {
    const { field, allowed, example } = error
    return problem(c, code, message, { more: { field, allowed, example } })
  }
  if (error instanceof RateLimited) return problem(c, code, message, { headers: error.headers })
  return problem(c, code, message)
}

export const notFound: NotFoundHandler<Edge> = (c) =>
  problem(
    c,
    'NOT_FOUND',
    `Nothing is at ${c.req.path}. There are /, /graphql, /graphiql, /docs, /data/, /chart, /embed, /oembed, /schema.graphql, /status and /health.`,
  )

export const methodNotAllowed =
  (allow: string): Handler<Edge> =>
  (c) =>
    problem(c, 'METHOD_NOT_ALLOWED', `${c.req.method} is not allowed here. Allowed: ${allow}.`, { headers: { allow } })

/** Nothing internal leaks: what happened goes to the log, not to the client, and who asked for what does not go there either. */
function unexpected(c: Context<Edge>, error: Error): Response {
  console.error(
    JSON.stringify({
      event: 'unexpected-error',
      id: c.get('requestId'),
      route: routePath(c, -1),
      message: error.message,
      stack: error.stack,
    }),
  )
  return problem(c, 'INTERNAL', 'The request failed for a reason that is ours. It has been noted.')
}
