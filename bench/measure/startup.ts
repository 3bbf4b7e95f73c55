import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { wrangler } from '../../scripts/common/wrangler.ts'
import { median, medianRatio, printRow } from './table.ts'

interface Bundle {
  readonly name: string
  /** The file that would be sent to Cloudflare, and the modules in it. */
  readonly bundle: string
  readonly modules: readonly Buffer[]
}

/**
 * What is sent to Cloudflare, and how long an isolate computes until it can take its first request, by `wrangler check startup`. All take
 * turns in each round.
 */
export function measureStartup(all: readonly Bundle[], rounds: number): void {
  const measured = all.map((one) => ({ ...one, times: [] as number[] }))
  for (let round = 0; round < rounds; round++) for (const { bundle, times } of measured) times.push(startupOf(bundle))
  console.log(`\nBundle and start-up (median of ${rounds}):\n     KiB  KiB gzip  ms of CPU  next to the first`)
  for (const { name, modules, times } of measured) {
    const sizes = [modules, modules.map((bytes) => gzipSync(bytes))].map((files) =>
      (files.reduce((sum, { length }) => sum + length, 0) / 1024).toFixed(0),
    )
    const ratio = medianRatio(times, measured[0]?.times ?? []).toFixed(2)
    printRow(name, [...sizes, median(times).toFixed(1), ratio], [8, 10, 11, 19])
  }
}

/** Milliseconds of CPU until an isolate has run the code of a bundle. */
function startupOf(bundle: string): number {
  const profile = join('dist', 'startup.cpuprofile')
  const printed = wrangler(['check', 'startup', '--outfile', profile, '--worker', bundle])
  const [, active] = /Active: ([\d.]+) ms/.exec(printed) ?? []
  if (active === undefined) throw new Error(`wrangler check startup says no time:\n${printed}`)
  return Number(active)
}
