/**
 * The configuration of the first deploy. Wrangler finds a D1 database by its name, but a KV namespace only by its id or by what the
 * deployed worker has, and the first time there is none. (Left to itself it would create a namespace, and fail on it when the
 * deploy was broken off behind that.) So the first deploy is told the id, in a copy of wrangler.toml that nobody keeps.
 */
import type { Environment } from '../environment.ts'

/** Beside wrangler.toml, whose paths are relative to where it is. Not committed. */
export const FIRST_DEPLOY_CONFIG = 'wrangler.setup.toml'

/** @param toml the text of wrangler.toml */
export function withNamespaceId(toml: string, environment: Environment, id: string): string {
  const section = environment === 'production' ? '[[kv_namespaces]]' : `[[env.${environment}.kv_namespaces]]`
  const binding = `${section}\nbinding = "DATASETS"\n`
  if (toml.split(binding).length !== 2) throw new Error(`wrangler.toml has not one ${section} with DATASETS first.`)
  return toml.replace(binding, `${binding}id = "${id}"\n`)
}
