/**
 * The configuration of the first deploy. Wrangler finds a D1 database by its name, but a KV namespace only by its id or from the deployed
 * worker, and at first there is none. Without an id it would create a namespace, and would fail the next time if the deploy was interrupted
 * after that. So the first deploy uses a temporary copy of wrangler.toml with the id.
 */
import type { Environment } from '../common/environment.ts'

/** In the folder of wrangler.toml, because its paths are relative to that. Not committed. */
export const FIRST_DEPLOY_CONFIG = 'wrangler.setup.toml'

/**
 * Adds the id of the namespace DATASETS.
 *
 * @param toml the text of wrangler.toml
 * @throws Error when DATASETS is not the first and only such binding of the environment
 */
export function withNamespaceId(toml: string, environment: Environment, id: string): string {
  const section = environment === 'production' ? '[[kv_namespaces]]' : `[[env.${environment}.kv_namespaces]]`
  const binding = `${section}\nbinding = "DATASETS"\n`
  if (toml.split(binding).length !== 2)
    throw new Error(`wrangler.toml must have exactly one ${section} with DATASETS first.`)
  return toml.replace(binding, `${binding}id = "${id}"\n`)
}
