const encoder = new TextEncoder()

/** The SHA-256 of bytes, or of a text as UTF-8, in 64 lower-case hexadecimal digits. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
}

/** A strong entity tag (RFC 9110, section 8.8.3): the first 128 bits of the SHA-256 of the body, in quotation marks. */
export const entityTag = async (body: string | Uint8Array<ArrayBuffer>): Promise<string> =>
  `"${(await sha256(body)).slice(0, 32)}"`

/** A 304 with these headers if the client already has the body (RFC 9110, section 15.4.5), else null. */
export const notModified = (request: Request, headers: Readonly<Record<string, string>> & { readonly etag: string }) =>
  isEntityTagMatch(request.headers.get('if-none-match'), headers.etag)
    ? new Response(null, { status: 304, headers })
    : null

/**
 * Whether If-None-Match is `*` or lists the entity tag (RFC 9110, section 13.1.2). The comparison is weak, because proxies that
 * compress a body make its strong tag weak.
 */
function isEntityTagMatch(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  const tags = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []
  return tags.some((tag) => tag.replace(/^W\//, '') === etag)
}
