import { createRequire } from 'node:module'
import { type Environment, wranglerArgumentsOf } from '../common/environment.ts'

/** The names at Cloudflare of what is set up. */
export interface CloudflareNames {
  readonly environment: Environment
  readonly worker: string
  /** The title of the KV namespace, the same as wrangler would choose. */
  readonly namespace: string
  /** The name of the D1 database. */
  readonly database: string
}

/** Loaded lazily: it takes a second, and commands for this machine do not need it. */
const wrangler = (): typeof import('wrangler') => createRequire(import.meta.url)('wrangler')

/**
 * Reads the names of an environment.
 *
 * @param config the path of wrangler.toml
 * @throws Error when it has no worker or no database for the environment
 */
export function targetOf(environment: Environment, config: string): CloudflareNames {
  const [, env] = wranglerArgumentsOf(environment)
  const { name, d1_databases } = wrangler().unstable_readConfig({ config, env })
  const database = d1_databases.find((one: { binding: string }) => one.binding === 'STATEMENTS')?.database_name
  if (name === undefined || database === undefined)
    throw new Error(`wrangler.toml names no worker or no database for ${environment}.`)
  return { environment, worker: name, namespace: `${name}-datasets`, database }
}
