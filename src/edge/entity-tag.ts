/** A strong entity tag (RFC 9110, 8.8.3): the SHA-256 of the bytes, shortened to 128 bits, in quotation marks. */
export async function entityTag(body: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body))
  const hex = Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0'))
  return `"${hex.join('')}"`
}

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
