/** Errors of GraphQL answers. Each has a code of `ERROR_CODES`. */

import { GraphQLError, type GraphQLErrorExtensions } from 'graphql'
import { CodedError, ERROR_CODES, type ErrorCode, InputError } from '../../../domain/errors.ts'
import { causeOf } from '../../../schema/errors.ts'
import { ERROR_STATUS } from '../errors/error-status.ts'

export const codedError = (code: ErrorCode, message: string, extensions: GraphQLErrorExtensions = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...extensions } })

/** BAD_INPUT, with field, allowed values and example, at the location of `error`. */
export const badInputError = (
  { code, message, field, allowed, example }: InputError,
  error?: GraphQLError,
): GraphQLError => located(message, error, { code, field, allowed, example })

/** The error as a client may see it: a bug becomes INTERNAL, and its message goes to the log. */
export function maskError(error: unknown): GraphQLError {
  const cause = causeOf(error)
  const where = error instanceof GraphQLError ? error : undefined
  if (cause instanceof InputError) return badInputError(cause, where)
  // Errors of graphql-js itself (syntax, validation, variables) have no other cause.
  if (cause instanceof GraphQLError) return cause === error ? cause : located(cause.message, where, cause.extensions)
  if (cause instanceof CodedError) {
    const { code, message } = cause
    return located(message, where, { code, ...(ERROR_STATUS[code] === 503 && { retryAfter: 5 }) })
  }
  console.error(
    JSON.stringify({
      event: 'resolver-failed',
      message: cause instanceof Error ? cause.message : String(cause),
      stack: cause instanceof Error ? cause.stack : undefined,
    }),
  )
  return located('This field failed because of an error in this service. It has been logged.', where, {
    code: 'INTERNAL',
  })
}

/** The error with its own code if that is one of `ERROR_CODES`, else with the given code. Libraries set none, or one of theirs. */
export const withCode = (error: GraphQLError, code: ErrorCode): GraphQLError =>
  codeOf(error) ? error : located(error.message, error, { ...error.extensions, code })

export const codeOf = ({ extensions }: Pick<GraphQLError, 'extensions'>): ErrorCode | undefined =>
  ERROR_CODES.find((own) => own === extensions.code)

function located(message: string, error: GraphQLError | undefined, extensions: GraphQLErrorExtensions): GraphQLError {
  if (error === undefined) return new GraphQLError(message, { extensions })
  const { nodes, source, positions, path } = error
  return new GraphQLError(message, { nodes, source, positions, path, extensions })
}
