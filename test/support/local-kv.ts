/** Writes into the KV of a folder as wrangler keeps it, without a command for each value. */
import { join } from 'node:path'
import type { KVNamespace } from '@cloudflare/workers-types'
import { getPlatformProxy } from 'wrangler'

export async function putLocally(folder: string, values: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const { env, dispose } = await getPlatformProxy<{ readonly DATASETS: KVNamespace }>({
    configPath: join(import.meta.dirname, '../../wrangler.toml'),
    persist: { path: join(folder, 'v3') },
    remoteBindings: false,
  })
  try {
    for (const [key, value] of Object.entries(values)) await env.DATASETS.put(key, value.slice().buffer)
  } finally {
    await dispose()
  }
}
