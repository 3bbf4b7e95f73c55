const encoder = new TextEncoder()

/** The SHA-256 of some bytes, or of a text as UTF-8, in hexadecimal digits. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
}

/** A strong entity tag (RFC 9110, 8.8.3): the SHA-256 of the bytes, shortened to 128 bits, in quotation marks. */
export const entityTag = async (body: string | Uint8Array<ArrayBuffer>): Promise<string> =>
  `"${(await sha256(body)).slice(0, 32)}"`

/** A 304 with the headers of the answer for a client that has it already; null for any other. */
export const notModified = (request: Request, headers: Readonly<Record<string, string>> & { readonly etag: string }) =>
  isKnown(request.headers.get('if-none-match'), headers.etag) ? new Response(null, { status: 304, headers }) : null

/**
 * Whether a client has this already: If-None-Match (RFC 9110, 13.1.2) is `*` or lists the tag. The comparison is weak, because
 * proxies that compress make strong tags weak.
 */
export function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  const tags = ifNoneMatch.match(/(?:W\/)?"[^"]*"/g) ?? []
  return tags.some((tag) => tag.replace(/^W\//, '') === etag)
}
