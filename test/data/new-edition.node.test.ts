/** What docs/maintain/operations.md says of a new edition, done just so in a temporary folder. The edition is invented. */
import { appendFileSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { dataImport } from '../../scripts/import/command.ts'
import { packageWith } from '../support/data/package-copy.ts'
import { publishTo } from '../support/data/releases.ts'
import { shareOf } from '../support/importing/nato-figures.ts'
import { natoWorkbook } from '../support/importing/nato-workbook.ts'
import { release } from '../support/servers/built-worker.ts'
import { type Deployment, startDeployment } from '../support/servers/deployment.ts'

const ROOT = join(import.meta.dirname, '../..')
const page = readFileSync(join(ROOT, 'docs/maintain/operations.md'), 'utf8')
const before = release
let folder = ''
let deployment: Deployment

/** Does each import that the page names, of the file where it was downloaded. */
async function followThePage(download: string): Promise<readonly string[]> {
  const commands = [...page.matchAll(/^npm run data:import -- (.+)$/gm)].map(([, args = '']) => args.split(' '))
  const said: string[] = []
  for (const args of commands) {
    expect(args[1]).toBe(basename(download))
    const lines: string[] = []
    await dataImport(args.with(1, download), folder, (text) => lines.push(text))
    said.push(lines.join('\n'))
  }
  return said
}

async function ask(query: string) {
  const response = await fetch(`${deployment.url}graphql?query=${encodeURIComponent(query)}`)
  const { data, errors } = await response.json()
  expect(errors).toBeUndefined()
  return data
}

beforeAll(async () => {
  folder = packageWith({})
  deployment = await startDeployment()
  await publishTo(deployment, before)
})
afterAll(() => deployment.stop())

describe('a new edition', () => {
  const share = (args: string) =>
    ask(
      `{ member(code: "POL") { datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2025${args}) { ... on Datum { value edition { slug } citation revisions { value edition { slug } } } } } }`,
    ).then(({ member }) => member.datum)

  it('added as the page says is served, cited, a revision of the earlier ones, and chosen by asOf', {
    timeout: 180_000,
  }, async () => {
    expect((await share('')).edition.slug).toBe('nato-2026')
    const { service } = await ask('{ service { figureCount } }')
    const [looked = '', written = ''] = await followThePage(await natoWorkbook({}))
    expect(looked).toContain('Nothing was written.')
    expect(written).toContain('Written: nato-2027')
    const after = compile(folder)
    expect(after.figures).toBeGreaterThan(service.figureCount)
    const { publication } = await publishTo(deployment, after)
    expect(publication).toMatchObject({ version: after.version, replaced: before.version })

    const newest = await share('')
    expect(newest.edition.slug).toBe('nato-2027')
    expect(newest.value).toBeCloseTo(shareOf('POL', 2025), 5)
    expect(newest.citation).toContain('Defence Expenditure of NATO Countries (2024-2027)')
    expect(newest.revisions.map((one: { edition: { slug: string } }) => one.edition.slug).slice(-2)).toEqual([
      'nato-2026',
      'nato-2027',
    ])
    expect((await share(', asOf: "2027-06-19"')).edition.slug).toBe('nato-2026')
    expect((await share(', asOf: "2027-06-20"')).edition.slug).toBe('nato-2027')
    const { editions } = await ask('{ editions { slug notes } }')
    expect(editions.find(({ slug }: { slug: string }) => slug === 'nato-2027').notes.join(' ')).toContain(
      'Constant prices are of 2023',
    )
  })

  it('taken back is gone at once, and the figures of before are served again', async () => {
    const [latest] = await deployment.admin.history()
    const { version } = before
    await deployment.admin.publish({ version, after: latest?.id ?? 0, by: 'test', note: 'taken back' })
    expect(await share('')).toMatchObject({ edition: { slug: 'nato-2026' } })
    expect(await deployment.admin.served()).toBe(version)
  })

  it('with a cell that is not allowed is refused by name, line and column, before anything is published', () => {
    appendFileSync(join(folder, 'figures/nato-2027.csv'), 'XXX,2026,DEFENCE_SHARE_OF_GDP,1,estimate,Table 3\n')
    expect(() => compile(folder)).toThrow(/figures\/nato-2027\.csv/)
  })
})
