/** Errors outside GraphQL, as problem details (RFC 9457). */
import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { CodedError, type ErrorCode, InputError } from '../../../domain/errors.ts'
import type { AppEnv } from '../observability/trace.ts'
import { RateLimited } from '../rate-limit/rate-limit.ts'
import { ERROR_STATUS } from './error-status.ts'

const TITLES: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INPUT: 'Something in the request is not allowed',
  NOT_ACCEPTABLE: 'There is no such format',
  NOT_FOUND: 'There is nothing at this address',
  RATE_LIMITED: 'Too much has been asked for',
  METHOD_NOT_ALLOWED: 'This address does not take that method',
  DEADLINE_EXCEEDED: 'A database was too slow',
  STATEMENTS_UNAVAILABLE: 'The statements cannot be read at the moment',
  PICTURES_UNAVAILABLE: 'Pictures cannot be made at the moment',
  ASSISTANTS_UNAVAILABLE: 'Assistants cannot be answered at the moment',
  DATASET_RETIRED: 'That dataset has been taken out',
  DATASET_UNAVAILABLE: 'The figures cannot be served at the moment',
  REQUEST_TOO_LARGE: 'The body is too long',
  UNAUTHORIZED: 'Only those who run this service may do that',
  CONFLICT: 'Somebody else has published meanwhile',
  NOT_PUBLISHABLE: 'That version cannot be published',
  PUBLISHING_UNAVAILABLE: 'Publishing is not possible at the moment',
  INTERNAL: 'Something went wrong here',
}

/** What an error is, in a few words. */
export const titleOf = (code: ErrorCode): string => TITLES[code] ?? code

interface ProblemOptions {
  /** Extension members (RFC 9457, section 3.2). */
  readonly extensions?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** By default that of the code: `ERROR_STATUS`. */
  readonly status?: ContentfulStatusCode
}

/** A response with problem details. It sets the `code` of the trace, for the log. */
export function problemResponse(
  c: Context<AppEnv>,
  code: ErrorCode,
  detail: string,
  { extensions = {}, headers = {}, status = ERROR_STATUS[code] }: ProblemOptions = {},
): Response {
  c.get('trace').code = code
  const title = titleOf(code)
  return c.body(JSON.stringify({ type: 'about:blank', title, status, code, detail, ...extensions }), status, {
    'content-type': 'application/problem+json',
    ...(status === 503 && { 'retry-after': '5' }),
    ...headers,
  })
}

/** Turns errors with a code into problem details. Any other error is a bug: it is logged, and the client gets INTERNAL. */
export const errorProblem: ErrorHandler<AppEnv> = (error, c) => {
  if (!(error instanceof CodedError)) return unexpectedProblem(c, error)
  const { code, message } = error
  if (error instanceof InputError) {
    const { field, allowed, example } = error
    return problemResponse(c, code, message, { extensions: { field, allowed, example } })
  }
  if (error instanceof RateLimited) return problemResponse(c, code, message, { headers: error.headers })
  return problemResponse(c, code, message)
}

export const notFound: NotFoundHandler<AppEnv> = (c) =>
  problemResponse(
    c,
    'NOT_FOUND',
    `Nothing is at ${c.req.path}. There are /, /graphql, /graphiql, /docs, /data/, /cite, /chart, /embed, /oembed, /schema.graphql, /openapi.json, /feed.xml, /contact, /mcp, /status and /health.`,
  )

function unexpectedProblem(c: Context<AppEnv>, error: Error): Response {
  logUnexpected(c, error)
  return problemResponse(c, 'INTERNAL', UNEXPECTED)
}

/** What the client is told of a bug: no internals. */
export const UNEXPECTED = 'The request failed because of an error in this service. It has been logged.'

/** The log gets the message and stack of a bug, but no address of the client and no query. */
export function logUnexpected(c: Context<AppEnv>, error: Error): void {
  console.error(
    JSON.stringify({
      event: 'unexpected-error',
      id: c.get('requestId'),
      route: routePath(c, -1),
      message: error.message,
      stack: error.stack,
    }),
  )
}
