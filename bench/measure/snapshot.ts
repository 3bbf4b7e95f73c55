import { gzipSync } from 'node:zlib'
import { allSeries } from '../../domain/dataset/dataset.ts'
import { openDataset } from '../../domain/dataset/open-dataset.ts'
import { decodeSnapshot } from '../../domain/dataset/snapshot.ts'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { printRow } from './table.ts'

/** The quickest of so many times is what is least disturbed by others. */
const TIMES = 100

/** How long the steps take that follow when KV has given the bytes: in Node, since clocks stand still while a worker computes. */
export async function measureSnapshot({ bytes, version }: Compiled): Promise<void> {
  const columns = bytes.slice().buffer
  const { catalogue, series, values, statuses } = decodeSnapshot(columns)
  const rows = [...series.rows]
  const json = Buffer.from(
    JSON.stringify({ catalogue, series: { ...series, rows }, values: [...values], statuses: [...statuses] }),
  )
  const size = (content: Uint8Array) =>
    `${(content.length / 1024).toFixed(0)} KiB, ${(gzipSync(content).length / 1024).toFixed(0)} KiB gzip`
  console.log(`\nSnapshot: columns ${size(bytes)}; the same as JSON ${size(json)}`)
  const steps = {
    hash: () => crypto.subtle.digest('SHA-256', columns),
    decode: () => decodeSnapshot(columns),
    'decode and open': () => openDataset(version, decodeSnapshot(columns)),
    'decode and open, with every series': () => allSeries(openDataset(version, decodeSnapshot(columns))),
    'decode the same as JSON': () => JSON.parse(new TextDecoder().decode(json)),
  }
  for (const [name, step] of Object.entries(steps)) {
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const began = performance.now()
      await step()
      times.push(performance.now() - began)
    }
    printRow(name, [`${Math.min(...times).toFixed(2)} ms`], [11])
  }
}
