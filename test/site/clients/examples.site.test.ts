/** The examples as their readers run them: the very commands of their READMEs, against the API that `npm start` runs. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { shares } from '../../../examples/notebook/spending.js'
import { ApiError, ask } from '../../../examples/typescript/client.ts'
import { Pathway, type PathwayAnswer, type PathwayVariables } from '../../../examples/typescript/generated/documents.ts'
import { violations } from '../../support/browser/accessibility.ts'
import { CLEAN, openPage, SCREENS, type WatchedPage } from '../../support/browser/pages.ts'
import { ask as askApi } from '../../support/servers/ask.ts'
import { pythonWith } from '../python-with.ts'

const ROOT = join(import.meta.dirname, '../../..')
const origin = inject('origin')

/** The lines of the shell block in an example's README. */
function commands(example: string): readonly string[] {
  const readme = readFileSync(join(ROOT, 'examples', example, 'README.md'), 'utf8')
  return [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.trim().split('\n'))
}

/** Runs a command of a README, word for word or with other last words, as if the API ran where the tests have it. */
async function run(command: string, environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const [program = '', ...words] = command.split(' ')
  const running = promisify(execFile)(program, words, {
    cwd: ROOT,
    env: { ...process.env, API: origin, ...environment },
  })
  return running.catch((failure: Outcome) => failure)
}

interface Outcome {
  readonly stdout: string
  readonly stderr: string
}

describe('the typed client', () => {
  const [command = ''] = commands('typescript')

  it('says what 5% by 2032 would cost Spain, and who has done it, as the documentation works it out by hand', async () => {
    const { stdout } = await run(command)
    expect(stdout).toContain('Spain goes from 2% in 2026 to 5% of GDP by 2032, which costs $237 billion more in all')
    expect(stdout).toContain('2032  5.00%  +69.6 billion dollars')
    expect(stdout).toContain('rises by 0.5 points of GDP a year from 2026 to 2032')
    expect(stdout).toContain('As fast: Canada 1950-1956')
    expect(stdout).toContain('Fast, but slower: Poland 2019-2025')
    expect(stdout).toContain('NATO, Defence Investment of NATO Countries (2014-2026), 10 July 2026, Table 3')
  })

  it('says that Iceland has no figure, that a code is not allowed, and that nobody answers', async () => {
    // Without npx, which takes a second.
    const direct = command.replace('npx node', process.execPath)
    expect((await run(direct.replace('ESP', 'ISL'))).stdout).toContain('There is no figure of Iceland to start from.')
    expect((await run(direct.replace('ESP', 'E5P'))).stderr).toContain('BAD_INPUT: $code: "E5P" is not allowed')
    expect((await run(direct, { API: 'http://localhost:1' })).stderr).toBe('Nothing answers at http://localhost:1.\n')
  })

  it('gets an answer that caches keep, by the hash alone once the text was shown', async () => {
    const variables = { code: 'LTU', target: 6, by: 2030 }
    const { member } = await ask<PathwayAnswer, PathwayVariables>(origin, Pathway, variables)
    expect(member?.name).toBe('Lithuania')
    const parameters = new URLSearchParams({
      variables: JSON.stringify(variables),
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: Pathway.hash } }),
    })
    const again = await fetch(`${origin}/graphql?${parameters}`)
    expect(again.headers.get('cache-control')).toMatch(/^public, max-age=300/)
    expect(((await again.json()) as { data: PathwayAnswer }).data.member).toEqual(member)
  })

  it('throws what the API refuses, with its code', async () => {
    const asking = ask<PathwayAnswer, PathwayVariables>(origin, Pathway, { code: 'ESP', target: 50, by: 2032 })
    await expect(asking).rejects.toThrow(ApiError)
    await expect(asking).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  it('does not compile with a field that was not asked for', () => {
    // @ts-expect-error -- the document does not ask for the capital.
    const capital = (answer: PathwayAnswer) => answer.member?.capital
    expect(capital({ member: null })).toBeUndefined()
  })
})

describe('the cell for a notebook', () => {
  it('gives a row for each member and year, with the figures of the API', async () => {
    const rows = await shares(['POL', 'DEU', 'ITA'], { from: 2014, origin })
    expect(rows).toHaveLength(3 * 13)
    const { data } = await askApi(
      origin,
      '{ member(code: "POL") { datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { value status } } } }',
    )
    const poland = rows.find(({ code, year }) => code === 'POL' && year === 2026)
    expect({ member: { datum: { value: poland?.value, status: poland?.status } } }).toEqual(data)
    expect(poland).toMatchObject({ name: 'Poland', edition: 'nato-2026' })
  })

  it('has no row for Iceland, and throws what the API says of a wrong code', async () => {
    expect(await shares(['ISL'], { origin })).toEqual([])
    await expect(shares(['P0L'], { origin })).rejects.toThrow('"P0L" is not allowed')
  })
})

const WITHOUT_PANDAS = 'No python3 with pandas is on this machine: install python3-pandas to run this test.'

