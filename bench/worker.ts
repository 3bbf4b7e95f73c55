import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import type { Compiled } from '../scripts/compile/compile.ts'

/** Runs a bundled worker in workerd itself; wrangler dev would put a slow proxy in front. */
export async function runWorker(script: Buffer, namespaces: Readonly<Record<string, Compiled>>) {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: 'bench',
      modules: true,
      script: script.toString(),
      compatibilityDate: '2026-10-01',
      kvNamespaces: Object.keys(namespaces),
    }),
  )
  for (const [binding, { version, bytes }] of Object.entries(namespaces)) {
    const namespace = await miniflare.getKVNamespace(binding)
    await namespace.put(`dataset:${version}`, bytes.slice().buffer)
    await namespace.put('dataset:current', JSON.stringify({ version, publishedAt: new Date(0).toISOString() }))
  }
  return { url: await miniflare.ready, stop: () => miniflare.dispose() }
}
