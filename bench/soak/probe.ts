import type { Asked, Received } from '../asker.ts'

/** One request, and how its answer must be. */
export interface Probe {
  readonly name: string
  readonly asked: Asked
  readonly statuses: readonly number[]
  /** What is wrong with the answer; null where nothing is. Looked at after the status. */
  readonly fault: (received: Received) => string | null
}

/** @returns what is wrong with an answer, in words; null where nothing is */
export function faultOf({ name, statuses, fault }: Probe, received: Received): string | null {
  const { status, text } = received
  const found = statuses.includes(status) ? fault(received) : `${status} instead of ${statuses.join(' or ')}`
  return found === null ? null : `${name}: ${found}: ${text.slice(0, 200)}`
}

export const containing =
  (expected: string) =>
  ({ text }: Received): string | null =>
    text.includes(expected) ? null : `no ${expected}`

/** What every answer of a media type must be, whatever was asked. */
export function wellFormed({ status, headers, text, bytes }: Received): string | null {
  const type = headers['content-type'] ?? ''
  if (headers['cache-control'] === undefined) return 'no Cache-Control'
  if (status >= 400 && headers['cache-control'] !== 'no-store') return 'an error that may be kept'
  if (status === 204 || (status >= 300 && status < 400)) return bytes === 0 ? null : 'a body'
  if (type.includes('json')) return isJson(text) ? null : 'no JSON'
  if (type.startsWith('image/svg+xml')) return text.trimEnd().endsWith('</svg>') ? null : 'half a picture'
  if (type.startsWith('text/html')) return text.trimEnd().endsWith('</html>') ? null : 'half a page'
  if (type.startsWith('text/csv')) return text.includes('\r\n') ? null : 'no table'
  if (type === 'application/zip') return text.startsWith('PK') ? null : 'no zip'
  return bytes > 0 ? null : 'nothing'
}

/** An answer to HEAD: what GET says of itself, and no body. */
export const headersAlone = ({ headers, bytes }: Received): string | null =>
  bytes > 0 ? 'a body' : headers['cache-control'] === undefined ? 'no Cache-Control' : null

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
