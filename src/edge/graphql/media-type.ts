import { parseAccept } from 'hono/utils/accept'

export const GRAPHQL_RESPONSE = 'application/graphql-response+json'
export const JSON_RESPONSE = 'application/json'

/**
 * In which of the two media types of GraphQL over HTTP a client wants its answer; JSON where it does not care. Null when it wants
 * neither. The body is the same in both, so that caches need not tell them apart.
 */
export function mediaTypeFor(accept: string | null): string | null {
  if (!accept || accept === '*/*') return JSON_RESPONSE
  for (const { type, q } of parseAccept(accept)) {
    if (q === 0) continue
    const wanted = type.toLowerCase()
    if (wanted === GRAPHQL_RESPONSE) return GRAPHQL_RESPONSE
    if (wanted === JSON_RESPONSE || wanted === 'application/*' || wanted === '*/*') return JSON_RESPONSE
  }
  return null
}
