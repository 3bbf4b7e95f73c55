import type { Plugin } from 'graphql-yoga'
import { sha256 } from '../../entity-tag.ts'
import { LruCache } from '../../lru-cache.ts'
import { registeredDocument } from '../../registered-documents.ts'
import type { OperationContext } from '../context.ts'
import { codedError } from '../errors.ts'
import type { DocumentReference } from '../request.ts'

/** Documents of clients that an isolate remembers. Each has at most `LIMIT.document` characters. */
const MOST_REMEMBERED = 500

/** Finds the document that a request names by its hash. Remembers a valid document that came with its hash. */
export function persistedDocuments(): Plugin<OperationContext, OperationContext> {
  const remembered = new LruCache<string>(MOST_REMEMBERED)
  return {
    onParams: ({ params, context: { reference }, setParams }) => {
      if (reference === null) return undefined
      const { hash, by } = reference
      if (params.query) return requireHash(params.query, reference)
      const query = registeredDocument(hash) ?? (by === 'address' ? undefined : remembered.get(hash))
      // The clients of Apollo and urql look for this message, and then send the document too.
      if (query === undefined)
        throw codedError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', by === 'address' ? NOT_FOUND : {})
      setParams({ ...params, query })
      return undefined
    },
    onValidate:
      ({ context: { reference, params } }) =>
      ({ valid }) => {
        if (valid && reference !== null && params?.query && registeredDocument(reference.hash) === undefined)
          remembered.set(reference.hash, params.query)
      },
  }
}

/** An unknown hash in `/q/<hash>` is 404 for every client, also for those that accept only application/json. */
const NOT_FOUND = { http: { status: 404, spec: false } }

async function requireHash(query: string, { hash, by }: DocumentReference): Promise<void> {
  const actual = await sha256(query)
  if (actual === hash) return
  const allowed = 'the SHA-256 of the very text of `query`, in 64 hexadecimal digits, or nothing'
  const example = by === 'documentId' ? `sha256:${actual}` : actual
  throw codedError('BAD_INPUT', `${by}: it is not that of \`query\`. Allowed: ${allowed}. Example: ${example}`, {
    field: by,
    allowed,
    example,
    http: { status: 400, spec: false },
  })
}
