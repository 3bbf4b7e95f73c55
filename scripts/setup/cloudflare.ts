/** An account at Cloudflare as the set-up sees it: what is there, and what can be made. All of it through wrangler. */
import { wranglerArgumentsOf } from '../environment.ts'
import type { Target } from './target.ts'

export interface Answer {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs wrangler once. @param input goes to its standard input, where no list of processes shows it */
export type SpawnWrangler = (args: readonly string[], input?: string) => Answer

/** The set-up cannot go on. The message says what to do. */
export class SetupProblem extends Error {}

export interface Binding {
  readonly type: string
  readonly name: string
  readonly namespace_id?: string
}

export class Cloudflare {
  readonly #run: SpawnWrangler
  readonly #target: Target
  readonly #environment: readonly string[]
  /** What was seen since something was changed last: wrangler takes seconds for a look. */
  readonly #seen = new Map<string, Answer>()

  constructor(run: SpawnWrangler, target: Target) {
    this.#run = run
    this.#target = target
    this.#environment = wranglerArgumentsOf(target.environment)
  }

  /** Whom wrangler is logged in as, or null. */
  login(): { readonly email?: string; readonly accounts: readonly { id: string; name: string }[] } | null {
    const said = parse(this.#look(['whoami', '--json']), ['whoami'])
    return said.loggedIn ? said : null
  }

  namespaceId(): string | null {
    const all: { id: string; title: string }[] = this.#ask(['kv', 'namespace', 'list'])
    return all.find(({ title }) => title === this.#target.namespace)?.id ?? null
  }

  createNamespace(): void {
    // Without --env, which wrangler would put in front of the title.
    this.#order(['kv', 'namespace', 'create', this.#target.namespace])
  }

  hasDatabase(): boolean {
    const all: { name: string }[] = this.#ask(['d1', 'list', '--json'])
    return all.some(({ name }) => name === this.#target.database)
  }

  createDatabase(): void {
    this.#order(['d1', 'create', this.#target.database])
  }

  /** The names of the migrations that the database has seen. Only reads: `d1 migrations list` would make their table. */
  migrations(): readonly string[] {
    const query = ['--remote', '--json', '--command', 'SELECT name FROM d1_migrations ORDER BY id']
    const args = ['d1', 'execute', this.#target.database, ...query, ...this.#environment]
    const answer = this.#look(args)
    if (answer.status !== 0 && /no such table: d1_migrations/.test(answer.stdout + answer.stderr)) return []
    const [result]: { results: { name: string }[] }[] = parse(succeeded(answer, args), args)
    return result?.results.map(({ name }) => name) ?? []
  }

  applyMigrations(): void {
    this.#order(['d1', 'migrations', 'apply', 'STATEMENTS', '--remote', ...this.#environment])
  }

  /** The bindings of what is deployed, secrets among them; null where nothing is. */
  deployed(): readonly Binding[] | null {
    const args = ['deployments', 'status', '--json', ...this.#environment]
    const answer = this.#look(args)
    if (answer.status !== 0 && /\[code: 10007\]|has no deployments/.test(answer.stdout + answer.stderr)) return null
    const { versions }: { versions: { version_id: string }[] } = parse(succeeded(answer, args), args)
    const version = versions[0]?.version_id
    if (version === undefined) return null
    return this.#ask(['versions', 'view', version, '--json', ...this.#environment]).resources.bindings
  }

  deploy(config: string): void {
    this.#order(['deploy', '--config', config, ...this.#environment])
  }

  /** Serves what is deployed at the addresses of wrangler.toml. @returns one of them, where wrangler says it */
  serve(): string | null {
    return /https:\/\/\S+/.exec(this.#order(['triggers', 'deploy', ...this.#environment]))?.[0] ?? null
  }

  putSecret(name: string, value: string): void {
    this.#order(['secret', 'put', name, ...this.#environment], value)
  }

  /** The pointer to the published dataset, or null. */
  currentDataset(namespaceId: string): string | null {
    const args = ['kv', 'key', 'get', 'dataset:current', '--remote', '--text', '--namespace-id', namespaceId]
    const answer = this.#look(args)
    if (/not found/i.test(answer.stdout + answer.stderr)) return null
    return parse(succeeded(answer, args), args).version
  }

  #look(args: readonly string[]): Answer {
    const key = args.join(' ')
    const answer = this.#seen.get(key) ?? this.#run(args)
    this.#seen.set(key, answer)
    return answer
  }

  #ask(args: readonly string[]) {
    return parse(succeeded(this.#look(args), args), args)
  }

  #order(args: readonly string[], input?: string): string {
    this.#seen.clear()
    return succeeded(this.#run(args, input), args).stdout
  }
}

function succeeded(answer: Answer, args: readonly string[]): Answer {
  if (answer.status === 0) return answer
  const printed = `${answer.stdout}${answer.stderr}`.replace(ANSI, '').trim()
  throw new SetupProblem(`wrangler ${args.join(' ')} failed:\n${printed}\nRun this again: what is done stays done.`)
}

/** What wrangler printed as JSON, behind whatever notice it printed first. */
function parse({ stdout }: Answer, args: readonly string[]) {
  try {
    return JSON.parse(stdout.slice(stdout.search(/[[{]/)))
  } catch {
    throw new SetupProblem(`wrangler ${args.join(' ')} printed something else than expected:\n${stdout.trim()}`)
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one.
const ANSI = /\u001b\[[\d;]*m/g
