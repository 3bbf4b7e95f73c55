/** Errors of GraphQL answers: one closed set of codes, mapped here and nowhere else. */
import { type ExecutionResult, GraphQLError } from 'graphql'
import { ERROR_CODES, type ErrorCode, InputError } from '../../domain/errors.ts'
import { StatementsUnavailable } from '../../domain/statement/question.ts'

/** Tells a caller what to mend; hides everything that is ours, and logs it. */
export function maskError(error: unknown): GraphQLError {
  const input = inputErrorIn(error)
  if (input) return located(input.message, error, extensionsOf(input))
  // GraphQL's own findings (syntax, validation, variables) carry no foreign cause.
  const cause = error instanceof GraphQLError ? rootOf(error) : error
  if (cause instanceof GraphQLError) return cause === error ? cause : located(cause.message, error, cause.extensions)
  if (cause instanceof StatementsUnavailable) return located(cause.message, error, { code: cause.code })
  console.error(
    JSON.stringify({
      event: 'resolver-failed',
      message: cause instanceof Error ? cause.message : String(cause),
      stack: cause instanceof Error ? cause.stack : undefined,
    }),
  )
  return located('This field failed for a reason that is ours. It has been noted.', error, { code: 'INTERNAL' })
}

/** The bad input that an error goes back to, however deep GraphQL has wrapped it. */
export function inputErrorIn(error: unknown): InputError | null {
  const root = error instanceof GraphQLError ? rootOf(error) : error
  return root instanceof InputError ? root : null
}

/** The error as bad input, told by the name that the caller knows the field by. */
export const asBadInput = (error: GraphQLError, input: InputError): GraphQLError =>
  located(input.message, error, extensionsOf(input))

/** The error with a code of the closed set: its own, or the one given where libraries left none or one of theirs. */
export const withCode = (error: GraphQLError, code: ErrorCode): GraphQLError =>
  codeOf(error) ? error : located(error.message, error, { ...error.extensions, code })

/** An error as an answer has it. */
export interface Told {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined
}

const codeOf = ({ extensions }: Told): ErrorCode | undefined => ERROR_CODES.find((own) => own === extensions?.code)

/** The code by which the log knows an answer with errors. All of them have one by then. */
export const firstCode = ([first]: readonly Told[]): ErrorCode | null =>
  first === undefined ? null : (codeOf(first) ?? 'INTERNAL')

/** A result whose errors all have a code. */
export const codedResult = (result: ExecutionResult): ExecutionResult =>
  result.errors ? { ...result, errors: result.errors.map((error) => withCode(error, 'BAD_REQUEST')) } : result

/** The result of an execution as a client may see it. */
export const maskedResult = (result: ExecutionResult): ExecutionResult =>
  result.errors ? codedResult({ ...result, errors: result.errors.map(maskError) }) : result

const rootOf = (error: GraphQLError): Error =>
  error.originalError instanceof GraphQLError ? rootOf(error.originalError) : (error.originalError ?? error)

const extensionsOf = ({ code, field, allowed, example }: InputError) => ({ code, field, allowed, example })

function located(message: string, error: unknown, extensions: Readonly<Record<string, unknown>>): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions })
  const { nodes, source, positions, path } = error
  return new GraphQLError(message, { nodes, source, positions, path, extensions })
}