describe('the script with pandas', () => {
  const python = pythonWith('pandas')
  const [command = ''] = commands('python')

  it('prints members by years, with the figures of the API', async ({ skip }) => {
    if (!python) skip(WITHOUT_PANDAS)
    const { stdout, stderr } = await run(command.replace('python3', python ?? ''))
    expect(stderr).toBe('')
    expect(stdout).toContain('Defence spending, percent of GDP, nato-2026, Table 3')
    expect(stdout).toMatch(/Estimates: .*2026/)
    expect(stdout).toContain('The download has the same figures: yes')
    const { data } = (await askApi(
      origin,
      '{ members { name series(indicator: DEFENCE_SHARE_OF_GDP, fromYear: 2020) { values } } }',
    )) as { data: { members: { name: string; series: { values: (number | null)[] } | null }[] } }
    const withFigures = data.members.filter(({ series }) => series)
    expect(withFigures).toHaveLength(31)
    for (const { name, series } of withFigures) {
      const line = stdout.split('\n').find((one) => one.startsWith(`${name}  `))
      const printed = line?.slice(name.length).trim().split(/\s+/)
      expect(printed?.map(Number), name).toEqual(series?.values.filter((value) => value !== null))
    }
    expect(stdout).not.toContain('Iceland')
  })

  it('says in the words of the API what is wrong, and that nobody answers', async ({ skip }) => {
    if (!python) skip(WITHOUT_PANDAS)
    const mine = command.replace('python3', python ?? '')
    expect((await run(mine.replace('nato-2026', 'nato-1926'))).stderr).toContain('edition: "nato-1926" is not allowed.')
    expect((await run(mine, { API: 'http://localhost:1' })).stderr).toMatch(
      /^Nothing answers at http:\/\/localhost:1: /,
    )
  })
})

describe('the page with React, built by Vite', () => {
  const root = join(ROOT, 'examples/react')
  const outDir = mkdtempSync(join(tmpdir(), 'react-'))
  let site: PreviewServer
  let address: string
  let opened: WatchedPage

  beforeAll(async () => {
    const { API, NODE_ENV } = process.env
    // As `npx vite build` does it, and not as a test runner would have it.
    Object.assign(process.env, { API: origin, NODE_ENV: 'production' })
    const shared = { root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' } as const
    await build({ ...shared, build: { outDir, emptyOutDir: true } })
    site = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: 'localhost' } })
    for (const [name, value] of Object.entries({ API, NODE_ENV }))
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    address = site.resolvedUrls?.local[0] ?? ''
  })
  afterAll(async () => {
    await site?.close()
    rmSync(outDir, { recursive: true })
  })
  afterEach(() => opened?.close())

  async function open(query = ''): Promise<Page> {
    opened = await openPage(address + query, { viewport: SCREENS.phone })
    return opened.page
  }

  it('is built and served by the commands of its README', () => {
    expect(commands('react')).toEqual(['npx vite build examples/react', 'npx vite preview examples/react'])
  })

  it('shows the line and the table of a member, and of the one that is chosen', async () => {
    const page = await open()
    await page.getByRole('img', { name: 'Poland, percent of GDP, 2014 to 2026' }).waitFor()
    expect(await page.getByRole('row', { name: '2026' }).innerText()).toMatch(/2026\s+4\.68\s+estimate/)
    await page.getByLabel('Member').selectOption({ label: 'Spain' })
    await page.getByRole('img', { name: /^Spain/ }).waitFor()
    expect(new URL(page.url()).search).toBe('?member=ESP')
    expect(await page.getByRole('caption').innerText()).toContain('2026-07-10')
    expect(await page.getByRole('row', { name: '2026' }).innerText()).toMatch(/2026\s+2\.00\s+estimate/)
    expect(await violations(page)).toEqual([])
    // A browser notes each 404, and so does a document that nobody has shown yet, of which the page has two.
    const unknown = expect.stringContaining('404')
    expect(opened.misdeeds).toEqual({ ...CLEAN, consoleErrors: [unknown, unknown] })
  })

  it('says why there are no figures of Iceland', async () => {
    const page = await open('?member=ISL')
    await page.getByRole('status').getByText('Iceland has no armed forces').waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
    expect(opened.misdeeds).toEqual(CLEAN)
  })

  it('shows what the API says is wrong', async () => {
    const page = await open('?member=P0L')
    await page.getByRole('alert').getByText('"P0L" is not allowed').waitFor()
    expect(opened.misdeeds.pageErrors).toEqual([])
  })

  it('says that it loads, for as long as it does', async () => {
    const page = await open('?member=EST')
    await page.getByRole('img', { name: /^Estonia/ }).waitFor()
    let answer = () => {}
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/graphql?*', async (route) => {
      await held
      await route.continue()
    })
    await page.getByLabel('Member').selectOption({ label: 'Latvia' })
    await page.getByRole('status').getByText('Loading').waitFor()
    answer()
    await page.getByRole('img', { name: /^Latvia/ }).waitFor()
    expect(opened.misdeeds).toEqual(CLEAN)
  })
})
