/** The namespace of the names of entries: chosen at random once, and never again. */
const NAMESPACE = 'd4b6a0ce-6b0f-4a53-9a5e-0f2f6f0c9a17'

/** `urn:uuid:` with the UUID of a name (RFC 9562, version 5): the same for an entry wherever and whenever it is served. */
export async function urnOf(name: string): Promise<string> {
  const namespace = NAMESPACE.replaceAll('-', '').match(/../g) ?? []
  const text = new TextEncoder().encode(name)
  const input = Uint8Array.from([...namespace.map((byte) => Number.parseInt(byte, 16)), ...text])
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', input)).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `urn:uuid:${[digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')}`
}
