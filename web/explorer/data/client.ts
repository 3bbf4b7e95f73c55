/** A client of the public API. It sends registered documents by GET, so that HTTP caches can store the answers. */
import type { Operation } from './operation.ts'

/** Why something in an answer is missing. */
export interface Absence {
  readonly path: readonly (string | number)[]
  readonly explanation: string
}

/** The data of an answer, and why some of it is missing. */
export interface Result<Answer> {
  readonly data: Answer
  readonly absences: readonly Absence[]
}

interface Reply<Answer> {
  readonly data?: Answer
  readonly errors?: readonly { readonly message: string }[]
  readonly extensions?: { readonly absences?: readonly Absence[] }
}

/** The API returned an error, or no data. The message is that of the API. */
export class ApiError extends Error {}

export const documentUrl = <Answer, Variables>({ hash }: Operation<Answer, Variables>, variables: Variables): string =>
  `/q/${hash}?variables=${encodeURIComponent(JSON.stringify(variables))}`

const queryUrl = <Answer, Variables>({ text }: Operation<Answer, Variables>, variables: Variables): string =>
  `/graphql?${new URLSearchParams({ query: text, variables: JSON.stringify(variables) })}`

/** The address of GraphiQL with the query of a view. */
export const graphiqlUrl = <Answer, Variables>({ text }: Operation<Answer, Variables>, variables: Variables): string =>
  `/graphiql?${new URLSearchParams({ query: text, variables: JSON.stringify(variables) })}`

/**
 * Executes an operation.
 *
 * @throws ApiError with the first error of the API
 * @throws TypeError when the API cannot be reached
 */
export async function execute<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Result<Answer>> {
  const get = (address: string) => fetch(address, { signal, headers: { accept: 'application/graphql-response+json' } })
  const trusted = await get(documentUrl(operation, variables))
  // A page that was loaded before the last deploy may use a hash that is no longer registered.
  const response = trusted.status === 404 ? await get(queryUrl(operation, variables)) : trusted
  const { data, errors, extensions }: Reply<Answer> = await response.json()
  if (errors?.[0]) throw new ApiError(errors[0].message)
  if (!data) throw new ApiError(`The API answered ${response.status} without data.`)
  return { data, absences: extensions?.absences ?? [] }
}
