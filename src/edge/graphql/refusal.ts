/** What is said instead of an answer, as plain data: several requests may wait for one and the same. */
import { EXECUTION_DEADLINE_MS, LARGEST_ANSWER, REQUEST_LIMITS } from '../../../schema/limits.ts'
import type { ErrorCode } from '../../domain/errors.ts'
import { cachePolicy } from '../cache-policy.ts'
import type { Allowance } from '../rate-limit.ts'
import type { Excess } from './excess.ts'
import { GRAPHQL_RESPONSE, JSON_RESPONSE } from './media-type.ts'

export interface Refusal {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer>
  /** Of the first error; null where it has none. */
  readonly code: ErrorCode | null
}

export const refusal = (
  status: number,
  code: ErrorCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  extensions: object = {},
): Refusal => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] }),
  code,
})

export const overLimit = ({ limit, found }: Excess): Refusal => {
  const { most, unit, hint } = REQUEST_LIMITS[limit]
  const message = `${limit}: ${found} is not allowed. Allowed: at most ${most} ${unit}. ${hint}`
  return refusal(400, 'LIMIT_EXCEEDED', message, {}, { limit, found, most })
}

export const requestTooLarge = (status: 413 | 414): Refusal => {
  const { most, unit, hint } = REQUEST_LIMITS.body
  return refusal(
    status,
    'REQUEST_TOO_LARGE',
    `body: it is too long. Allowed: at most ${most} ${unit}. ${hint}`,
    {},
    { limit: 'body', most },
  )
}

export const answerTooLarge = (bytes: number): Refusal =>
  refusal(
    400,
    'LIMIT_EXCEEDED',
    `answer: ${bytes} bytes are not allowed. Allowed: at most ${LARGEST_ANSWER}. Ask for fewer fields or a smaller page.`,
    {},
    { limit: 'answer', found: bytes, most: LARGEST_ANSWER },
  )

export const tooSlow = (): Refusal =>
  refusal(
    503,
    'DEADLINE_EXCEEDED',
    `deadline: the answer took more than ${EXECUTION_DEADLINE_MS} ms, because a database was slow. Ask again in a few seconds, without statements if you can.`,
    { 'retry-after': '5' },
    { limit: 'deadline', most: EXECUTION_DEADLINE_MS },
  )

export const rateLimited = ({ seconds }: Allowance): Refusal =>
  refusal(
    429,
    'RATE_LIMITED',
    `You have spent what is allowed in a minute. Ask again in ${seconds} seconds, and keep answers for as long as Cache-Control says.`,
    { 'retry-after': String(seconds) },
  )

/** An answer that holds errors, beside data or not. */
export const refusedBody = (code: ErrorCode, body: Refusal['body'], mediaType: string, cost: number): Refusal => ({
  status: 200,
  headers: { 'content-type': `${mediaType}; charset=utf-8`, 'x-graphql-cost': String(cost) },
  body,
  code,
})

/** The message is the one that Apollo's and urql's clients wait for, to send the document as well. */
export const unknownDocument = (status: number): Refusal =>
  refusal(status, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')

export const wrongHash = (): Refusal =>
  refusal(
    400,
    'BAD_INPUT',
    'extensions.persistedQuery.sha256Hash: it is not that of `query`. Allowed: the SHA-256 of the very text of `query`, in 64 hexadecimal digits. Example: leave `extensions` out.',
    {},
    { field: 'extensions.persistedQuery.sha256Hash' },
  )

export const notJson = (): Refusal =>
  refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the request as application/json: {"query": "{ members { name } }"}.')

export const notAcceptable = (): Refusal =>
  refusal(
    406,
    'NOT_ACCEPTABLE',
    `Answers are ${GRAPHQL_RESPONSE} or ${JSON_RESPONSE}: accept one of them, or leave Accept out.`,
  )

/** No refusal is ever kept by a cache. */
export const toResponse = ({ status, headers, body }: Refusal, more: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { status, headers: { ...headers, ...cachePolicy({ kind: 'volatile' }), ...more } })
