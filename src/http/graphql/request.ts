/** Parses a GraphQL request from its query string or its body. Reads own properties only, because the client chooses the names. */
import type { GraphQLParams } from 'graphql-yoga'
import { LIMIT } from '../../../domain/limits.ts'
import { isRecord } from '../../../domain/record.ts'
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
  codedError('UNSUPPORTED_MEDIA_TYPE', 'Send the request as application/json: {"query": "{ members { name } }"}.')

export interface RequestParams {
  readonly params: GraphQLParams
  readonly reference: DocumentReference | null
}

/**
 * @param hash the hash of the address, else null. With a hash, a `query` of the request is ignored.
 * @throws GraphQLError BAD_REQUEST when it is not a GraphQL request
 */
export function parseParams({ method, text }: RawRequest, hash: string | null): RequestParams {
  const body = method === 'POST' ? parseJson('The body', text) : readSearch(new URLSearchParams(text))
  if (!isRecord(body))
    throw codedError(
      'BAD_REQUEST',
      'The body must be one JSON object, not a list. Example: {"query": "{ members { name } }"}',
    )
  const reference =
    hash === null
      ? (parseDocumentId(ownProperty(body, 'documentId')) ?? readPersistedQuery(ownProperty(body, 'extensions')))
      : { hash, by: 'address' as const }
  const [query, operationName] = [readString(body, 'query'), readString(body, 'operationName')]
  const [variables, extensions] = [readObject(body, 'variables'), readObject(body, 'extensions')]
  return {
    params: {
      ...(query !== undefined && hash === null && { query }),
      // An empty name counts as absent: GraphQL over HTTP says so for GET, and clients also send it in POST.
      ...(operationName && { operationName }),
      ...(variables && { variables }),
      ...(extensions && { extensions }),
    },
    reference,
  }
}

/** An own property of the body; undefined if it is absent or null. */
const ownProperty = (body: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(body, name) ? (body[name] ?? undefined) : undefined

function readString(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = ownProperty(body, name)
  if (value === undefined || typeof value === 'string') return value
  throw codedError('BAD_REQUEST', `${name} must be text. Example: {"${name}": "{ members { name } }"}`)
}

function readObject(body: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> | undefined {
  const value = ownProperty(body, name)
  if (value === undefined || isRecord(value)) return value
  throw codedError('BAD_REQUEST', `${name} must be a JSON object. Example: {"${name}": {"code": "POL"}}`)
}

function readSearch(search: URLSearchParams): Readonly<Record<string, unknown>> {
  const text = (name: string) => search.get(name) || undefined
  const json = (name: string) => parseJson(name, text(name) ?? 'null')
  return {
    query: search.get('query') ?? undefined,
    variables: json('variables'),
    operationName: text('operationName'),
    extensions: json('extensions'),
    documentId: text('documentId'),
  }
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw codedError('BAD_REQUEST', `${name} must be JSON. Example: ${EXAMPLES[name] ?? '{"code": "POL"}'}`)
  }
}

const EXAMPLES: Readonly<Record<string, string>> = { 'The body': '{"query": "{ members { name } }"}' }

/** Parses a prefixed document identifier (GraphQL over HTTP draft, appendix “Persisted Documents”). */
function parseDocumentId(documentId: unknown): DocumentReference | null {
  if (documentId === undefined) return null
  const [, hash] = (typeof documentId === 'string' && /^sha256:([0-9a-f]{64})$/.exec(documentId)) || []
  if (hash !== undefined) return { hash, by: 'documentId' }
  const allowed = '"sha256:" and the SHA-256 of the document in 64 lower-case hexadecimal digits'
  throw codedError('BAD_INPUT', `documentId: its form is not known here. Allowed: ${allowed}.`, {
    field: 'documentId',
    allowed,
    example: `sha256:${'0123456789abcdef'.repeat(4)}`,
    http: { status: 400, spec: false },
  })
}

/** Reads the extension of Apollo's automatic persisted queries. */
function readPersistedQuery(extensions: unknown): DocumentReference | null {
  const persistedQuery = isRecord(extensions) && ownProperty(extensions, 'persistedQuery')
  const sha256Hash = isRecord(persistedQuery) && ownProperty(persistedQuery, 'sha256Hash')
  const isHash = typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/i.test(sha256Hash)
  return isHash ? { hash: sha256Hash.toLowerCase(), by: 'extensions.persistedQuery.sha256Hash' } : null
}
