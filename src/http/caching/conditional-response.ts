import { entityTag, notModified } from './entity-tag.ts'

export type TaggedHeaders = Readonly<Record<string, string>> & { readonly etag: string }

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
  return taggedResponse(request, body, { ...headers, etag: await entityTag(body) }, status)
}

/** The same where the entity tag is known already. */
export const taggedResponse = (
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  headers: TaggedHeaders,
  status: number,
): Response => (status === 200 ? notModified(request, headers) : null) ?? new Response(body, { status, headers })
