import { exec, execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, inject, it } from 'vitest'
import { ERROR_CODES } from '../../domain/errors.ts'
import { rollback } from '../../scripts/data-rollback.ts'
import { documents } from '../support/documents/documents.ts'
import { ask } from '../support/servers/ask.ts'

const ROOT = join(import.meta.dirname, '../..')
const origin = inject('origin')
const pages = documents()
/** The server under test, for commands that would else reach for the one of this machine. */
const here = `--url ${origin} --persist-to ${inject('state')}`

const readJson = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
const { scripts } = readJson('package.json')

/** Without blocking: connections to the server that are kept alive would go stale unseen. A script runs as npm runs it, without npm. */
async function run(command: string): Promise<string> {
  const direct = command.replace(/^npm run (\S+)(?: --)?/, (_, name) =>
    String(scripts[name]).replace('node', process.execPath),
  )
  return (await promisify(exec)(direct, { cwd: ROOT })).stdout
}

/** A command that another test runs, by this line: what takes seconds is run once. */
const runIn = (file: string, line: string) => () =>
  expect(readFileSync(join(ROOT, 'test', file), 'utf8')).toContain(line)

// As far as it goes without an account.
const setsUp = runIn('scripts/setup/setup-problems.node.test.ts', "['scripts/setup.ts', '--dry-run']")
// As a dry run, and for each environment what that asks of wrangler.
const deploysDry = runIn('site/deployment/deploy.site.test.ts', "['run', '-s', 'deploy', '--', '--dry-run']")
const deploysEach = runIn('scripts/deploy/wrangler.node.test.ts', 'deploySteps({ environment, dryRun: false }, {})')
/** They need an account: wrangler has these commands, with these arguments. */
const ofWrangler = (command: string) => runIn('scripts/deploy/wrangler.node.test.ts', `has "${command}"`)
// Each of the page, from a workbook in NATO's layout.
const imports = runIn('data/new-edition.node.test.ts', '/^npm run data:import -- (.+)$/gm')

const TAIL = `npx wrangler tail --format json | jq -c '.logs[].message[] | strings | fromjson? | select(.event == "slow-query")'`

/** These take minutes and are for people to read. The types hold what they call, and other tests use most of it. */
const FOR_PEOPLE = [
  'npm run bench',
  'npm run bench:compare',
  'npm run bench:paint -- http://localhost:8787',
  'npm run bench:workers',
  'npm run bench:limits',
  'npm run bench:soak',
]

const proved = (commands: readonly string[], proof: (command: string) => Proof) =>
  Object.fromEntries(commands.map((command) => [command, proof(command)]))

/** @param printed runs the command as it stands, with the address of the server under test, and gives what it prints */
type Proof = (printed: () => Promise<string>) => void | Promise<void>

