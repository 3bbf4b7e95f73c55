import type { Dataset } from '../../domain/dataset/dataset.ts'
import { openDataset } from '../../domain/dataset/open-dataset.ts'
import { decodeSnapshot } from '../../domain/dataset/snapshot.ts'
import { DatasetUnavailable } from './dataset-unavailable.ts'

/** @throws DatasetUnavailable when the bytes are not those that the version names */
export async function openSnapshot(version: string, bytes: ArrayBuffer): Promise<Dataset> {
  if ((await hashOf(bytes)) === version) return openDataset(version, decodeSnapshot(bytes))
  throw new DatasetUnavailable(`The dataset ${version} is corrupt: its bytes do not have that hash.`)
}

/** The name of a snapshot: the first 16 hexadecimal digits of the SHA-256 of its bytes. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
