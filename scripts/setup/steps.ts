/** What a service needs, in the order in which it can be made. */

import { type Cloudflare, SetupProblem, type SpawnWrangler } from './cloudflare.ts'
import type { Target } from './target.ts'

/** The set-up's hands, which tests replace. */
export interface Tools {
  readonly run: SpawnWrangler
  readonly say: (line: string) => void
  /** Builds what a deploy uploads. */
  readonly build: () => Promise<void>
  /** The configuration of the first deploy, with the namespace in it. @returns the path, for as long as `use` runs */
  readonly withConfig: <T>(namespaceId: string, use: (path: string) => T) => T
  /** The names of the files in migrations/. */
  readonly migrations: readonly string[]
  readonly newSecret: () => string
  /** CLOUDFLARE_ACCOUNT_ID, which chooses one of several accounts. */
  readonly accountId: string | undefined
}

/** Something that is looked for, and made where it is missing. */
export interface Step {
  readonly what: string
  /** @returns what there is, in words; null where it is missing. Changes nothing. */
  readonly look: () => string | null
  readonly make: () => void | Promise<void>
}

/** @throws SetupProblem where nobody is logged in, or it is not clear into which account */
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

/** @param served is told the address of the worker once it is known */
export function stepsOf(
  cloudflare: Cloudflare,
  target: Target,
  tools: Tools,
  served: (url: string) => void,
): readonly Step[] {
  return [
    {
      what: `KV namespace ${target.namespace}`,
      look: () => (namespaceOf(cloudflare) ? `KV namespace ${target.namespace}` : null),
      make: () => cloudflare.createNamespace(),
    },
    {
      what: `D1 database ${target.database}`,
      look: () => (cloudflare.hasDatabase() ? `D1 database ${target.database}` : null),
      make: () => cloudflare.createDatabase(),
    },
    {
      what: `the tables of ${target.database} (migrations: ${tools.migrations.length})`,
      look: () => {
        if (!cloudflare.hasDatabase()) return null
        const applied = new Set(cloudflare.migrations())
        return tools.migrations.every((name) => applied.has(name))
          ? `tables of ${target.database} (migrations: ${applied.size})`
          : null
      },
      make: () => cloudflare.applyMigrations(),
    },
    {
      what: `worker ${target.worker}, deployed with its bindings`,
      look: () => (bindingOf(cloudflare, 'DATASETS') ? `worker ${target.worker}, deployed` : null),
      make: async () => {
        await tools.build()
        const id = namespaceOf(cloudflare)
        if (id === null) throw new SetupProblem(`The namespace ${target.namespace} has gone. Run this again.`)
        tools.withConfig(id, (path) => cloudflare.deploy(path))
      },
    },
    {
      // A deploy that is broken off behind the upload leaves a worker that nobody reaches, and wrangler shows no address to look for. Only
      // the secret, which is put after this, tells that this was done.
      what: `the address of ${target.worker}`,
      look: () => (bindingOf(cloudflare, 'ADMIN_SECRET') ? 'its address' : null),
      make: () => {
        const url = cloudflare.serve()
        if (url !== null) served(url)
      },
    },
    {
      what: 'secret ADMIN_SECRET, newly made',
      look: () => (bindingOf(cloudflare, 'ADMIN_SECRET') ? 'secret ADMIN_SECRET' : null),
      make: () => giveSecret(cloudflare, target, tools),
    },
  ]
}

const bindingOf = (cloudflare: Cloudflare, wanted: string) =>
  cloudflare.deployed()?.find(({ name }) => name === wanted) ?? null

/** That of the deployed worker, whatever its title, before one that was created for it. */
export const namespaceOf = (cloudflare: Cloudflare): string | null =>
  bindingOf(cloudflare, 'DATASETS')?.namespace_id ?? cloudflare.namespaceId()

/** Shown before it is put: nobody can ask for it afterwards, should this be broken off in between. */
function giveSecret(cloudflare: Cloudflare, target: Target, tools: Tools): void {
  const secret = tools.newSecret()
  tools.say(`  secret   ADMIN_SECRET of ${target.worker}, shown this once and valid as soon as the next line says so:`)
  tools.say(`             ${secret}`)
  tools.say(`           Keep it as the secret ADMIN_SECRET of the GitHub environment "${target.environment}":`)
  tools.say(`           gh secret set ADMIN_SECRET --env ${target.environment}`)
  cloudflare.putSecret('ADMIN_SECRET', secret)
}
