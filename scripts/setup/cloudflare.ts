import { APPLIED_MIGRATIONS } from '../../src/store/migrations-sql.ts'
import { wranglerArgumentsOf } from '../common/environment.ts'
import type { CloudflareNames } from './target.ts'

/** The result of a run of wrangler. */
export interface WranglerResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs wrangler once. @param input its standard input, which no process list shows, unlike its arguments */
export type SpawnWrangler = (args: readonly string[], input?: string) => WranglerResult

/** The setup cannot continue. The message tells the user what to do. */
export class SetupProblem extends Error {}

/** A binding of the deployed worker, as wrangler prints it. */
export interface Binding {
  readonly type: string
  readonly name: string
  readonly namespace_id?: string
}

/** A Cloudflare account, through wrangler: reads what exists, and creates what the service needs. */
export class Cloudflare {
  readonly #run: SpawnWrangler
  readonly #target: CloudflareNames
  readonly #environment: readonly string[]
  /** Results since the last change, by command: each run of wrangler takes seconds. */
  readonly #cache = new Map<string, WranglerResult>()

  constructor(run: SpawnWrangler, target: CloudflareNames) {
    this.#run = run
    this.#target = target
    this.#environment = wranglerArgumentsOf(target.environment)
  }

  /** The user of wrangler and their accounts; null if wrangler is not logged in. */
  login(): { readonly email?: string; readonly accounts: readonly { id: string; name: string }[] } | null {
    const login = parse(this.#read(['whoami', '--json']), ['whoami'])
    return login.loggedIn ? login : null
  }

  namespaceId(): string | null {
    const all: { id: string; title: string }[] = this.#readJson(['kv', 'namespace', 'list'])
    return all.find(({ title }) => title === this.#target.namespace)?.id ?? null
  }

  createNamespace(): void {
    // Without --env, because wrangler would prefix the title with it.
    this.#change(['kv', 'namespace', 'create', this.#target.namespace])
  }

  hasDatabase(): boolean {
    const all: { name: string }[] = this.#readJson(['d1', 'list', '--json'])
    return all.some(({ name }) => name === this.#target.database)
  }

  createDatabase(): void {
    this.#change(['d1', 'create', this.#target.database])
  }

  /** The names of the applied migrations. Not `d1 migrations list`, which would create the table d1_migrations. */
  migrations(): readonly string[] {
    const query = ['--remote', '--json', '--command', APPLIED_MIGRATIONS]
    const args = ['d1', 'execute', this.#target.database, ...query, ...this.#environment]
    const answer = this.#read(args)
    if (answer.status !== 0 && /no such table: d1_migrations/.test(answer.stdout + answer.stderr)) return []
    const [result]: { results: { name: string }[] }[] = parse(requireSuccess(answer, args), args)
    return result?.results.map(({ name }) => name) ?? []
  }

  applyMigrations(): void {
    this.#change(['d1', 'migrations', 'apply', 'STATEMENTS', '--remote', ...this.#environment])
  }

  /** The bindings and secrets of the deployed worker; null if none is deployed. */
  deployed(): readonly Binding[] | null {
    const args = ['deployments', 'status', '--json', ...this.#environment]
    const answer = this.#read(args)
    if (answer.status !== 0 && /\[code: 10007\]|has no deployments/.test(answer.stdout + answer.stderr)) return null
    const { versions }: { versions: { version_id: string }[] } = parse(requireSuccess(answer, args), args)
    const version = versions[0]?.version_id
    if (version === undefined) return null
    return this.#readJson(['versions', 'view', version, '--json', ...this.#environment]).resources.bindings
  }

  deploy(config: string): void {
    this.#change(['deploy', '--config', config, ...this.#environment])
  }

  /** Applies the routes and domains of wrangler.toml to the deployed worker. @returns its first address, if wrangler prints one */
  serve(): string | null {
    return /https:\/\/\S+/.exec(this.#change(['triggers', 'deploy', ...this.#environment]))?.[0] ?? null
  }

  putSecret(name: string, value: string): void {
    this.#change(['secret', 'put', name, ...this.#environment], value)
  }

  /** The version of the published dataset, or null. */
  currentDataset(namespaceId: string): string | null {
    const args = ['kv', 'key', 'get', 'dataset:current', '--remote', '--text', '--namespace-id', namespaceId]
    const answer = this.#read(args)
    if (/not found/i.test(answer.stdout + answer.stderr)) return null
    return parse(requireSuccess(answer, args), args).version
  }

  #read(args: readonly string[]): WranglerResult {
    const key = args.join(' ')
    const answer = this.#cache.get(key) ?? this.#run(args)
    this.#cache.set(key, answer)
    return answer
  }

  #readJson(args: readonly string[]) {
    return parse(requireSuccess(this.#read(args), args), args)
  }

  #change(args: readonly string[], input?: string): string {
    this.#cache.clear()
    return requireSuccess(this.#run(args, input), args).stdout
  }
}

function requireSuccess(answer: WranglerResult, args: readonly string[]): WranglerResult {
  if (answer.status === 0) return answer
  const printed = `${answer.stdout}${answer.stderr}`.replace(ANSI, '').trim()
  throw new SetupProblem(`wrangler ${args.join(' ')} failed:\n${printed}\nRun this again: what is done stays done.`)
}

/** The JSON that wrangler printed, without the notices that may precede it. */
function parse({ stdout }: WranglerResult, args: readonly string[]) {
  try {
    return JSON.parse(stdout.slice(stdout.search(/[[{]/)))
  } catch {
    throw new SetupProblem(`wrangler ${args.join(' ')} printed something else than expected:\n${stdout.trim()}`)
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ANSI colour codes start with one.
const ANSI = /\u001b\[[\d;]*m/g
