/**
 * Stands in for wrangler together with Cloudflare, which no test can reach. It prints what wrangler 4.155 prints, knows the commands
 * that the set-up uses, and refuses all others.
 */
import { readFileSync } from 'node:fs'
import type { Binding, WranglerResult } from '../../../scripts/setup/cloudflare.ts'

export interface FakeAccount {
  loggedIn: boolean
  accounts: { id: string; name: string }[]
  namespaces: { id: string; title: string }[]
  /** Migrations are null while there is no table of them. */
  databases: { name: string; migrations: string[] | null }[]
  /** By name, the bindings of the deployed version; of a secret with its text, which wrangler never shows. */
  workers: Record<string, (Binding & { text?: string })[]>
  /** The workers that have an address. */
  served: string[]
  /** By namespace id and key. */
  values: Record<string, string>
  /** The workers that are deployed of those that the first one is bound to, by their folders. */
  bound?: string[]
  /** Everything that was changed, in order. */
  changes: string[]
}

/** @param account is changed as the command changes it */
export function fakeWrangler(account: FakeAccount, args: readonly string[], input = ''): WranglerResult {
  const option = (name: string): string => args[args.indexOf(name) + 1] ?? ''
  const name = args[2] ?? ''
  const worker = args.includes('preview') ? 'realistic-pathway-preview' : 'realistic-pathway'
  const database = `${worker}-statements`
  const bindings = account.workers[worker]

  const change = (what: string, ...lines: readonly string[]): WranglerResult => {
    account.changes.push(what)
    return ok(`\n ⛅️ wrangler 4.155.0\n───────────────────\n${lines.join('\n')}`)
  }

  const commands: Readonly<Record<string, () => WranglerResult>> = {
    'whoami --json': () =>
      account.loggedIn
        ? json({ loggedIn: true, authType: 'OAuth Token', email: 'ada@example.org', accounts: account.accounts })
        : { ...ok('\n{"loggedIn":false}'), status: 1 },
    'kv namespace list': () => json(account.namespaces.map((one) => ({ ...one, supports_url_encoding: true }))),
    'kv namespace create': () => {
      const title = args[3] ?? ''
      if (account.namespaces.some((one) => one.title === title))
        return error(`A KV namespace with the title "${title}" already exists.`)
      account.namespaces.push({ id: `id-of-${title}`, title })
      return change(`namespace ${title}`, `🌀 Creating namespace with title "${title}"`, '✨ Success!')
    },
    'd1 list': () => json(account.databases.map((one) => ({ uuid: one.name, name: one.name, version: 'production' }))),
    'd1 create': () => {
      if (account.databases.some((one) => one.name === name)) return error('A database with that name already exists')
      account.databases.push({ name, migrations: null })
      return change(`database ${name}`, `✅ Successfully created DB '${name}' in region WEUR`)
    },
    'd1 execute': () => {
      const found = account.databases.find((one) => one.name === name)
      if (!found) return error(`Couldn't find a D1 DB named '${name}' (bound as '${name}') in the API.`)
      if (found.migrations)
        return json([{ results: found.migrations.map((one) => ({ name: one })), success: true, meta: { duration: 0 } }])
      return { ...json({ error: { text: 'no such table: d1_migrations: SQLITE_ERROR' } }), status: 1 }
    },
    'd1 migrations apply': () => {
      const found = account.databases.find((one) => one.name === database)
      if (!found) return error(`Couldn't find a D1 DB named '${database}' (bound as 'STATEMENTS') in the API.`)
      found.migrations = ['0001_versions.sql']
      return change(`migrations ${database}`, '│ 0001_versions.sql │ ✅     │')
    },
    'deployments status': () =>
      bindings
        ? json({ id: 'deployment', versions: [{ version_id: 'newest', percentage: 100 }] })
        : error(
            `A request to the Cloudflare API (/accounts/1/workers/scripts/${worker}/deployments) failed.\n\n  This Worker does not exist on your account. [code: 10007]`,
          ),
    'versions view': () =>
      json({ id: 'newest', resources: { bindings: bindings?.map(({ text: _secret, ...shown }) => shown) } }),
    deploy: () => {
      const [, folder] = /(pictures|assistants)\/wrangler\.toml$/.exec(option('--config')) ?? []
      if (folder) {
        account.bound = [...(account.bound ?? []), folder]
        return ok(`Uploaded realistic-pathway-${folder} (1.05 sec)`)
      }
      for (const one of ['pictures', 'assistants'])
        if (!account.bound?.includes(one))
          return error(`Could not resolve service binding '${one.toUpperCase()}'. [code: 10143]`)
      const [, id = ''] = /binding = "DATASETS"\nid = "(.*)"/.exec(readFileSync(option('--config'), 'utf8')) ?? []
      if (!account.namespaces.some((one) => one.id === id))
        return error(`KV namespace '${id}' not found. [code: 10041]`)
      if (!account.databases.some((one) => one.name === database)) return error('d1 must have a valid `id` specified')
      const secrets = bindings?.filter(({ type }) => type === 'secret_text') ?? []
      const storage = { type: 'kv_namespace', name: 'DATASETS', namespace_id: id }
      account.workers[worker] = [storage, { type: 'd1', name: 'STATEMENTS' }, ...secrets]
      // As if broken off behind the upload: the address is not there yet.
      return change(`deploy ${worker}`, `Uploaded ${worker} (2.31 sec)`)
    },
    'triggers deploy': () => {
      const said = `Deployed ${worker} triggers (0.42 sec)\n  https://${worker}.ada.workers.dev`
      if (account.served.includes(worker)) return ok(said)
      account.served.push(worker)
      return change(`address ${worker}`, said)
    },
    'secret put': () => {
      bindings?.push({ type: 'secret_text', name, text: input })
      return change(`secret ${name} of ${worker}`, `✨ Success! Uploaded secret ${name}`)
    },
    'kv key get': () => {
      const value = account.values[`${option('--namespace-id')} ${args[3]}`]
      return value === undefined ? error("get: 'key not found' [code: 10009]") : ok(value)
    },
  }
  const command = Object.keys(commands).find((known) => `${args.join(' ')} `.startsWith(`${known} `))
  return commands[command ?? '']?.() ?? error(`Unknown arguments: ${args.join(' ')}`)
}

const ok = (stdout: string): WranglerResult => ({ status: 0, stdout: `${stdout}\n`, stderr: '' })

const json = (value: unknown): WranglerResult => ok(JSON.stringify(value, null, 2))

const error = (message: string): WranglerResult => ({
  status: 1,
  stdout: '',
  stderr: `\n\u001b[31m✘ \u001b[41;31m[\u001b[41;97mERROR\u001b[41;31m]\u001b[0m \u001b[1m${message}\u001b[0m\n`,
})
