/** What a service needs, in the order in which it can be created. */

import { BOUND_WORKERS } from '../common/bound-workers.ts'
import { type Cloudflare, SetupProblem, type SpawnWrangler } from './cloudflare.ts'
import type { CloudflareNames } from './target.ts'

/** The side effects of the setup, which tests replace. */
export interface Tools {
  readonly run: SpawnWrangler
  readonly say: (line: string) => void
  /** Builds what a deploy uploads. */
  readonly build: () => Promise<void>
  /** Writes the configuration of the first deploy, calls `use` with its path, and deletes it. */
  readonly withConfig: <T>(namespaceId: string, use: (path: string) => T) => T
  /** The names of the files in migrations/. */
  readonly migrations: readonly string[]
  readonly newSecret: () => string
  /** CLOUDFLARE_ACCOUNT_ID, which selects one of several accounts. */
  readonly accountId: string | undefined
}

/** Something that the service needs, and that is created if it is missing. */
export interface Step {
  readonly what: string
  /** Read-only. @returns a description of what exists; null if it is missing */
  readonly find: () => string | null
  readonly make: () => void | Promise<void>
}

/**
 * Describes the account.
 *
 * @throws SetupProblem when wrangler is not logged in, or the user has several accounts and selects none
 */
export function checkLogin(cloudflare: Cloudflare, accountId: string | undefined): string {
  const login = cloudflare.login()
  if (login === null)
    throw new SetupProblem(
      'Wrangler is not logged in to Cloudflare. Run "npx wrangler login", or set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID; then run this again.',
    )
  const { accounts } = login
  const account = accountId === undefined ? accounts[0] : accounts.find(({ id }) => id === accountId)
  if (accountId === undefined && accounts.length > 1)
    throw new SetupProblem(
      `You are in several accounts. Choose one with CLOUDFLARE_ACCOUNT_ID; then run this again:\n${accounts.map(({ id, name }) => `  ${id}  ${name}`).join('\n')}`,
    )
  return `account ${account?.name ?? accountId ?? 'unknown'}${login.email ? `, as ${login.email}` : ''}`
}

/** @param onServed receives the address of the worker once it is known */
export function stepsOf(
  cloudflare: Cloudflare,
  target: CloudflareNames,
  tools: Tools,
  onServed: (url: string) => void,
): readonly Step[] {
  return [
    {
      what: `KV namespace ${target.namespace}`,
      find: () => (namespaceOf(cloudflare) ? `KV namespace ${target.namespace}` : null),
      make: () => cloudflare.createNamespace(),
    },
    {
      what: `D1 database ${target.database}`,
      find: () => (cloudflare.hasDatabase() ? `D1 database ${target.database}` : null),
      make: () => cloudflare.createDatabase(),
    },
    {
      what: `the tables of ${target.database} (migrations: ${tools.migrations.length})`,
      find: () => {
        if (!cloudflare.hasDatabase()) return null
        const applied = new Set(cloudflare.migrations())
        return tools.migrations.every((name) => applied.has(name))
          ? `tables of ${target.database} (migrations: ${applied.size})`
          : null
      },
      make: () => cloudflare.applyMigrations(),
    },
    {
      what: `worker ${target.worker}, deployed with its bindings, and those that make its pictures and speak with assistants`,
      find: () => (bindingOf(cloudflare, 'DATASETS') ? `worker ${target.worker}, deployed` : null),
      make: async () => {
        await tools.build()
        const id = namespaceOf(cloudflare)
        if (id === null) throw new SetupProblem(`The namespace ${target.namespace} has gone. Run this again.`)
        // First what the worker is bound to, or its deploy is refused.
        for (const config of BOUND_WORKERS) cloudflare.deploy(config)
        tools.withConfig(id, (path) => cloudflare.deploy(path))
      },
    },
    {
      // A deploy that is interrupted after the upload leaves a worker without an address, and wrangler has no command that shows addresses.
      // The secret is put after this step, so it proves that the step was done.
      what: `the address of ${target.worker}`,
      find: () => (bindingOf(cloudflare, 'ADMIN_SECRET') ? 'its address' : null),
      make: () => {
        const url = cloudflare.serve()
        if (url !== null) onServed(url)
      },
    },
    {
      what: 'secret ADMIN_SECRET, newly made',
      find: () => (bindingOf(cloudflare, 'ADMIN_SECRET') ? 'secret ADMIN_SECRET' : null),
      make: () => createSecret(cloudflare, target, tools),
    },
  ]
}

const bindingOf = (cloudflare: Cloudflare, wanted: string) =>
  cloudflare.deployed()?.find(({ name }) => name === wanted) ?? null

/** The id of the namespace: that of the deployed worker, whatever its title, else that of the namespace with the expected title. */
export const namespaceOf = (cloudflare: Cloudflare): string | null =>
  bindingOf(cloudflare, 'DATASETS')?.namespace_id ?? cloudflare.namespaceId()

/** Prints the secret before it is put, because it cannot be read afterwards, not even after an interruption. */
function createSecret(cloudflare: Cloudflare, target: CloudflareNames, tools: Tools): void {
  const secret = tools.newSecret()
  tools.say(`  secret   ADMIN_SECRET of ${target.worker}, shown this once and valid as soon as the next line says so:`)
  tools.say(`             ${secret}`)
  tools.say(`           Keep it as the secret ADMIN_SECRET of the GitHub environment "${target.environment}":`)
  tools.say(`           gh secret set ADMIN_SECRET --env ${target.environment}`)
  cloudflare.putSecret('ADMIN_SECRET', secret)
}
