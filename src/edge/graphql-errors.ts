/** Errors of GraphQL answers: one closed set of codes, mapped here and nowhere else. */
import { GraphQLError } from 'graphql'
import { type ErrorCode, InputError } from '../domain/errors.ts'
import { cacheControl } from './cache-policy.ts'

/** Tells a caller what to mend; hides everything that is ours, and logs it. */
export function maskError(error: unknown): Error {
  const cause = error instanceof GraphQLError ? error.originalError : error
  if (cause instanceof InputError) return inputError(cause, error)
  // GraphQL's own findings (syntax, validation, variables) carry no foreign cause.
  if (error instanceof GraphQLError && (cause === undefined || cause instanceof GraphQLError)) return error
  console.error(
    JSON.stringify({
      event: 'resolver-failed',
      message: cause instanceof Error ? cause.message : String(cause),
      stack: cause instanceof Error ? cause.stack : undefined,
    }),
  )
  return located('This field failed for a reason that is ours. It has been noted.', error, { code: 'INTERNAL' })
}

const inputError = (cause: InputError, error: unknown): GraphQLError => {
  const { code, field, allowed, example } = cause
  return located(error instanceof GraphQLError ? error.message : cause.message, error, {
    code,
    field,
    allowed,
    example,
  })
}

const located = (
  message: string,
  error: unknown,
  extensions: { code: ErrorCode } & Record<string, unknown>,
): GraphQLError =>
  new GraphQLError(message, {
    ...(error instanceof GraphQLError
      ? {
          nodes: error.nodes ?? null,
          source: error.source ?? null,
          positions: error.positions ?? null,
          path: error.path ?? null,
        }
      : {}),
    extensions,
  })

/** The error with a code, unless it has one. */
export const withCode = (error: GraphQLError, code: ErrorCode): GraphQLError =>
  typeof error.extensions.code === 'string' ? error : located(error.message, error, { ...error.extensions, code })

/** A whole answer that is an error, for what goes wrong before GraphQL begins. */
export const graphqlErrorResponse = (
  status: number,
  code: ErrorCode,
  message: string,
  headers: HeadersInit = {},
): Response =>
  Response.json(
    { errors: [{ message, extensions: { code } }] },
    { status, headers: { ...headers, 'cache-control': cacheControl('volatile') } },
  )
