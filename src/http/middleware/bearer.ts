/** Characters that a secret needs at least. With a shorter one, publishing is off. */
export const SHORTEST_SECRET = 32

const encoder = new TextEncoder()

/**
 * Whether an Authorization header has the secret as a bearer token (RFC 6750, section 2.1).
 *
 * Compares SHA-256 digests in constant time: timing reveals neither the length of the secret nor how much of a guess is right.
 */
export async function bearsSecret(authorization: string | undefined, secret: string): Promise<boolean> {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? []
  const [actual, expected] = await Promise.all([token, secret].map(digest))
  return (
    expected !== undefined &&
    expected.reduce((difference, byte, index) => difference | (byte ^ (actual?.[index] ?? 0)), 0) === 0
  )
}

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)))
