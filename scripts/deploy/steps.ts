import { BOUND_WORKERS } from '../common/bound-workers.ts'
import { contactArguments } from '../common/contact-arguments.ts'
import { type CommandLine, wranglerArgumentsOf } from '../common/environment.ts'

/** What wrangler is asked for, in order: the tables, the workers that the first one is bound to, and then that one. */
export function deploySteps(
  { environment, dryRun }: CommandLine,
  env: NodeJS.ProcessEnv = process.env,
): readonly (readonly string[])[] {
  const target = wranglerArgumentsOf(environment)
  const dry = dryRun ? ['--dry-run'] : []
  return [
    ...(dryRun ? [] : [['d1', 'migrations', 'apply', 'STATEMENTS', '--remote', ...target]]),
    ...BOUND_WORKERS.map((config) => ['deploy', '--config', config, ...target, ...dry]),
    ['deploy', ...target, ...contactArguments(env), ...dry],
  ]
}
