import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { quiet, wranglerCommand } from '../common/wrangler.ts'
import type { SpawnWrangler } from './cloudflare.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Runs wrangler synchronously. Does not throw if it fails: the result has its status and output. */
export const spawnWrangler: SpawnWrangler = (args, input = '') => {
  const [command, ...rest] = wranglerCommand(args)
  return spawnSync(command, rest, { cwd: ROOT, encoding: 'utf8', input, env: quiet() })
}
