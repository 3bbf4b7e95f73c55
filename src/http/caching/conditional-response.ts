import { cachePolicy } from './cache-policy.ts'
import { entityTag, notModified } from './entity-tag.ts'

/**
 * Responds with a text, its cache headers and its entity tag. A client that sends the tag in If-None-Match gets 304 instead (RFC 9110,
 * section 13.1.2).
 */
export async function conditionalResponse(
  request: Request,
  body: string,
  mediaType: string,
  policy: Parameters<typeof cachePolicy>[0],
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const headers = { ...cachePolicy(policy), 'content-type': mediaType, ...more, etag: await entityTag(body) }
  return notModified(request, headers) ?? new Response(body, { headers })
}
