import type { inspect } from './inspector.ts'

/** MiB that V8's heap may take: half of what Cloudflare allows. V8 ends the process if it needs more. */
export const LARGEST_HEAP = 64

/** Starts something with a limit on V8's heap. V8 collects late where it has room: the limit is what shows how much is needed. */
export async function withHeapOf<Started>(mebibytes: number, start: () => Promise<Started>): Promise<Started> {
  process.env.MINIFLARE_WORKERD_V8_FLAGS = `--max-heap-size=${mebibytes}`
  try {
    return await start()
  } finally {
    delete process.env.MINIFLARE_WORKERD_V8_FLAGS
  }
}

interface HeapUsage {
  readonly usedSize: number
  readonly backingStorageSize: number
  readonly embedderHeapUsedSize: number
}

/** MB of what an isolate holds: V8's heap with all that waits to be collected, and what is kept outside of it. */
export async function heapMegabytes(inspector: Awaited<ReturnType<typeof inspect>>): Promise<number> {
  const usage = await inspector.call<HeapUsage>('Runtime.getHeapUsage')
  return (usage.usedSize + usage.backingStorageSize + usage.embedderHeapUsedSize) / 1e6
}
