/**
 * `npm run deploy -- [--env preview] [--dry-run]`: builds everything, applies the D1 migrations, then deploys the workers
 * of pictures and assistants and then the worker. In that order, so that no worker runs before what it needs.
 */
import { spawnSync } from 'node:child_process'
import { buildAll } from './build/all.ts'
import { commandLine } from './common/environment.ts'
import { quiet, wranglerCommand } from './common/wrangler.ts'
import { deploySteps } from './deploy/steps.ts'

const steps = deploySteps(commandLine())

await buildAll()
for (const step of steps) run(...step)

/** Runs wrangler, and exits if it fails: wrangler prints the reason itself. */
function run(...args: readonly string[]): void {
  const [command, ...rest] = wranglerCommand(args)
  const { status } = spawnSync(command, rest, { stdio: 'inherit', env: quiet() })
  if (status !== 0) process.exit(status ?? 1)
}
