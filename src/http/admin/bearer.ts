/** A shorter secret is as good as none: publishing is off then. */
export const SHORTEST_SECRET = 32

const encoder = new TextEncoder()

/**
 * Whether a request bears the secret. Every wrong one takes the same time: digests are compared, to their end, so that neither the
 * length of the secret nor how much of it was right can be measured.
 */
export async function bearsSecret(authorization: string | undefined, secret: string): Promise<boolean> {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? []
  const [given, right] = await Promise.all([token, secret].map(digest))
  return (
    right !== undefined && right.reduce((difference, byte, at) => difference | (byte ^ (given?.[at] ?? 0)), 0) === 0
  )
}

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)))
