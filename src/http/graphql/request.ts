/** Parses a GraphQL request from its query string or its body. Reads own properties only, because the client chooses the names. */
import type { GraphQLParams } from 'graphql-yoga'
import { LIMIT } from '../../../domain/limits.ts'
import { isRecord } from '../../../domain/record.ts'
import { requireWithinLimit } from '../../../schema/cost/limit-exceeded.ts'
import { codedError } from './errors.ts'

/** A request as text, which serves as its cache key. */
export interface RawRequest {
  readonly method: 'GET' | 'POST'
  readonly text: string
}

/** A document by its hash instead of its text. */
export interface DocumentReference {
  /** The SHA-256 of the document, 64 lower-case hexadecimal digits. */
  readonly hash: string
  /** Where the request has the hash. `address` is `/q/<hash>`, which only the registered documents have. */
  readonly by: 'address' | 'documentId' | 'extensions.persistedQuery.sha256Hash'
}

export interface RequestParams {
  readonly params: GraphQLParams
  readonly reference: DocumentReference | null
}

/** The origin and the query string of an address. To parse an address with `URL` takes as long as to look up a cached answer. */
export function splitAddress(address: string) {
  const [beforeQuery = ''] = address.split('?', 1)
  return { origin: beforeQuery.split('/', 3).join('/'), search: address.slice(beforeQuery.length) }
}

/**
 * @param search the query string, for GET
 * @throws GraphQLError REQUEST_TOO_LARGE when the body or the query string is longer than `LIMIT.body`
 */
export async function readRequest(request: Request, search: string): Promise<RawRequest> {
  const raw: RawRequest =
    request.method === 'POST' ? { method: 'POST', text: await request.text() } : { method: 'GET', text: search }
  if (raw.text.length > LIMIT.body.most) throw requestTooLargeError(raw.method === 'POST' ? 413 : 414)
  return raw
}

export function requestTooLargeError(status: 413 | 414) {
  const { most, unit, hint } = LIMIT.body
  const message = `body: it is too long. Allowed: at most ${most} ${unit}. ${hint}`
  return codedError('REQUEST_TOO_LARGE', message, { limit: 'body', most, http: { status } })
}

export const unsupportedMediaTypeError = () =>
  codedError('UNSUPPORTED_MEDIA_TYPE', `Send the request as application/json: ${EXAMPLE}.`)

const EXAMPLE = '{"query": "{ members { name } }"}'

/**
 * @param hash the hash of the address, else null. With a hash, a `query` of the request is ignored.
 * @throws GraphQLError BAD_REQUEST when it is not a GraphQL request
 */
export function parseParams({ method, text }: RawRequest, hash: string | null): RequestParams {
  const body = method === 'POST' ? parseJson('The body', text, EXAMPLE) : parseSearch(new URLSearchParams(text))
  if (!isRecord(body)) throw badRequest(`The body must be one JSON object, not a list. Example: ${EXAMPLE}`)
  const query = ownText(body, 'query')
  const operationName = ownText(body, 'operationName')
  const variables = ownObject(body, 'variables')
  const extensions = ownObject(body, 'extensions')
  return {
    params: {
      ...(query !== undefined && hash === null && { query }),
      // An empty name counts as absent: GraphQL over HTTP says so for GET, and clients also send it in POST.
      ...(operationName && { operationName }),
      ...(variables && { variables }),
      ...(extensions && { extensions }),
    },
    reference: hash === null ? referenceIn(body, extensions) : { hash, by: 'address' },
  }
}

function parseSearch(search: URLSearchParams): Readonly<Record<string, unknown>> {
  const text = (name: string): string | undefined => {
    const [value, ...others] = search.getAll(name)
    if (others.length > 0)
      throw badRequest(`${name} stands more than once. Allowed: once. Example: /graphql?query={members{name}}`)
    return value
  }
  const json = (name: string) => parseJson(name, text(name) || 'null', '{"code": "POL"}')
  return {
    query: text('query'),
    variables: json('variables'),
    operationName: text('operationName'),
    extensions: json('extensions'),
    documentId: text('documentId') || undefined,
  }
}

/** @throws GraphQLError LIMIT_EXCEEDED before parsing, which takes many times as long for a text of nothing but names or brackets */
function parseJson(name: string, text: string, example: string): unknown {
  if (text.length > LIMIT.json.most) requireWithinLimit('json', text.replace(/[^:[{]+/g, '').length)
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest(`${name} must be JSON. Example: ${example}`)
  }
}

const badRequest = (message: string) => codedError('BAD_REQUEST', message)

/** An own property; undefined if it is absent or null. */
const own = (object: unknown, name: string): unknown =>
  isRecord(object) && Object.hasOwn(object, name) ? (object[name] ?? undefined) : undefined

function ownText(body: object, name: string): string | undefined {
  const value = own(body, name)
  if (value === undefined || typeof value === 'string') return value
  throw badRequest(
    `${name} must be text. Example: {"query": "query Names { members { name } }", "operationName": "Names"}`,
  )
}

function ownObject(body: object, name: string): Readonly<Record<string, unknown>> | undefined {
  const value = own(body, name)
  if (value === undefined || isRecord(value)) return value
  throw badRequest(`${name} must be a JSON object. Example: {"${name}": {}}`)
}

/** A prefixed document identifier (GraphQL over HTTP draft, its appendix), or the extension of Apollo's automatic persisted queries. */
function referenceIn(body: object, extensions: unknown): DocumentReference | null {
  const prefixed = own(body, 'documentId')
  if (prefixed !== undefined) return { hash: hashIn('documentId', 'sha256:', prefixed), by: 'documentId' }
  const by = 'extensions.persistedQuery.sha256Hash'
  const hash = own(own(extensions, 'persistedQuery'), 'sha256Hash')
  return hash === undefined ? null : { hash: hashIn(by, '', String(hash).toLowerCase()), by }
}

function hashIn(field: string, prefix: string, value: unknown): string {
  const hash = typeof value === 'string' && value.startsWith(prefix) ? value.slice(prefix.length) : ''
  if (/^[0-9a-f]{64}$/.test(hash)) return hash
  const allowed = `${prefix && `"${prefix}" and `}the SHA-256 of the document in 64 lower-case hexadecimal digits`
  throw referenceError(field, 'its form is not known here', allowed, prefix + '0123456789abcdef'.repeat(4))
}

/** 400 for every client, as it is not about the GraphQL of the request. */
export function referenceError(field: string, problem: string, allowed: string, example: string) {
  const message = `${field}: ${problem}. Allowed: ${allowed}. Example: ${example}`
  return codedError('BAD_INPUT', message, { field, allowed, example, http: { status: 400, spec: false } })
}
