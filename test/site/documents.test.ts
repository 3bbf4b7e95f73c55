import { exec, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, inject, it } from 'vitest'
import { ERROR_CODES } from '../../src/domain/errors.ts'
import { documents } from '../support/documents.ts'

const ROOT = join(import.meta.dirname, '../..')
const origin = inject('origin')
const pages = documents()

const post = (query: string) =>
  fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }).then((response) => response.json())

/** Without blocking: connections to the server that are kept alive would go stale unseen. */
async function run(command: string): Promise<string> {
  const { stdout } = await promisify(exec)(command, {
    cwd: ROOT,
    env: { ...process.env, BENCH_ROUNDS: '1', SOAK_MINUTES: '0.25' },
  })
  return stdout
}

/** How each command of the documentation is proved. A command that is not here fails the test below. */
const PROOFS: Readonly<Record<string, () => void | Promise<void>>> = {
  // The install is this one: the lock file and package.json agree, and the server under test was started by `npm start`.
  'npm ci && npm start': async () =>
    expect(await run('npm ci --dry-run --ignore-scripts')).toMatch(/up to date|added|changed|removed/),
  // This very run is `npm test`.
  'npm ci && npm test': () =>
    expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts.test).toContain('vitest run'),
  "curl -s 'http://localhost:8787/graphql?query=%7Bmember(code:%22POL%22)%7Bname%7D%7D'": async () => {
    const command = "curl -s 'http://localhost:8787/graphql?query=%7Bmember(code:%22POL%22)%7Bname%7D%7D'"
    expect(await run(command.replace('http://localhost:8787', origin))).toBe('{"data":{"member":{"name":"Poland"}}}')
  },
  'curl -s http://localhost:8787/q/129e665c243011ff430ee6cbef82fe49dee6fee84dba531d5561da91168ae2ec': async () => {
    const { query, answer } = pages.find(({ file }) => file === 'README.md')?.examples[0] ?? {}
    const hash = createHash('sha256').update(String(query)).digest('hex')
    expect(JSON.parse(await run(`curl -s ${origin}/q/${hash}`))).toEqual(answer)
    expect(hash).toBe('129e665c243011ff430ee6cbef82fe49dee6fee84dba531d5561da91168ae2ec')
  },
  "curl -s 'http://localhost:8787/chart/member/POL.svg?from=2014&theme=light'": async () =>
    expect(await run(`curl -s '${origin}/chart/member/POL.svg?from=2014&theme=light'`)).toContain(
      '2026: 4.68% of GDP (NATO, estimate)',
    ),
  "curl -s 'http://localhost:8787/chart/alliance.svg?year=1950'": async () =>
    expect(JSON.parse(await run(`curl -s '${origin}/chart/alliance.svg?year=1950'`))).toMatchObject({
      status: 400,
      field: 'year',
      allowed: 'a year from 2014 to 2026, as the edition has them',
    }),
  "curl -s 'http://localhost:8787/oembed?url=http://localhost:8787/member/POL&maxwidth=400'": async () =>
    expect(JSON.parse(await run(`curl -s '${origin}/oembed?url=${origin}/member/POL&maxwidth=400'`))).toMatchObject({
      type: 'rich',
      width: 400,
    }),
  'npm run cards:build': async () => expect(await run('npm run cards:build')).toMatch(/cards: (up to date|33 drawn)/),
  'curl -s http://localhost:8787/data/nato-2026.csv': async () => {
    const csv = await run(`curl -s ${origin}/data/nato-2026.csv`)
    expect(csv.split('\r\n')[0]).toBe('area,area_name,year,indicator,value,unit,status,table,edition')
    expect(csv).toContain('POL,Poland,2026,DEFENCE_SHARE_OF_GDP,4.68,percent of GDP,ESTIMATE,Table 3,nato-2026')
  },
  // All of it but its repetition, whose ratios would mean something.
  'npm run bench': async () => {
    const printed = await run('npm run bench')
    expect(printed).toMatch(/this API +graphql-js +Apollo Server/)
    expect(printed).toMatch(/the same question again, by POST/)
    expect(printed).toMatch(/KiB gzip[\s\S]*this API[\s\S]*Memory of the isolate[\s\S]*Snapshot/)
  },
  'npm run bench:scale': async () => {
    const printed = await run('npm run bench:scale')
    expect(printed).toMatch(/How often the worker runs[\s\S]*What a month costs[\s\S]*in all, without logs/)
  },
  // A quarter of a minute finds what is wrong with every answer; only memory takes its ten minutes.
  'npm run bench:soak': async () => expect(await run('npm run bench:soak')).toMatch(/0 of 5xx; 0 faults/),
  'npm run data:build': async () => {
    const printed = await run('npm run data:build')
    expect(printed).toContain('36508 figures')
    expect(printed).toContain('claims: 294 in 166 statements; 241 have a computed value, 53 have a reason why not')
  },
  'npm run data:load': async () => expect(await run('npm run data:load')).toContain('is the current one (local)'),
  // Without an account these go as far as the account: the commands and flags exist, and the bundle is built.
  'npx wrangler login': async () => expect(await run('npx wrangler login --help')).toContain('Login to Cloudflare'),
  'npx wrangler kv namespace create DATASETS --binding DATASETS --update-config': async () => {
    const help = await run('npx wrangler kv namespace create --help')
    expect(help).toContain('--binding')
    expect(help).toContain('--update-config')
  },
  'npx wrangler d1 create realistic-pathway-statements --binding STATEMENTS --update-config': async () => {
    const help = await run('npx wrangler d1 create --help')
    expect(help).toContain('--binding')
    expect(help).toContain('--update-config')
  },
  'npm run data:load -- --remote': async () => {
    expect(await run('npx wrangler kv key put --help')).toContain('--remote')
    expect(await run('npx wrangler d1 execute --help')).toContain('--remote')
    expect(await run('npx wrangler d1 migrations apply --help')).toContain('--remote')
  },
  'npm run deploy': async () => {
    const printed = await run('npm run deploy -- --dry-run')
    expect(printed).toMatch(/DATASETS[\s\S]*STATEMENTS/)
    const [, gzip] = /gzip: ([\d.]+) KiB/.exec(printed) ?? []
    expect(Number(gzip), 'KiB of the worker, compressed').toBeLessThan(250)
  },
}

