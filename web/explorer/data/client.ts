/** Asks the public API, as any front end would: trusted documents by GET, which every cache in between may keep. */
import type { Operation } from './operation.ts'

/** Why something in an answer is missing. */
export interface Absence {
  readonly path: readonly (string | number)[]
  readonly explanation: string
}

export interface Answered<Answer> {
  readonly data: Answer
  readonly absences: readonly Absence[]
}

interface Reply<Answer> {
  readonly data?: Answer
  readonly errors?: readonly { readonly message: string }[]
  readonly extensions?: { readonly absences?: readonly Absence[] }
}

/** What could not be answered, in the API's own words. */
export class Unanswered extends Error {}

export const addressOf = <Answer, Variables>({ hash }: Operation<Answer, Variables>, variables: Variables): string =>
  `/q/${hash}?variables=${encodeURIComponent(JSON.stringify(variables))}`

const queryAddressOf = <Answer, Variables>({ text }: Operation<Answer, Variables>, variables: Variables): string =>
  `/graphql?${new URLSearchParams({ query: text, variables: JSON.stringify(variables) })}`

/** GraphiQL with the very query that filled a view. */
export const graphiqlAddressOf = <Answer, Variables>(
  { text }: Operation<Answer, Variables>,
  variables: Variables,
): string => `/graphiql?${new URLSearchParams({ query: text, variables: JSON.stringify(variables) })}`

/**
 * @throws Unanswered with what the API says is wrong
 * @throws TypeError when the API cannot be reached
 */
export async function ask<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answered<Answer>> {
  const get = (address: string) => fetch(address, { signal, headers: { accept: 'application/graphql-response+json' } })
  const trusted = await get(addressOf(operation, variables))
  // A page from before the last deploy may ask by a hash that is not registered any more.
  const response = trusted.status === 404 ? await get(queryAddressOf(operation, variables)) : trusted
  const { data, errors, extensions }: Reply<Answer> = await response.json()
  if (errors?.[0]) throw new Unanswered(errors[0].message)
  if (!data) throw new Unanswered(`The API answered ${response.status} without data.`)
  return { data, absences: extensions?.absences ?? [] }
}
