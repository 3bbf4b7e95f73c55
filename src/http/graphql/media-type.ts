import { parseAccept } from 'hono/utils/accept'
import { codedError } from './errors.ts'

export const GRAPHQL_RESPONSE = 'application/graphql-response+json'
export const JSON_RESPONSE = 'application/json'

const MEANT: ReadonlyMap<string, string> = new Map([
  [GRAPHQL_RESPONSE, GRAPHQL_RESPONSE],
  ['application/json', JSON_RESPONSE],
  ['application/*', JSON_RESPONSE],
  ['*/*', JSON_RESPONSE],
])

/** The media types of GraphQL over HTTP that a client accepts, the one that it prefers first; JSON where it does not care. */
export function acceptedMediaTypes(accept: string | null): readonly string[] {
  if (!accept || accept === '*/*') return [JSON_RESPONSE]
  return parseAccept(accept).flatMap(({ type, q }) => (q === 0 ? [] : (MEANT.get(type.toLowerCase()) ?? [])))
}

export const notAcceptable = () =>
  codedError(
    'NOT_ACCEPTABLE',
    `Answers are ${GRAPHQL_RESPONSE} or ${JSON_RESPONSE}: accept one of them, or leave Accept out.`,
  )
