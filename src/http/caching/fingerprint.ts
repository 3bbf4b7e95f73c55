/**
 * The 32-bit FNV-1a hash (draft-eastlake-fnv) of the UTF-16 code units of a text, as 8 hexadecimal digits. Identifies queries in the log;
 * a cryptographic hash would take as long as some answers.
 */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
