import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const filesIn = (...folders: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && existsSync(join(ROOT, file)))

const sources = filesIn('domain', 'charts', 'formats', 'site', 'pictures', 'assistants', 'schema', 'src')

const importsOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) => normalize(join(dirname(file), path)))

/** Which rooms a room may import from. Data flow one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // Sentences of the domain hold numbers, which are written in one way everywhere.
  domain: ['domain', 'formats'],
  // Drawing and writing know no figures: whoever draws or writes hands them over.
  charts: ['charts'],
  formats: ['formats'],
  // It knows nothing but pictures.
  pictures: ['pictures'],
  // It asks the API as any client does; addresses of pages and lists of codes have one place.
  assistants: ['assistants', 'site', 'formats', 'schema/indicators.json'],
  // Pages are drawn from answers of the API: they know neither the figures nor HTTP.
  site: ['site', 'charts', 'formats'],
  schema: ['schema', 'domain', 'formats'],
  'src/store': ['src/store', 'domain', 'formats'],
  // All that HTTP knows of the schema stands in these two: how it is asked, and how it is published.
  'src/http/graphql': ['src/http', 'schema', 'domain', 'src/store'],
  'src/http/schema': ['src/http', 'schema', 'domain'],
  'src/http': ['src/http', 'domain', 'src/store', 'charts', 'formats', 'site'],
  'src/worker.ts': ['src/http', 'src/store'],
}

const roomOf = (file: string) => Object.keys(MAY_IMPORT).find((room) => file === room || file.startsWith(`${room}/`))

describe('the rooms', () => {
  it('import one way: worker, http, schema, domain', () => {
    const wrong = sources.flatMap((file) => {
      const allowed = MAY_IMPORT[roomOf(file) ?? ''] ?? []
      return importsOf(file)
        .filter((target) => !allowed.some((room) => target === room || target.startsWith(`${room}/`)))
        .map((target) => `${file} imports ${target}`)
    })
    expect(sources.length).toBeGreaterThan(30)
    expect(wrong.filter((one) => !one.startsWith('src/env.d.ts'))).toEqual([])
  })

  it('hold files of one idea: at most 180 lines', () => {
    expect(sources.filter((file) => read(file).split('\n').length > 180)).toEqual([])
  })

  it('hold folders that can be read at a glance: at most 15 files', () => {
    const counts = new Map<string, number>()
    for (const file of [...sources, ...filesIn('scripts', 'bench', 'web', 'test/support')])
      counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > 15)).toEqual([])
  })

  it('export only what another file uses', () => {
    const all = filesIn('*.ts', '*.tsx')
    const users = new Map<string, Set<string>>()
    for (const file of all)
      for (const [word] of read(file).matchAll(/[A-Za-z_$][\w$]*/g))
        users.set(word, (users.get(word) ?? new Set()).add(file))
    const EXPORT = /^export (?:async )?(?:const|function|class|abstract class|interface|type) ([A-Za-z_$][\w$]*)/gm
    const unused = [...sources, ...filesIn('scripts', 'web', 'test/support')]
      .filter((file) => !file.includes('/generated/') && !file.endsWith('.d.ts'))
      .flatMap((file) => [...read(file).matchAll(EXPORT)].map(([, name = '']) => [file, name] as const))
      .filter(([, name]) => users.get(name)?.size === 1)
    expect(users.size).toBeGreaterThan(1_000)
    expect(unused.map(([file, name]) => `${file}: ${name}`)).toEqual([])
  })

  it('the domain knows no I/O, no GraphQL and no HTTP', () => {
    const pure = sources.filter((file) => file.startsWith('domain/'))
    const foreign = pure.filter(
      (file) =>
        /from '[^.]/.test(read(file)) ||
        /\b(fetch|Request|Response|KVNamespace|process)\b\(?/.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    )
    expect(foreign).toEqual([])
  })
})

describe('SQL', () => {
  /** What begins a statement of SQL at the beginning of a string, and the names of tables behind a word of SQL. */
  const migrations = readdirSync(join(ROOT, 'migrations')).map((file) => read(`migrations/${file}`))
  const tables = migrations.flatMap((text) =>
    [...text.matchAll(/CREATE (?:VIRTUAL )?TABLE (\w+)/g)].map(([, name]) => name),
  )
  const SQL = new RegExp(
    `['"\`]\\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|PRAGMA|WITH)\\s|\\b(?:FROM|INTO|JOIN|UPDATE|TABLE) (?:${tables.join('|')}|d1_)`,
  )
  /** An example of a reader's own database. */
  const FOREIGN = /SELECT \* FROM read_csv/

  it('is in one room: the store, for what reads and what writes', () => {
    const others = [...sources, ...filesIn('scripts', 'bench')].filter((file) => !file.startsWith('src/store/'))
    const lines = others.flatMap((file) =>
      read(file)
        .split('\n')
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(tables).toEqual(expect.arrayContaining(['statements', 'differences']))
    expect(others).toContain('scripts/publish/statements.ts')
    expect(lines.filter((line) => SQL.test(line) && !FOREIGN.test(line))).toEqual([])
  })

  it('there names the columns that it inserts into', () => {
    const heads = filesIn('src/store').flatMap((file) => [...read(file).matchAll(/INSERT INTO [^(]*\(?/g)].map(String))
    expect(heads.length).toBeGreaterThan(0)
    expect(heads.filter((head) => !head.endsWith('('))).toEqual([])
  })
})

describe('trap: a lock file that npm ci refuses', () => {
  const packages: Record<string, { version?: string; optionalDependencies?: Record<string, string> }> = JSON.parse(
    read('package-lock.json'),
  ).packages
  const named = (name: string) => Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`))

  it('no package of it lacks the build for some platform', () => {
    const wanted = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
    expect(wanted.length).toBeGreaterThan(20)
    expect(wanted.filter((name) => named(name).length === 0)).toEqual([])
  })

  it('there is one workerd, with the binary of each platform at the same version', () => {
    expect(named('workerd')).toHaveLength(1)
    const version = named('workerd')[0]?.[1].version
    for (const platform of ['darwin-64', 'darwin-arm64', 'linux-64', 'linux-arm64', 'windows-64'])
      expect(named(`@cloudflare/workerd-${platform}`)[0]?.[1].version).toBe(version)
  })

  it('the compatibility date is not newer than it', () => {
    const built = named('workerd')[0]?.[1].version?.split('.')[1] ?? ''
    const [, date = ''] = /^compatibility_date = "([\d-]+)"$/m.exec(read('wrangler.toml')) ?? []
    expect(date.replaceAll('-', '') <= built).toBe(true)
  })

  it('the lock file names no registry host', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"/)
  })
})
