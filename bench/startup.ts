import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { wrangler } from '../scripts/common/wrangler.ts'
import { bundleOf } from './build-worker.ts'
import { folderOf, type RunningContestant } from './contestants.ts'
import { median } from './ratios.ts'

/** What is sent to Cloudflare, and how long an isolate computes until it can take its first request, by `wrangler check startup`. */
export function measureStartup(all: readonly RunningContestant[], rounds: number): void {
  const times = Math.min(rounds, 5)
  console.log(`\nBundle and start-up (median of ${times}):\n     KiB  KiB gzip  ms of CPU  next to this API`)
  let own = Number.NaN
  for (const contestant of all) {
    const milliseconds = median(Array.from({ length: times }, () => startupOf(bundleOf(folderOf(contestant)))))
    if (contestant === all[0]) own = milliseconds
    const sizes = [contestant.script, gzipSync(contestant.script)].map(({ length }) => (length / 1024).toFixed(0))
    const cells = [...sizes, milliseconds.toFixed(0), (milliseconds / own).toFixed(2)]
    console.log(`${cells.map((text, at) => text.padStart([8, 10, 11, 18][at] ?? 0)).join('')}  ${contestant.name}`)
  }
}

/** Milliseconds of CPU until an isolate has run the code of a bundle. */
export function startupOf(bundle: string): number {
  const profile = join('dist', 'startup.cpuprofile')
  const printed = wrangler(['check', 'startup', '--outfile', profile, '--worker', bundle])
  const [, active] = /Active: ([\d.]+) ms/.exec(printed) ?? []
  if (active === undefined) throw new Error(`wrangler check startup says no time:\n${printed}`)
  return Number(active)
}
