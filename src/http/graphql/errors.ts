/** Errors of GraphQL answers: each has a code of the closed set. */
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql'
import { CodedError, ERROR_CODES, type ErrorCode, InputError } from '../../../domain/errors.ts'
import { LIMIT, type LimitName } from '../../../domain/limits.ts'
import { ERROR_STATUS } from '../error-status.ts'

export const codedError = (code: ErrorCode, message: string, extensions: GraphQLErrorExtensions = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...extensions } })

/** What is over which limit. An error with a path stops an execution without a walk of the stack for each field. */
export function limitExceeded(limit: LimitName, found: number, most: number = LIMIT[limit].most): GraphQLError {
  const { unit, hint } = LIMIT[limit]
  return new GraphQLError(`${limit}: ${found} is not allowed. Allowed: at most ${most} ${unit}. ${hint}`, {
    path: [],
    extensions: { code: 'LIMIT_EXCEEDED' satisfies ErrorCode, limit, found, most },
  })
}

/** @throws GraphQLError when it is over the limit */
export function requireWithin(limit: LimitName, found: number): void {
  if (found > LIMIT[limit].most) throw limitExceeded(limit, found)
}

/** The error as bad input, under the name by which the caller knows the field. */
export const badInput = ({ code, message, field, allowed, example }: InputError, error?: GraphQLError): GraphQLError =>
  located(message, error, { code, field, allowed, example })

/** Tells a caller what to mend; hides everything that is ours, and logs it. */
export function maskError(error: unknown): GraphQLError {
  const cause = causeOf(error)
  const where = error instanceof GraphQLError ? error : undefined
  if (cause instanceof InputError) return badInput(cause, where)
  // GraphQL's own findings (syntax, validation, variables) carry no foreign cause.
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
  return located('This field failed for a reason that is ours. It has been noted.', where, { code: 'INTERNAL' })
}

/** What an error goes back to, however deep GraphQL has wrapped it. */
export const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error

/** The error with a code of the closed set: its own, or the one given where libraries left none or one of theirs. */
export const withCode = (error: GraphQLError, code: ErrorCode): GraphQLError =>
  codeOf(error) ? error : located(error.message, error, { ...error.extensions, code })

export const codeOf = ({ extensions }: Pick<GraphQLError, 'extensions'>): ErrorCode | undefined =>
  ERROR_CODES.find((own) => own === extensions.code)

function located(message: string, error: GraphQLError | undefined, extensions: GraphQLErrorExtensions): GraphQLError {
  if (error === undefined) return new GraphQLError(message, { extensions })
  const { nodes, source, positions, path } = error
  return new GraphQLError(message, { nodes, source, positions, path, extensions })
}