/** How each command of the documentation is proved. A command that is not here fails the test below. */
const PROOFS: Readonly<Record<string, Proof>> = {
  // That page's own test runs each of them.
  ...proved(pages.find(({ file }) => file === 'docs/use/assistants.md')?.commands ?? [], () =>
    runIn('site/clients/assistants.site.test.ts', 'has commands that answer what it says'),
  ),
  // The install is this one: the lock file and package.json agree, without which `npm ci` refuses, and the server under test was started
  // by `npm start`.
  'npm ci && npm start': () => {
    const { packages } = readJson('package-lock.json')
    const { dependencies, devDependencies, engines } = readJson('package.json')
    expect(packages['']).toMatchObject({ dependencies, devDependencies, engines })
    for (const [name, version] of Object.entries<string>({ ...dependencies, ...devDependencies }))
      expect(packages[`node_modules/${name}`].version, name).toBe(version.split('@').at(-1))
  },
  // This very run is `npm test`.
  'npm ci && npm test': () => expect(scripts.test).toContain('vitest run'),
  "curl -s 'http://localhost:8787/graphql?query=%7Bmember(code:%22POL%22)%7Bname%7D%7D'": async (printed) =>
    expect(await printed()).toBe('{"data":{"member":{"name":"Poland"}}}'),
  'curl -s http://localhost:8787/q/05cfb51942cc4356f90a4c3b2d760742b7796e2dc9d5fd462f389c68daa927b0': async (
    printed,
  ) => {
    const { query, answer } = pages.find(({ file }) => file === 'README.md')?.examples[0] ?? {}
    const hash = createHash('sha256').update(String(query)).digest('hex')
    expect(JSON.parse(await printed())).toEqual(answer)
    expect(hash).toBe('05cfb51942cc4356f90a4c3b2d760742b7796e2dc9d5fd462f389c68daa927b0')
  },
  "curl -s 'http://localhost:8787/chart/member/POL.svg?from=2014&theme=light'": async (printed) =>
    expect(await printed()).toContain('2026: 4.68% of GDP (NATO, estimate)'),
  "curl -s 'http://localhost:8787/chart/alliance.svg?year=1950'": async (printed) =>
    expect(JSON.parse(await printed())).toMatchObject({
      status: 400,
      field: 'year',
      allowed: 'a year from 2014 to 2026, as the edition has them',
    }),
  "curl -s 'http://localhost:8787/oembed?url=http://localhost:8787/member/POL&maxwidth=400'": async (printed) =>
    expect(JSON.parse(await printed())).toMatchObject({ type: 'rich', width: 400 }),
  'curl -s http://localhost:8787/data/nato-2026.csv': async (printed) => {
    const csv = await printed()
    expect(csv.split('\r\n')[0]).toBe('area,area_name,year,indicator,value,unit,status,table,edition,custody,read_at')
    expect(csv).toContain('POL,Poland,2026,DEFENCE_SHARE_OF_GDP,4.68,percent of GDP,ESTIMATE,Table 3,nato-2026,')
  },
  "curl -s 'http://localhost:8787/data/vintages.csv?area=DEU&indicator=DEFENCE_SHARE_OF_GDP&from=2014&to=2026'": async (
    printed,
  ) => {
    const [header = '', ...rows] = (await printed()).split('\r\n')
    expect(header).toMatch(/^edition,published_on,unit,custody,2014,.*,2026$/)
    expect(rows.some((row) => row.startsWith('nato-2026,2026-07-10,percent of GDP,'))).toBe(true)
  },
  "curl -s 'http://localhost:8787/data/series.csv?indicator=DEFENCE_SHARE_OF_GDP&areas=POL,DEU,NATO&from=2014'": async (
    printed,
  ) => {
    const [header, first] = (await printed()).split('\r\n')
    expect([header, first]).toEqual(['year,Poland,Germany,NATO', '2014,1.86,1.16,2.56'])
  },
  'curl -s http://localhost:8787/.well-known/api-catalog': async (printed) =>
    expect(JSON.parse(await printed()).linkset).toHaveLength(2),
  'curl -s http://localhost:8787/cite/datum:nato-2026:DEFENCE_SHARE_OF_GDP:POL:2026.bib': async (printed) =>
    expect(await printed()).toContain(
      'title = {{Defence spending as a share of GDP, Poland, 2026: 4.68 percent of GDP (estimate)}}',
    ),
  'curl -s http://localhost:8787/health': async (printed) =>
    expect(JSON.parse(await printed())).toEqual({
      status: 'ok',
      datasetVersion: expect.stringMatching(/^[0-9a-f]{16}$/),
      publishedAt: expect.any(String),
    }),
  "curl -s 'http://localhost:8787/health?depth=full'": async (printed) => {
    const shown = JSON.parse(
      /```json\n(\{\s+"status": "degraded".*?)```/s.exec(
        pages.find(({ file }) => file === 'docs/maintain/observability.md')?.text ?? '',
      )?.[1] ?? '{}',
    )
    const health = JSON.parse(await printed())
    expect(health).toMatchObject({ status: 'ok', checks: { kv: { status: 'ok' }, d1: { statements: 166 } } })
    // The page shows the same fields, and the same effects of what works.
    expect(Object.keys(shown)).toEqual(Object.keys(health))
    for (const part of ['kv', 'd1', 'rateLimit'])
      expect(Object.keys(shown.checks[part])).toEqual(Object.keys(health.checks[part]))
    for (const part of ['kv', 'rateLimit']) expect(shown.checks[part].effect).toBe(health.checks[part].effect)
  },
  [TAIL]: async () => {
    ofWrangler('npx wrangler tail --format json')()
    // What the platform sends: each message a text, and not all of them ours.
    const sent = ['plain', '{"event":"request"}', '{"event":"slow-query","cost":1}'].map((text) => ({
      message: [text],
    }))
    if (spawnSync('jq', ['--version']).status === 0)
      expect(await run(TAIL.replace(/^.*? \| /, `echo '${JSON.stringify({ logs: sent })}' | `))).toBe(
        '{"event":"slow-query","cost":1}\n',
      )
  },
  ...proved(FOR_PEOPLE, () => () => {}),
  'npm run bench:scale': async (printed) => expect(await printed()).toContain('in all, without logs'),
  'npm run data:build': async (printed) => {
    const said = await printed()
    expect(said).toContain('36508 figures')
    expect(said).toContain('claims: 294 in 166 statements; 241 have a computed value, 53 have a reason why not')
  },
  // The same version once more, into the server under test: what is there is found, and the switch changes nothing.
  'npm run data:publish -- --local': async () => {
    const printed = await run(`npm run data:publish -- --local ${here}`)
    expect(printed).toMatch(/1\/6[\s\S]*by npm start[\s\S]*there already[\s\S]*read back, word for word/)
    expect(printed).toMatch(/4\/6 switch\s+publication 1, which was there already/)
  },
  'npm run data:rollback -- --local': async () => {
    const printed = await run(`npm run data:rollback -- --local ${here}`)
    expect(printed).toMatch(/^ +1 {2}[0-9a-f]{16} {2}\S+ {2}by npm start, in place of nothing$/m)
    const [, version = ''] = /^ +1 {2}([0-9a-f]{16})/m.exec(printed) ?? []
    const said: string[] = []
    const back = (...args: readonly string[]) => rollback(args, (line) => said.push(line))
    await back(version.slice(0, 6), ...here.split(' '), '--local')
    expect(said.join('\n')).toContain(`1  ${version}`)
    await expect(back('ffffff', ...here.split(' '), '--local')).rejects.toThrow(/no version that was published/)
    await expect(back('ffffff')).rejects.toThrow(/Say where: --local/)
  },
  'npm run data:retire -- --local': async () =>
    expect(await run(`npm run data:retire -- --local ${here}`.replace(/ --url \S+/, ''))).toMatch(
      /^[0-9a-f]{16} .* stays .*[\s\S]*Nothing is to be taken out\.$/m,
    ),
  'npm run data:import -- nato def-exp-2027-en.xlsx --published 2027-06-20': imports,
  'npm run data:import -- nato def-exp-2027-en.xlsx --published 2027-06-20 --write': imports,
  // The version of the page is one that no checkout has: it is run with one that there is.
  'npm run data:diff -- 7cede88daef4 build': runIn(
    'scripts/data-diff.node.test.ts',
    "commanded(published.slice(0, 8), 'build')",
  ),
  ...proved(
    [
      'npx wrangler login',
      'npx wrangler deployments list --env preview',
      'npx wrangler rollback --env preview',
      'npx wrangler secret delete ADMIN_SECRET --env preview',
    ],
    ofWrangler,
  ),
  'npm run setup': setsUp,
  'npm run setup -- --env preview': setsUp,
  'npm run setup -- --dry-run': setsUp,
  'npm run deploy': deploysDry,
  'npm run deploy -- --env preview': deploysEach,
  'npm run smoke -- https://realistic-pathway-preview.example.workers.dev': async () =>
    expect(await run(`npm run smoke -- ${origin}`)).toContain(`${origin} stands`),
  'npm run schema:check': async (printed) => expect(await printed()).toContain('breaks no client of release'),
  // Where there is something to release it would write it: test/scripts/schema/schema-changes.node.test.ts holds what it writes.
  'npm run schema:release': () => {},
}

