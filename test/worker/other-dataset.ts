import { env } from 'cloudflare:workers'
import { inject } from 'vitest'
import { decodeSnapshot, encodeSnapshot } from '../../src/domain/snapshot.ts'

/** Stores a dataset with the same figures and one other word in it, and gives its version: the data have moved on. */
export async function storeOtherDataset(): Promise<string> {
  const { catalogue, ...columns } = decodeSnapshot(Uint8Array.fromBase64(inject('dataset').base64).buffer)
  const groups = catalogue.groups.map((group) => ({ ...group, description: `${group.description} Reworded.` }))
  const bytes = encodeSnapshot({ catalogue: { ...catalogue, groups }, ...columns })
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const version = digest.subarray(0, 8).toHex()
  await env.DATASETS.put(`dataset:${version}`, bytes)
  return version
}
