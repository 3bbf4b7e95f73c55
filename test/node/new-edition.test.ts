/** What docs/maintain/operations.md says of a new edition, done just so in a temporary folder. The edition is invented. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { publish } from '../../scripts/publish/publish.ts'
import { DATA } from '../support/dataset.ts'
import { type Deployment, startDeployment } from '../support/deployment.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/maintain/operations.md'), 'utf8')
const before = compile(DATA)
let folder = ''
let deployment: Deployment

/** Carries out each block of the page that follows the name of a file. */
function followThePage(): readonly string[] {
  const blocks = [...page.matchAll(/`data\/([\w./-]+)`[^`]*:\n\n```(csv|json)\n(.*?)^```$/gms)]
  for (const [, name = '', language, text = ''] of blocks) {
    const file = join(folder, name)
    if (language === 'csv') appendFileSync(file, text)
    else {
      const descriptor = JSON.parse(readFileSync(file, 'utf8'))
      descriptor.resources.push(JSON.parse(text))
      writeFileSync(file, JSON.stringify(descriptor))
    }
  }
  return blocks.map(([, name = '']) => name)
}

const publishRelease = (release: ReturnType<typeof compile>) =>
  publish({ ...deployment, release, by: 'test', note: null, spreading: 0, say: () => undefined })

async function ask(query: string) {
  const response = await fetch(`${deployment.url}graphql?query=${encodeURIComponent(query)}`)
  const { data, errors } = await response.json()
  expect(errors).toBeUndefined()
  return data
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edition-'))
  cpSync(DATA, folder, { recursive: true })
  deployment = await startDeployment()
  await publishRelease(before)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await deployment.stop()
})

describe('a new edition', () => {
  const share = (args: string) =>
    ask(
      `{ member(code: "POL") { datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2025${args}) { ... on Datum { value edition { slug } citation revisions { value edition { slug } } } } } }`,
    ).then(({ member }) => member.datum)

  it('added as the page says is served, cited, a revision of the earlier ones, and chosen by asOf', async () => {
    expect((await share('')).edition.slug).toBe('nato-2026')
    expect(followThePage()).toEqual([
      'figures/nato-2030.csv',
      'editions.csv',
      'edition-indicators.csv',
      'notes.csv',
      'datapackage.json',
    ])
    const after = compile(folder)
    expect(after.figures).toBe(before.figures + 5)
    const { publication } = await publishRelease(after)
    expect(publication).toMatchObject({ version: after.version, replaced: before.version })

    const newest = await share('')
    expect(newest).toMatchObject({ value: 4.31, edition: { slug: 'nato-2030' } })
    expect(newest.citation).toContain('invented for this page')
    expect(newest.revisions.map((one: { edition: { slug: string } }) => one.edition.slug).slice(-2)).toEqual([
      'nato-2026',
      'nato-2030',
    ])
    expect((await share(', asOf: "2026-11-19"')).edition.slug).toBe('nato-2026')
    expect((await share(', asOf: "2026-11-20"')).edition.slug).toBe('nato-2030')
    const { editions } = await ask('{ editions { slug notes } }')
    expect(editions.find(({ slug }: { slug: string }) => slug === 'nato-2030').notes[0]).toContain('invented')
    // An ally that it does not carry keeps its figure of the edition before, by name.
    expect(
      (
        await ask(
          '{ member(code: "FRA") { datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2025, edition: "nato-2026") { ... on Datum { value } } } }',
        )
      ).member.datum.value,
    ).toBeGreaterThan(1)
  })

  it('taken back is gone at once, and the figures of before are served again', async () => {
    const [latest] = await deployment.admin.history()
    const { version } = before
    await deployment.admin.publish({ version, after: latest?.id ?? 0, by: 'test', note: 'taken back' })
    expect(await share('')).toMatchObject({ edition: { slug: 'nato-2026' } })
    expect(await deployment.admin.served()).toBe(version)
  })

  it('with a cell that is not allowed is refused by name, line and column, before anything is published', () => {
    appendFileSync(join(folder, 'figures/nato-2030.csv'), 'XXX,2026,DEFENCE_SHARE_OF_GDP,1,estimate,Table 3\n')
    expect(() => compile(folder)).toThrow(/figures\/nato-2030\.csv/)
  })
})
