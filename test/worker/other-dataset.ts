import { env } from 'cloudflare:workers'
import { inject } from 'vitest'
import { reworded } from '../support/reworded.ts'

/** Stores another dataset than the current one, and gives its version. */
export async function storeOtherDataset(): Promise<string> {
  const { version, bytes } = await reworded(Uint8Array.fromBase64(inject('dataset').base64))
  await env.DATASETS.put(`dataset:${version}`, bytes)
  return version
}
