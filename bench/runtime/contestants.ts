import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { buildWorker } from './build-worker.ts'
import { type RunningWorker, runWorker } from './worker.ts'

interface Contestant {
  readonly name: string
  /** Where its source begins. */
  readonly entry: string
  readonly compatibilityFlags: readonly string[]
}

export interface RunningContestant extends Contestant {
  readonly script: Buffer
  readonly worker: RunningWorker
}

const PEERS = join(import.meta.dirname, '../peers')

/** This API, and what it is compared with: the same schema and dataset behind other servers, in the same runtime. */
export const CONTESTANTS: readonly [Contestant, ...Contestant[]] = [
  { name: 'this API', entry: 'src/worker.ts', compatibilityFlags: [] },
  { name: 'graphql-js', entry: 'bench/peers/graphql-js.ts', compatibilityFlags: [] },
  { name: 'Apollo Server', entry: 'bench/peers/apollo.ts', compatibilityFlags: ['nodejs_compat'] },
]

/** Where it is built, below dist/. */
export const folderOf = ({ name }: Contestant): string => join('bench', name)

export async function startContestant(contestant: Contestant, dataset: Compiled): Promise<RunningContestant> {
  const { entry, compatibilityFlags } = contestant
  const script = buildWorker(entry, folderOf(contestant), compatibilityFlags)
  return { ...contestant, script, worker: await runWorker(script, { DATASETS: dataset }, { compatibilityFlags }) }
}

export function installPeers(): void {
  if (existsSync(join(PEERS, 'node_modules/@apollo/server'))) return
  console.log('peers: installing them, once')
  const options = { cwd: PEERS, encoding: 'utf8', shell: process.platform === 'win32' } as const
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts'], options)
  if (status !== 0) throw new Error(`npm ci in bench/peers failed:\n${stderr}`)
}
