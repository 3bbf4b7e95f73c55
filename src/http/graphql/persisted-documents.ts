import { LruCache } from '../../../domain/lru-cache.ts'
import { sha256 } from '../caching/entity-tag.ts'
import { registeredDocument } from '../registered-documents.ts'
import { codedError } from './errors.ts'
import { type DocumentReference, type RequestParams, referenceError } from './request.ts'

/** Documents of clients that an isolate remembers. Each has at most `LIMIT.document` characters. */
const MOST_REMEMBERED = 500

/** The documents that a request may name by their hash: the registered ones, and valid ones that came with their hash. */
export class PersistedDocuments {
  readonly #remembered = new LruCache<string>(MOST_REMEMBERED)

  /** @throws GraphQLError when the request has no document, names none that is known, or the hash is that of another one */
  async textOf({ params: { query }, reference }: RequestParams): Promise<string> {
    if (query && reference) await requireHash(query, reference)
    if (query || reference === null) return query ?? noDocument()
    const { hash, by } = reference
    const known = registeredDocument(hash) ?? (by === 'address' ? undefined : this.#remembered.get(hash))
    if (known !== undefined) return known
    // The clients of Apollo and urql look for this message, and then send the document too.
    throw codedError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', by === 'address' ? NOT_FOUND : {})
  }

  /** @param text a valid document, and the hash that it came with */
  remember(text: string, reference: DocumentReference | null): void {
    if (reference && registeredDocument(reference.hash) === undefined) this.#remembered.set(reference.hash, text)
  }
}

function noDocument(): never {
  throw codedError('BAD_REQUEST', 'query: there is none. Allowed: a GraphQL document. Example: { members { name } }')
}

/** An unknown hash in `/q/<hash>` is 404 for every client, also for those that accept only application/json. */
const NOT_FOUND = { http: { status: 404, spec: false } }

async function requireHash(query: string, { hash, by }: DocumentReference): Promise<void> {
  const actual = await sha256(query)
  if (actual === hash) return
  const allowed = 'the SHA-256 of the very text of `query`, in 64 hexadecimal digits, or nothing'
  const example = by === 'documentId' ? `sha256:${actual}` : actual
  throw referenceError(by, 'it is not that of `query`', allowed, example)
}
