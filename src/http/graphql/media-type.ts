import { parseAccept } from 'hono/utils/accept'
import { codedError } from './errors.ts'

export const GRAPHQL_RESPONSE = 'application/graphql-response+json'
export const JSON_RESPONSE = 'application/json'

/** The media type of the response for each media range of Accept. */
const RESPONSE_TYPES: ReadonlyMap<string, string> = new Map([
  [GRAPHQL_RESPONSE, GRAPHQL_RESPONSE],
  ['application/json', JSON_RESPONSE],
  ['application/*', JSON_RESPONSE],
  ['*/*', JSON_RESPONSE],
])

/**
 * The media types of GraphQL over HTTP that an Accept header (RFC 9110, section 12.5.1) allows, in order of preference. Wildcards and a
 * missing header mean application/json.
 */
export function acceptedMediaTypes(accept: string | null): readonly string[] {
  if (!accept || accept === '*/*') return [JSON_RESPONSE]
  return parseAccept(accept).flatMap(({ type, q }) => (q === 0 ? [] : (RESPONSE_TYPES.get(type.toLowerCase()) ?? [])))
}

export const notAcceptableError = () =>
  codedError(
    'NOT_ACCEPTABLE',
    `Answers are ${GRAPHQL_RESPONSE} or ${JSON_RESPONSE}: accept one of them, or leave Accept out.`,
  )
