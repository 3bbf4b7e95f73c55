/**
 * `npm run deploy -- [--env preview] [--dry-run]`: builds everything, applies the D1 migrations, then deploys the workers
 * of pictures and assistants and then the worker. In that order, so that no worker runs before what it needs.
 */
import { spawnSync } from 'node:child_process'
import { BOUND_WORKERS } from './common/bound-workers.ts'
import { buildAll } from './common/build.ts'
import { contactArguments } from './common/contact-arguments.ts'
import { commandLine, wranglerArgumentsOf } from './common/environment.ts'
import { quiet, wranglerCommand } from './common/wrangler.ts'

const { environment, dryRun } = commandLine()
const target = wranglerArgumentsOf(environment)

await buildAll()
if (!dryRun) run('d1', 'migrations', 'apply', 'STATEMENTS', '--remote', ...target)
for (const config of BOUND_WORKERS) run('deploy', '--config', config, ...target, ...(dryRun ? ['--dry-run'] : []))
run('deploy', ...target, ...contactArguments(), ...(dryRun ? ['--dry-run'] : []))

/** Runs wrangler, and exits if it fails: wrangler prints the reason itself. */
function run(...args: readonly string[]): void {
  const [command, ...rest] = wranglerCommand(args)
  const { status } = spawnSync(command, rest, { stdio: 'inherit', env: quiet() })
  if (status !== 0) process.exit(status ?? 1)
}
