/** What a request asks, read from its address or its body. Only own properties count: a client chooses the names. */
import type { GraphQLParams } from 'graphql-yoga'
import { LIMIT } from '../../../domain/limits.ts'
import { isRecord } from '../../../domain/record.ts'
import { codedError } from './errors.ts'

/** The text in which a request is written: the same text asks the same. */
export interface RawRequest {
  readonly method: 'GET' | 'POST'
  readonly text: string
}

/** A document by its name. */
export interface DocumentReference {
  /** Its SHA-256, 64 lower-case hexadecimal digits. */
  readonly hash: string
  /** What names it. The address is the document's own (`/q/<hash>`): only documents of this API have one. */
  readonly by: 'address' | 'documentId' | 'extensions.persistedQuery.sha256Hash'
}

/** @throws GraphQLError when it is longer than is allowed */
export async function readRequest(request: Request, search: string): Promise<RawRequest> {
  const raw: RawRequest =
    request.method === 'POST' ? { method: 'POST', text: await request.text() } : { method: 'GET', text: search }
  if (raw.text.length > LIMIT.body.most) throw requestTooLarge(raw.method === 'POST' ? 413 : 414)
  return raw
}

export function requestTooLarge(status: 413 | 414) {
  const { most, unit, hint } = LIMIT.body
  const message = `body: it is too long. Allowed: at most ${most} ${unit}. ${hint}`
  return codedError('REQUEST_TOO_LARGE', message, { limit: 'body', most, http: { status } })
}

export const notJson = () =>
  codedError('UNSUPPORTED_MEDIA_TYPE', 'Send the request as application/json: {"query": "{ members { name } }"}.')

export interface RequestParams {
  readonly params: GraphQLParams
  readonly reference: DocumentReference | null
}

/**
 * @param address the hash that the address names: then it says what is asked, whatever query is sent beside it
 * @throws GraphQLError when it is no GraphQL request
 */
export function paramsIn({ method, text }: RawRequest, address: string | null): RequestParams {
  const body = method === 'POST' ? jsonIn('The body', text) : searchIn(new URLSearchParams(text))
  if (!isRecord(body))
    throw codedError(
      'BAD_REQUEST',
      'The body must be one JSON object, no list. Example: {"query": "{ members { name } }"}',
    )
  const reference =
    address === null
      ? (referenceOf(own(body, 'documentId')) ?? persistedQueryIn(own(body, 'extensions')))
      : { hash: address, by: 'address' as const }
  const [query, operationName] = [textIn(body, 'query'), textIn(body, 'operationName')]
  const [variables, extensions] = [recordIn(body, 'variables'), recordIn(body, 'extensions')]
  return {
    params: {
      ...(query !== undefined && address === null && { query }),
      // An empty name is no name: GraphQL over HTTP says so of addresses, and clients do so in bodies.
      ...(operationName && { operationName }),
      ...(variables && { variables }),
      ...(extensions && { extensions }),
    },
    reference,
  }
}

/** Null is absent. */
const own = (body: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(body, name) ? (body[name] ?? undefined) : undefined

function textIn(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = own(body, name)
  if (value === undefined || typeof value === 'string') return value
  throw codedError('BAD_REQUEST', `${name} must be text. Example: {"${name}": "{ members { name } }"}`)
}

function recordIn(body: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> | undefined {
  const value = own(body, name)
  if (value === undefined || isRecord(value)) return value
  throw codedError('BAD_REQUEST', `${name} must be a JSON object. Example: {"${name}": {"code": "POL"}}`)
}

function searchIn(search: URLSearchParams): Readonly<Record<string, unknown>> {
  const text = (name: string) => search.get(name) || undefined
  const json = (name: string) => jsonIn(name, text(name) ?? 'null')
  return {
    query: search.get('query') ?? undefined,
    variables: json('variables'),
    operationName: text('operationName'),
    extensions: json('extensions'),
    documentId: text('documentId'),
  }
}

function jsonIn(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw codedError('BAD_REQUEST', `${name} must be JSON. Example: ${EXAMPLES[name] ?? '{"code": "POL"}'}`)
  }
}

const EXAMPLES: Readonly<Record<string, string>> = { 'The body': '{"query": "{ members { name } }"}' }

/** Appendix “Persisted Documents” of GraphQL over HTTP (draft): a prefixed document identifier. */
function referenceOf(documentId: unknown): DocumentReference | null {
  if (documentId === undefined) return null
  const [, hash] = (typeof documentId === 'string' && /^sha256:([0-9a-f]{64})$/.exec(documentId)) || []
  if (hash !== undefined) return { hash, by: 'documentId' }
  const allowed = '"sha256:" and the SHA-256 of the document in 64 lower-case hexadecimal digits'
  throw codedError('BAD_INPUT', `documentId: it is none that is known here. Allowed: ${allowed}.`, {
    field: 'documentId',
    allowed,
    example: `sha256:${'0123456789abcdef'.repeat(4)}`,
    http: { status: 400, spec: false },
  })
}

/** The extension of Apollo's automatic persisted queries. */
function persistedQueryIn(extensions: unknown): DocumentReference | null {
  const persistedQuery = isRecord(extensions) && own(extensions, 'persistedQuery')
  const sha256Hash = isRecord(persistedQuery) && own(persistedQuery, 'sha256Hash')
  const isHash = typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/i.test(sha256Hash)
  return isHash ? { hash: sha256Hash.toLowerCase(), by: 'extensions.persistedQuery.sha256Hash' } : null
}