/** Those about figures that are not in the frozen package are asked by test/data/documents-of-today.node.test.ts. */
const askedHere = pages
  .map(({ file, examples }) => ({ file, examples: examples.filter(({ isOfToday }) => !isOfToday) }))
  .filter(({ examples }) => examples.length > 0)

describe.each(askedHere)('every query of $file', ({ examples }) => {
  it.each(examples.map(({ query, answer }) => [query.split('\n').slice(0, 4).join(' '), query, answer]))(
    'gives the answer that the page gives: %s',
    async (_title, query, answer) => {
      expect(await ask(origin, String(query))).toEqual(answer)
    },
  )
})

describe('every command of the documentation', () => {
  it('that is a script of package.json names one that there is', () => {
    const names = pages.flatMap(({ commands }) => commands.flatMap((one) => /^npm run (\S+)/.exec(one)?.[1] ?? []))
    expect(names.length).toBeGreaterThan(10)
    for (const name of names)
      expect(existsSync(join(ROOT, String(scripts[name]).replace('node ', ''))), name).toBe(true)
  })

  it.each([...new Set(pages.flatMap(({ commands }) => commands))])('works: %s', async (command) => {
    const prove = PROOFS[command]
    if (!prove) throw new Error(`No test runs this command: ${command}`)
    await prove(() => run(command.replaceAll('http://localhost:8787', origin)))
  })
})