describe.each(pages.filter(({ examples }) => examples.length > 0))('every query of $file', ({ examples }) => {
  it.each(examples.map(({ query, answer }) => [query.split('\n').slice(0, 4).join(' '), query, answer]))(
    'gives the answer that the page gives: %s',
    async (_title, query, answer) => {
      expect(await post(String(query))).toEqual(answer)
    },
  )
})

describe('every command of the documentation', () => {
  it.each([...new Set(pages.flatMap(({ commands }) => commands))])(
    'works: %s',
    async (command) => {
      const prove = PROOFS[command]
      if (!prove) throw new Error(`No test runs this command: ${command}`)
      await prove()
    },
    120_000,
  )
})

describe('the documentation', () => {
  it('holds five queries worth having in the README', () => {
    expect(pages.find(({ file }) => file === 'README.md')?.examples).toHaveLength(5)
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
    const explained = [...readFileSync(join(ROOT, 'docs/errors.md'), 'utf8').matchAll(/^\| `(\w+)` +\|/gm)].map(
      ([, code]) => code,
    )
    expect(explained.toSorted()).toEqual([...ERROR_CODES].toSorted())
  })

  it('says how many figures, editions and members there are, as the API does', async () => {
    const { data } = await post('{ service { figures } editions { slug } members { code } }')
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
    expect(readme).toContain(`${data.service.figures.toLocaleString('en')} of them`)
    expect(data.editions).toHaveLength(11)
    expect(data.members).toHaveLength(32)
  })

  it('speaks of no workplace and no registry host, nor does anything else in the repository', () => {
    const files = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
    const own = 'test/site/documents.test.ts'
    const hits = files.filter(
      (file) => file !== own && /registry\.npmjs|\/work\/|\.\.\/shared/.test(readFileSync(join(ROOT, file), 'utf8')),
    )
    expect(hits).toEqual([])
  })
})
