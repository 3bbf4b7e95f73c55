/** Does one step of opening a snapshot as often as it is told. */
import { openDataset } from '../domain/open-dataset.ts'
import { decodeSnapshot } from '../domain/snapshot.ts'

interface Env {
  readonly DATASETS: KVNamespace
  readonly AS_JSON: KVNamespace
}

const steps: Readonly<Record<string, (bytes: ArrayBuffer) => unknown>> = {
  hash: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  decode: (bytes) => decodeSnapshot(bytes),
  'decode and open': (bytes) => openDataset('bench', decodeSnapshot(bytes)),
  'decode the same as JSON': (bytes) => JSON.parse(new TextDecoder().decode(bytes)),
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { searchParams } = new URL(request.url)
    const name = searchParams.get('step') ?? ''
    const namespace = name.endsWith('JSON') ? env.AS_JSON : env.DATASETS
    const bytes = await namespace.get(`dataset:${searchParams.get('version')}`, 'arrayBuffer')
    const step = steps[name]
    if (bytes === null || step === undefined) return new Response('missing', { status: 404 })
    for (let times = Number(searchParams.get('times')); times > 0; times--) await step(bytes)
    return new Response('done')
  },
}
