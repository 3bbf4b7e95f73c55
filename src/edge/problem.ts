/** Errors outside GraphQL, as problem details (RFC 9457). */
import type { Context, Handler, NotFoundHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ErrorCode } from '../domain/errors.ts'
import { cachePolicy } from './cache-policy.ts'

const TITLES: Readonly<Partial<Record<ErrorCode, string>>> = {
  NOT_FOUND: 'There is nothing at this address',
  METHOD_NOT_ALLOWED: 'This address does not take that method',
  BAD_INPUT: 'Something in the address is not allowed',
  RATE_LIMITED: 'That was too much in a minute',
  DEADLINE_EXCEEDED: 'A database was too slow',
  STATEMENTS_UNAVAILABLE: 'The statements cannot be read at the moment',
  DATASET_UNAVAILABLE: 'The figures cannot be served at the moment',
  INTERNAL: 'Something went wrong here',
}

export function problem(c: Context, status: ContentfulStatusCode, code: ErrorCode, detail: string): Response {
  return c.body(JSON.stringify({ type: 'about:blank', title: TITLES[code] ?? code, status, code, detail }), status, {
    'content-type': 'application/problem+json',
    ...cachePolicy({ kind: 'volatile' }),
    ...(status === 503 ? { 'retry-after': '5' } : {}),
  })
}

export const notFound: NotFoundHandler = (c) =>
  problem(
    c,
    404,
    'NOT_FOUND',
    `Nothing is at ${c.req.path}. There are /graphql, /graphiql, /schema.graphql, /data/ and /health.`,
  )

export const methodNotAllowed =
  (allow: string): Handler =>
  (c) => {
    const response = problem(c, 405, 'METHOD_NOT_ALLOWED', `${c.req.method} is not allowed here. Allowed: ${allow}.`)
    response.headers.set('allow', allow)
    return response
  }

/** Nothing internal leaks: what happened goes to the log, not to the client. */
export function unexpected(c: Context, error: Error): Response {
  console.error(
    JSON.stringify({ event: 'unexpected-error', path: c.req.path, message: error.message, stack: error.stack }),
  )
  return problem(c, 500, 'INTERNAL', 'The request failed for a reason that is ours. It has been noted.')
}
