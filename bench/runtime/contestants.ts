import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { buildWorker, bundleOf } from './build-worker.ts'
import { runWorker } from './worker.ts'

interface Contestant {
  readonly name: string
  /** Where its source begins. */
  readonly entry: string
  readonly compatibilityFlags: readonly string[]
}

export type RunningContestant = Awaited<ReturnType<typeof startContestant>>

const PEERS = join(import.meta.dirname, '../peers')

/** This API, and what it is compared with: the same schema and dataset behind other servers, in the same runtime. */
export const CONTESTANTS: readonly [Contestant, ...Contestant[]] = [
  { name: 'this API', entry: 'src/worker.ts', compatibilityFlags: [] },
  { name: 'graphql-js', entry: 'bench/peers/graphql-js.ts', compatibilityFlags: [] },
  { name: 'Apollo Server', entry: 'bench/peers/apollo.ts', compatibilityFlags: ['nodejs_compat'] },
]

export async function startContestant({ name, entry, compatibilityFlags }: Contestant, dataset: Compiled) {
  const folder = join('bench', name)
  const script = buildWorker(entry, folder, compatibilityFlags)
  const worker = await runWorker(script, { DATASETS: dataset }, { compatibilityFlags })
  return { name, script, modules: [script], bundle: bundleOf(folder), worker }
}

export function installPeers(): void {
  if (existsSync(join(PEERS, 'node_modules/@apollo/server'))) return
  console.log('peers: installing them, once')
  const options = { cwd: PEERS, encoding: 'utf8', shell: process.platform === 'win32' } as const
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts'], options)
  if (status !== 0) throw new Error(`npm ci in bench/peers failed:\n${stderr}`)
}
