/** A typed client in a page of code: fetch, and nothing else. It asks by the hash of a document and by GET, so that caches can answer. */
export interface TypedDocument {
  readonly hash: string
  readonly text: string
}

interface Answer<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** What the API refused, in its words. The codes are in docs/use/errors.md. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string | undefined

  constructor(message: string, code: string | undefined, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * Asks by the hash alone. An API that does not know it yet is shown the text once.
 * @throws ApiError when nothing answers, and when the answer has errors, even beside data
 */
export async function ask<Data, Variables extends object>(
  origin: string,
  document: TypedDocument,
  variables: Variables,
): Promise<Data> {
  const persisted = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: document.hash } })
  const parameters = { variables: JSON.stringify(variables), extensions: persisted }
  const byHash = await get<Data>(origin, parameters)
  const unknown = byHash.errors?.some(({ extensions }) => extensions?.code === 'PERSISTED_QUERY_NOT_FOUND')
  const { data, errors } = unknown ? await get<Data>(origin, { ...parameters, query: document.text }) : byHash
  const [error] = errors ?? []
  if (error) throw new ApiError(error.message, error.extensions?.code)
  if (!data) throw new ApiError('The answer has no data.', undefined)
  return data
}

async function get<Data>(origin: string, parameters: Readonly<Record<string, string>>): Promise<Answer<Data>> {
  const response = await fetch(`${origin}/graphql?${new URLSearchParams(parameters)}`, {
    headers: { accept: 'application/json' },
  }).catch((cause: unknown) => {
    throw new ApiError(`Nothing answers at ${origin}.`, undefined, { cause })
  })
  return response.json() as Promise<Answer<Data>>
}
