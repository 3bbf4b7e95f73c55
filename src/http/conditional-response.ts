import { entityTag, notModified } from './entity-tag.ts'

/**
 * Responds with a text and its entity tag. A client that sends the tag in If-None-Match gets 304 instead (RFC 9110, section 13.1.2);
 * a status other than 200 is never replaced by 304.
 */
export async function conditionalResponse(
  request: Request,
  body: string,
  headers: Readonly<Record<string, string>>,
  status = 200,
) {
  const allHeaders = { ...headers, etag: await entityTag(body) }
  return (
    (status === 200 ? notModified(request, allHeaders) : null) ?? new Response(body, { status, headers: allHeaders })
  )
}
