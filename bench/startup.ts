import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { wrangler } from '../scripts/wrangler.ts'
import { bundleOf } from './build-worker.ts'
import { type Contestant, folderOf, type RunningContestant } from './contestants.ts'
import { median } from './median.ts'

const MOST_TIMES = 5

/** What is sent to Cloudflare, and how long an isolate computes until it can take its first request, by `wrangler check startup`. */
export function measureStartup(all: readonly RunningContestant[], rounds: number): void {
  const times = Math.min(rounds, MOST_TIMES)
  const rows = all.map(({ script, ...contestant }) => ({
    name: contestant.name,
    kibibytes: script.length / 1024,
    gzip: gzipSync(script).length / 1024,
    milliseconds: median(Array.from({ length: times }, () => startupOf(contestant))),
  }))
  const own = rows[0]?.milliseconds ?? Number.NaN
  console.log(`\nBundle and start-up (median of ${times}):\n     KiB  KiB gzip  ms of CPU  next to this API`)
  for (const { name, kibibytes, gzip, milliseconds } of rows) {
    const cells = [kibibytes.toFixed(0).padStart(8), gzip.toFixed(0).padStart(9), milliseconds.toFixed(0).padStart(10)]
    console.log(`${cells.join(' ')}  ${(milliseconds / own).toFixed(2).padStart(16)}  ${name}`)
  }
}

function startupOf(contestant: Contestant): number {
  const profile = join('dist', 'startup.cpuprofile')
  const printed = wrangler(['check', 'startup', '--outfile', profile, '--worker', bundleOf(folderOf(contestant))])
  const [, active] = /Active: ([\d.]+) ms/.exec(printed) ?? []
  if (active === undefined) throw new Error(`wrangler check startup says no time:\n${printed}`)
  return Number(active)
}
