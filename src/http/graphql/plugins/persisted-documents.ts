import type { Plugin } from 'graphql-yoga'
import { sha256 } from '../../entity-tag.ts'
import type { OperationContext } from '../context.ts'
import { codedError } from '../errors.ts'
import type { DocumentReference } from '../request.ts'
import type { TrustedDocuments } from '../trusted-documents.ts'

/** Finds the document that a client names by its hash, and remembers one that came with its hash and is valid. */
export const persistedDocuments = (documents: TrustedDocuments): Plugin<OperationContext, OperationContext> => ({
  onParams: ({ params, context: { reference }, setParams }) => {
    if (reference === null) return undefined
    const { hash, by } = reference
    if (params.query) return requireHash(params.query, reference)
    const query = by === 'address' ? documents.registered(hash) : documents.known(hash)
    // The message is the one for which the clients of Apollo and urql wait, to send the document as well.
    if (query === null)
      throw codedError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', by === 'address' ? AN_ADDRESS : {})
    setParams({ ...params, query })
    return undefined
  },
  onValidate:
    ({ context: { reference, params } }) =>
    ({ valid }) => {
      if (valid && reference !== null && params?.query) documents.remember(reference.hash, params.query)
    },
})

/** Nothing is at an address, whatever is read there. */
const AN_ADDRESS = { http: { status: 404, spec: false } }

async function requireHash(query: string, { hash, by }: DocumentReference): Promise<void> {
  const right = await sha256(query)
  if (right === hash) return
  const allowed = 'the SHA-256 of the very text of `query`, in 64 hexadecimal digits, or nothing'
  const example = by === 'documentId' ? `sha256:${right}` : right
  throw codedError('BAD_INPUT', `${by}: it is not that of \`query\`. Allowed: ${allowed}. Example: ${example}`, {
    field: by,
    allowed,
    example,
    http: { status: 400, spec: false },
  })
}
