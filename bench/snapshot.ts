import { gzipSync } from 'node:zlib'
import { decodeSnapshot } from '../domain/snapshot.ts'
import type { Compiled } from '../scripts/compile/compile.ts'
import { buildWorker } from './build-worker.ts'
import { median } from './median.ts'
import { runWorker } from './worker.ts'

const TIMES = 20
const STEPS = ['hash', 'decode', 'decode and open', 'decode the same as JSON'] as const

/**
 * How long an isolate needs for a snapshot after KV has given it the bytes. Clocks stand still while a worker computes, so a
 * request that does a step once is compared with one that does it TIMES more often.
 */
export async function measureSnapshot(compiled: Compiled): Promise<void> {
  const { bytes, version } = compiled
  const { catalogue, values, statuses } = decodeSnapshot(bytes.slice().buffer)
  const json = JSON.stringify({ catalogue, values: [...values], statuses: [...statuses] })
  const size = (content: string | Uint8Array) =>
    `${(Buffer.byteLength(content) / 1024).toFixed(0)} KiB, ${(gzipSync(content).length / 1024).toFixed(0)} KiB gzip`
  console.log(`\nSnapshot: columns ${size(bytes)}; the same as JSON ${size(json)}`)

  const worker = await runWorker(buildWorker('bench/snapshot-worker.ts', 'snapshot-worker'), {
    DATASETS: compiled,
    AS_JSON: { ...compiled, bytes: Buffer.from(json) },
  })
  const time = async (step: string, times: number) => {
    const began = performance.now()
    const response = await fetch(
      new URL(`/?${new URLSearchParams({ step, version, times: String(times) })}`, worker.url),
    )
    if ((await response.text()) !== 'done') throw new Error(`The step "${step}" failed: ${response.status}`)
    return performance.now() - began
  }
  for (const step of STEPS) {
    await time(step, TIMES)
    const once: number[] = []
    const often: number[] = []
    for (let round = 0; round < 7; round++) {
      once.push(await time(step, 1))
      often.push(await time(step, 1 + TIMES))
    }
    console.log(`${((median(often) - median(once)) / TIMES).toFixed(2).padStart(8)} ms  ${step}`)
  }
  await worker.stop()
}
