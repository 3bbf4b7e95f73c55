import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { LARGEST_HEAP, openHeap } from './heap.ts'
import { cpuSecondsOf, workerdProcesses } from './processes.ts'

interface Options {
  readonly compatibilityFlags?: readonly string[]
  /** Whether its memory is looked at: V8 then gets a heap that is not larger than LARGEST_HEAP. */
  readonly inspected?: boolean
  /** What else the worker is bound to, as Miniflare's options say it. */
  readonly bindings?: Readonly<Record<string, unknown>>
}

/** Runs a bundled worker in workerd itself; wrangler dev would put a slow proxy in front. */
export async function runWorker(
  script: Buffer,
  namespaces: Readonly<Record<string, Pick<Compiled, 'version' | 'bytes'>>>,
  { compatibilityFlags = [], inspected = false, bindings = {} }: Options = {},
) {
  const before = new Set(workerdProcesses())
  let logged = 0
  if (inspected) process.env.MINIFLARE_WORKERD_V8_FLAGS = `--max-heap-size=${LARGEST_HEAP}`
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      name: 'bench',
      modules: true,
      script: script.toString(),
      compatibilityDate: '2026-10-01',
      compatibilityFlags: [...compatibilityFlags],
      kvNamespaces: Object.keys(namespaces),
      // Each request may be another client's: rates are not what is measured.
      bindings: { CLIENT_ADDRESS_HEADER: 'CF-Connecting-IP' },
      // A reader of the figures does not want to see the log.
      handleStructuredLogs: ({ message }) => {
        logged += message.length
      },
      ...(inspected ? { inspectorPort: 0 } : {}),
      ...bindings,
    }),
  )
  for (const [binding, { version, bytes }] of Object.entries(namespaces)) {
    const namespace = await miniflare.getKVNamespace(binding)
    await namespace.put(`dataset:${version}`, bytes.slice().buffer)
    const current = { version, publication: 1, publishedAt: new Date(0).toISOString() }
    await namespace.put('dataset:current', JSON.stringify(current))
  }
  const url = await miniflare.ready
  delete process.env.MINIFLARE_WORKERD_V8_FLAGS
  const workerd = workerdProcesses().find((one) => !before.has(one))
  const heap = inspected ? await openHeap(await miniflare.getInspectorURL()) : null
  return {
    url,
    stop: () => {
      heap?.close()
      return miniflare.dispose()
    },
    /** Seconds of CPU that the runtime's process uses while something is done; NaN where that cannot be read. */
    async cpuOf(work: () => Promise<unknown>): Promise<number> {
      const before = cpuSecondsOf(workerd)
      await work()
      return cpuSecondsOf(workerd) - before
    },
    /** MB of what the isolate holds; NaN where it is not inspected. */
    megabytes: async () => heap?.megabytes() ?? Number.NaN,
    collectGarbage: () => heap?.collect(),
    database: (binding: string) => miniflare.getD1Database(binding),
    logged: () => logged,
  }
}

export type RunningWorker = Awaited<ReturnType<typeof runWorker>>
