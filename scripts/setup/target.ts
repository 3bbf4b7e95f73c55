import { createRequire } from 'node:module'
import { type Environment, wranglerArgumentsOf } from '../environment.ts'

/** What is set up, by the names that it has at Cloudflare. */
export interface Target {
  readonly environment: Environment
  readonly worker: string
  /** The title of the KV namespace, as wrangler would choose it. */
  readonly namespace: string
  /** The name of the D1 database. */
  readonly database: string
}

/** It takes a second to load, for which no command of this machine should wait. */
const wrangler = (): typeof import('wrangler') => createRequire(import.meta.url)('wrangler')

/** @param config the path of wrangler.toml, which has the names */
export function targetOf(environment: Environment, config: string): Target {
  const [, env] = wranglerArgumentsOf(environment)
  const { name, d1_databases } = wrangler().unstable_readConfig({ config, env })
  const database = d1_databases.find((one: { binding: string }) => one.binding === 'STATEMENTS')?.database_name
  if (name === undefined || database === undefined)
    throw new Error(`wrangler.toml names no worker or no database for ${environment}.`)
  return { environment, worker: name, namespace: `${name}-datasets`, database }
}
