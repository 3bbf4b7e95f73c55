/** How wrangler is told which KV and which D1 are meant. */
import { join } from 'node:path'
import { type Environment, wranglerArgumentsOf } from './environment.ts'
import { Cloudflare, SetupProblem, type SpawnWrangler } from './setup/cloudflare.ts'
import { spawnWrangler } from './setup/spawn-wrangler.ts'
import { namespaceOf } from './setup/steps.ts'
import { targetOf } from './setup/target.ts'

export interface StorageArguments {
  /** For `wrangler kv key`. */
  readonly kv: readonly string[]
  /** For `wrangler d1`: the name of the database, and what follows. */
  readonly database: string
  readonly d1: readonly string[]
  /** Whether nobody but this machine waits for the database. */
  readonly isHere: boolean
}

/** @param persistTo the folder of the storage; undefined: that of `npm start` */
export function localArguments(persistTo?: string): StorageArguments {
  const here = ['--local', ...(persistTo === undefined ? [] : ['--persist-to', persistTo])]
  return { kv: ['--binding', 'DATASETS', ...here], database: 'STATEMENTS', d1: here, isHere: true }
}

/**
 * No ids stand in wrangler.toml: the namespace is that of the deployed worker, the database is found by its name.
 *
 * @throws SetupProblem where there is none
 */
export function cloudflareArguments(environment: Environment, run: SpawnWrangler = spawnWrangler): StorageArguments {
  const target = targetOf(environment, join(import.meta.dirname, '../wrangler.toml'))
  const namespace = namespaceOf(new Cloudflare(run, target))
  if (namespace === null) {
    const option = environment === 'production' ? '' : ` -- --env ${environment}`
    throw new SetupProblem(`There is no KV namespace ${target.namespace}. Set it up first: npm run setup${option}`)
  }
  return {
    kv: ['--namespace-id', namespace, '--remote'],
    database: target.database,
    d1: ['--remote', ...wranglerArgumentsOf(environment)],
    isHere: false,
  }
}
