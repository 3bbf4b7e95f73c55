import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { quiet, wranglerCommand } from '../wrangler.ts'
import type { SpawnWrangler } from './cloudflare.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Wrangler itself, with what it says of its failures. */
export const spawnWrangler: SpawnWrangler = (args, input = '') => {
  const [command, ...rest] = wranglerCommand(args)
  return spawnSync(command, rest, { cwd: ROOT, encoding: 'utf8', input, env: quiet() })
}
