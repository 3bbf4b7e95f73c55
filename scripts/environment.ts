/** Which worker a command is about: production's, or with `--env preview` the one before it. */
import { parseArgs } from 'node:util'

export type Environment = 'production' | 'preview'

export interface CommandLine {
  readonly environment: Environment
  readonly dryRun: boolean
}

/** @throws Error that names what is allowed */
export function readCommandLine(args: readonly string[]): CommandLine {
  const options = { env: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const
  const { env, 'dry-run': dryRun } = parseArgs({ args: [...args], options }).values
  return { environment: environmentFrom(env), dryRun }
}

/** @throws Error that names what is allowed */
export function environmentFrom(env = 'production'): Environment {
  if (env === 'production' || env === 'preview') return env
  throw new Error(`There is no environment ${env}. Allowed: --env preview, or nothing for production.`)
}

/** The command line of this process, which ends with a plain message where it is wrong. */
export function commandLine(): CommandLine {
  try {
    return readCommandLine(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** What wrangler has to be told. Production is its unnamed environment: saying nothing would make it warn. */
export const wranglerArgumentsOf = (environment: Environment): readonly ['--env', string] => [
  '--env',
  environment === 'production' ? '' : environment,
]