describe('the documentation', () => {
  it('holds one query in the README, which is short, and more behind it', () => {
    const examplesOf = (name: string) => pages.find(({ file }) => file === name)?.examples
    expect(examplesOf('README.md')).toHaveLength(1)
    expect(examplesOf('docs/use/queries.md')?.length).toBeGreaterThanOrEqual(4)
    expect(pages.find(({ file }) => file === 'README.md')?.text.split('\n').length).toBeLessThan(120)
  })

  it('links to files that exist', () => {
    const dead = pages.flatMap(({ file, text }) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]+)(#[^)]*)?\)/g)]
        .map(([, target = '']) => join(dirname(file), target))
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${file}: ${target}`),
    )
    expect(dead).toEqual([])
  })

  it('explains every error code and no other', () => {
    const explained = [...readFileSync(join(ROOT, 'docs/use/errors.md'), 'utf8').matchAll(/^\| `(\w+)` +\|/gm)].map(
      ([, code]) => code,
    )
    expect(explained.toSorted()).toEqual([...ERROR_CODES].toSorted())
  })

  it('types no count of what is carried: the next edition would make it untrue', async () => {
    const { data } = await ask(
      origin,
      '{ service { figureCount } statements(first: 0) { totalCount } claims(first: 0) { totalCount } }',
    )
    const counts = [
      data.service.figureCount.toLocaleString('en'),
      `${data.statements.totalCount} (public )?statements`,
      `${data.claims.totalCount} claims`,
    ]
    const typed = pages.filter(({ text }) => counts.some((count) => new RegExp(`\\b${count}\\b`).test(text)))
    expect(typed.map(({ file }) => file)).toEqual([])
  })

  it('speaks of no workplace and no registry host, nor does anything else in the repository', () => {
    const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
    const own = 'test/site/documents.site.test.ts'
    const hits = files.filter(
      (file) => file !== own && /registry\.npmjs|\/work\/|\.\.\/shared/.test(readFileSync(join(ROOT, file), 'utf8')),
    )
    expect(hits).toEqual([])
  })
})
