import { shortened } from '../formats/shortened.ts'

/** All error codes of this API. The set is closed; docs/use/errors.md explains each. */
export const ERROR_CODES = [
  'BAD_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'REQUEST_TOO_LARGE',
  'LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'DEADLINE_EXCEEDED',
  'PERSISTED_QUERY_NOT_FOUND',
  'UNSUPPORTED_MEDIA_TYPE',
  'NOT_ACCEPTABLE',
  'DATASET_RETIRED',
  'DATASET_UNAVAILABLE',
  'STATEMENTS_UNAVAILABLE',
  'PICTURES_UNAVAILABLE',
  'ASSISTANTS_UNAVAILABLE',
  'UNAUTHORIZED',
  'CONFLICT',
  'NOT_PUBLISHABLE',
  'PUBLISHING_UNAVAILABLE',
  'INTERNAL',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** An error reported to clients with its message and code. For HTTP statuses, see `src/http/errors/error-status.ts`. */
export class CodedError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
    this.name = new.target.name
  }
}

/** An invalid input: the field, what was found, what is allowed, and an example that works. */
export class InputError extends CodedError {
  readonly field: string
  readonly found: string
  readonly allowed: string
  readonly example: string

  constructor(input: { field: string; found: string; allowed: string; example: string }) {
    const { field, found, allowed, example } = input
    super('BAD_INPUT', `${field}: ${found} is not allowed. Allowed: ${allowed}. Example: ${example}`)
    this.field = input.field
    this.found = input.found
    this.allowed = input.allowed
    this.example = input.example
  }

  /** The same error with the field named as the caller named it. */
  at(field: string): InputError {
    return new InputError({ field, found: this.found, allowed: this.allowed, example: this.example })
  }
}

/** Quotes input in an error message, cut to 40 characters. */
export const quoted = (text: string): string => JSON.stringify(shortened(text))

/** Makes the compiler check that a `switch` is exhaustive. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
