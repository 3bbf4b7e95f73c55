/** Errors outside GraphQL, as problem details (RFC 9457). */
import type { Context, Handler, NotFoundHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ErrorCode, InputError } from '../domain/errors.ts'
import { cachePolicy } from './cache-policy.ts'
import { type Allowance, rateLimitHeaders } from './rate-limit.ts'
import type { Edge } from './request-log.ts'

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

export function problem(
  c: Context<Edge>,
  status: ContentfulStatusCode,
  code: ErrorCode,
  detail: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  const title = TITLES[code] ?? code
  c.get('trace').code = code
  return c.body(JSON.stringify({ type: 'about:blank', title, status, code, detail, ...more }), status, {
    'content-type': 'application/problem+json',
    ...cachePolicy({ kind: 'volatile' }),
    ...(status === 503 ? { 'retry-after': '5' } : {}),
  })
}

/** What of the address is wrong, what is allowed there, and an example. */
export const badInput = (c: Context<Edge>, { code, message, field, allowed, example }: InputError): Response =>
  problem(c, 400, code, message, { field, allowed, example })

/** A client has spent what is allowed in a minute. */
export function rateLimitedProblem(c: Context<Edge>, detail: string, allowance: Allowance): Response {
  const response = problem(c, 429, 'RATE_LIMITED', detail)
  const headers = { ...rateLimitHeaders(allowance), 'retry-after': String(allowance.seconds) }
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

export const notFound: NotFoundHandler<Edge> = (c) =>
  problem(
    c,
    404,
    'NOT_FOUND',
    `Nothing is at ${c.req.path}. There are /, /graphql, /graphiql, /docs, /data/, /chart, /embed, /oembed, /schema.graphql, /status and /health.`,
  )

export const methodNotAllowed =
  (allow: string): Handler<Edge> =>
  (c) => {
    const response = problem(c, 405, 'METHOD_NOT_ALLOWED', `${c.req.method} is not allowed here. Allowed: ${allow}.`)
    response.headers.set('allow', allow)
    return response
  }

/** Nothing internal leaks: what happened goes to the log, not to the client, and who asked for what does not go there either. */
export function unexpected(c: Context<Edge>, error: Error): Response {
  console.error(
    JSON.stringify({
      event: 'unexpected-error',
      id: c.get('requestId'),
      route: routePath(c, -1),
      message: error.message,
      stack: error.stack,
    }),
  )
  return problem(c, 500, 'INTERNAL', 'The request failed for a reason that is ours. It has been noted.')
}
