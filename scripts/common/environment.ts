/** The environment of a command: production, or `--env preview`. */
import { parseArgs } from 'node:util'

export type Environment = 'production' | 'preview'

export interface CommandLine {
  readonly environment: Environment
  readonly dryRun: boolean
}

/** @throws Error when an option is unknown or its value is not allowed */
export function readCommandLine(args: readonly string[]): CommandLine {
  const options = { env: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } } as const
  const { env, 'dry-run': dryRun } = parseArgs({ args: [...args], options }).values
  return { environment: environmentFrom(env), dryRun }
}

/** @throws Error when there is no such environment */
export function environmentFrom(env = 'production'): Environment {
  if (env === 'production' || env === 'preview') return env
  throw new Error(`There is no environment ${env}. Allowed: --env preview, or nothing for production.`)
}

/** Reads the command line of this process. Prints the error and exits with 1 if it is wrong. */
export function commandLine(): CommandLine {
  try {
    return readCommandLine(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** The arguments that select an environment in wrangler. Production is the unnamed one: `--env ""` avoids a warning. */
export const wranglerArgumentsOf = (environment: Environment): readonly ['--env', string] => [
  '--env',
  environment === 'production' ? '' : environment,
]
