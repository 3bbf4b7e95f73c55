/** Looks at the memory of a worker while it works. */
import { heapMegabytes } from '../heap.ts'
import { inspect } from '../inspector.ts'
import type { RunningWorker } from '../worker.ts'
import type { Point } from './trend.ts'

/** Seconds since the beginning, and MB of what the isolate holds: V8's heap, and what is kept outside of it. */
export interface MemoryWatch {
  /** With all that waits to be collected. */
  readonly used: readonly Point[]
  /** Right after a collection: what is really held. */
  readonly live: readonly Point[]
  /** MiB of the whole process, in which Miniflare's own isolates are too. */
  readonly resident: readonly Point[]
  stop(): Promise<void>
}

const EVERY_SECONDS = 5
/** Each so manieth time garbage is collected first. */
const COLLECTED_EVERY = 3

/** After which an isolate that does not answer is taken for dead: V8 ends it where it needs more memory than it may have. */
const LATEST_SECONDS = 30

export async function watchMemory(worker: RunningWorker): Promise<MemoryWatch> {
  const inspector = await inspect(await worker.inspector())
  await inspector.call('HeapProfiler.enable')
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const used: Point[] = []
  const live: Point[] = []
  const resident: Point[] = []
  let running = true

  const megabytes = () => inTime(heapMegabytes(inspector))
  const collect = async () => {
    // workerd never answers to this, and collects as soon as the isolate has something to do.
    void inspector.call('HeapProfiler.collectGarbage')
    await fetch(new URL('/health', worker.url)).then((response) => response.text())
  }
  const watching = (async () => {
    for (let sample = 1; running; sample++) {
      used.push({ x: seconds(), y: await megabytes() })
      resident.push({ x: seconds(), y: worker.residentMebibytes() })
      if (sample % COLLECTED_EVERY === 0) {
        await collect()
        live.push({ x: seconds(), y: await megabytes() })
      }
      await new Promise((resolve) => setTimeout(resolve, EVERY_SECONDS * 1000))
    }
  })()
  return {
    used,
    live,
    resident,
    stop: async () => {
      running = false
      await watching
      inspector.close()
    },
  }
}

/** @throws Error, which ends the test, when it takes too long */
function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    const why = `The isolate has not answered the inspector for ${LATEST_SECONDS} seconds.`
    setTimeout(() => reject(new Error(why)), LATEST_SECONDS * 1000).unref()
  })
  return Promise.race([work, late])
}
