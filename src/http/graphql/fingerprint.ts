/**
 * A short name for a text, the same for the same text: 32-bit FNV-1a (Fowler, Noll and Vo) over its UTF-16 units. It tells queries
 * apart in a log, where a cryptographic hash would cost as much as answering some of them.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
