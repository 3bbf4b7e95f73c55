import { decodeSnapshot, encodeSnapshot } from '../../../domain/dataset/snapshot.ts'

/** A dataset with the same figures and one other word in it, and its version: the data have moved on. */
export async function reworded(
  snapshot: Uint8Array<ArrayBuffer>,
): Promise<{ readonly version: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const { catalogue, ...columns } = decodeSnapshot(snapshot.slice().buffer)
  const groups = catalogue.groups.map((group) => ({ ...group, description: `${group.description} Reworded.` }))
  const bytes = new Uint8Array(encodeSnapshot({ catalogue: { ...catalogue, groups }, ...columns }))
  return { version: await versionOf(bytes), bytes }
}

/** The name of a dataset: the hash of its bytes. */
export async function versionOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 8)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
