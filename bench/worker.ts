import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import type { Compiled } from '../scripts/compile/compile.ts'
import { cpuSecondsOf, residentMebibytesOf, workerdProcesses } from './processes.ts'

export type Snapshot = Pick<Compiled, 'version' | 'bytes'>

interface Options {
  readonly compatibilityFlags?: readonly string[]
  /** Whether the inspector listens, as memory is read through it. */
  readonly inspected?: boolean
  /** What else the worker is bound to, as Miniflare's options say it. */
  readonly bindings?: Readonly<Record<string, unknown>>
}

/** Runs a bundled worker in workerd itself; wrangler dev would put a slow proxy in front. */
export async function runWorker(
  script: Buffer,
  namespaces: Readonly<Record<string, Snapshot>>,
  { compatibilityFlags = [], inspected = false, bindings = {} }: Options = {},
) {
  const before = new Set(workerdProcesses())
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
      // The log is not what is measured, nor what a reader of the figures wants to see.
      handleStructuredLogs: () => undefined,
      ...(inspected ? { inspectorPort: 0 } : {}),
      ...bindings,
    }),
  )
  for (const [binding, { version, bytes }] of Object.entries(namespaces)) {
    const namespace = await miniflare.getKVNamespace(binding)
    await namespace.put(`dataset:${version}`, bytes.slice().buffer)
    await namespace.put(
      'dataset:current',
      JSON.stringify({ version, publication: 1, publishedAt: new Date(0).toISOString() }),
    )
  }
  const url = await miniflare.ready
  const process = workerdProcesses().find((one) => !before.has(one))
  return {
    url,
    stop: () => miniflare.dispose(),
    /** CPU that the runtime's process has used; NaN where that cannot be read. */
    cpuSeconds: () => cpuSecondsOf(process),
    inspector: () => miniflare.getInspectorURL(),
    database: (binding: string) => miniflare.getD1Database(binding),
    /** MiB of memory that the runtime's process holds; NaN where that cannot be read. */
    residentMebibytes: () => residentMebibytesOf(process),
  }
}

export type RunningWorker = Awaited<ReturnType<typeof runWorker>>
