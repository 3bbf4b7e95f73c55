/** The arguments that select the KV namespace and the D1 database in wrangler. */
import { join } from 'node:path'
import { Cloudflare, SetupProblem, type SpawnWrangler } from '../setup/cloudflare.ts'
import { spawnWrangler } from '../setup/spawn-wrangler.ts'
import { namespaceOf } from '../setup/steps.ts'
import { targetOf } from '../setup/target.ts'
import { type Environment, wranglerArgumentsOf } from './environment.ts'

export interface StorageArguments {
  /** For `wrangler kv key`. */
  readonly kv: readonly string[]
  /** The name of the database for `wrangler d1`. */
  readonly database: string
  /** For `wrangler d1`, after the command and the database. */
  readonly d1: readonly string[]
}

/**
 * The storage at Cloudflare. wrangler.toml has no ids: the namespace is that of the deployed worker, and wrangler finds the database by
 * its name.
 *
 * @throws SetupProblem when there is no namespace
 */
export function cloudflareArguments(environment: Environment, run: SpawnWrangler = spawnWrangler): StorageArguments {
  const target = targetOf(environment, join(import.meta.dirname, '../../wrangler.toml'))
  const namespace = namespaceOf(new Cloudflare(run, target))
  if (namespace === null) {
    const option = environment === 'production' ? '' : ` -- --env ${environment}`
    throw new SetupProblem(`There is no KV namespace ${target.namespace}. Set it up first: npm run setup${option}`)
  }
  return {
    kv: ['--namespace-id', namespace, '--remote'],
    database: target.database,
    d1: ['--remote', ...wranglerArgumentsOf(environment)],
  }
}
