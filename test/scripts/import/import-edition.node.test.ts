/** Editions imported into copies of the frozen package. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { indicatorOf } from '../../../domain/dataset/dataset.ts'
import { vintageFrom } from '../../../domain/edition/vintage.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { citeDatum } from '../../../domain/figure/citation.ts'
import { findDatum } from '../../../domain/figure/figure.ts'
import { filesBelow } from '../../../scripts/common/inputs.ts'
import { datasetOf } from '../../../scripts/common/release.ts'
import { compile } from '../../../scripts/compile/compile.ts'
import { EditionCarried, type ImportRequest, importEdition } from '../../../scripts/import/import-edition.ts'
import { MisreadFile } from '../../../scripts/import/package/gaps.ts'
import { imf } from '../../../scripts/import/publisher/imf/imf.ts'
import { nato } from '../../../scripts/import/publisher/nato/nato.ts'
import { DATA } from '../../support/data/dataset.ts'
import { packageWith } from '../../support/data/package-copy.ts'
import { inventedFigure, PUBLISHED, shareOf } from '../../support/importing/nato-figures.ts'
import { natoWorkbook } from '../../support/importing/nato-workbook.ts'
import { outlookCsv, outlookTable } from '../../support/importing/outlook-files.ts'

const TODAY = '2027-06-21'

const frozenCopy = () => packageWith({})

const contentOf = (folder: string): string =>
  filesBelow(folder)
    .map((file) => `${file}\n${readFileSync(file, 'utf8')}`)
    .join('\n')

/** What is said of an import. */
async function imported(folder: string, path: string, options: Partial<ImportRequest> = {}): Promise<string> {
  const said: string[] = []
  const request = { importer: nato, path, published: PUBLISHED, write: true, replace: false, ...options }
  await importEdition(folder, request, TODAY, (text) => said.push(text))
  return said.join('\n')
}

const open = (folder: string) => datasetOf(compile(folder))

/** A workbook with one figure set to another value. */
const workbookWith = (code: string, member: string, when: number, value: number) =>
  natoWorkbook({
    figure: (indicator, area, year) =>
      indicator === code && area === member && year === when ? value : inventedFigure(indicator, area, year),
  })

/** Poland's share of GDP of a year, as of a day. */
function polishShare(folder: string, year: number, asOf: string | null) {
  const dataset = open(folder)
  const area = dataset.area('POL')
  if (area === null) throw new Error('There is no Poland.')
  const indicator = indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP')
  const datum = findDatum(
    dataset,
    { area, indicator, vintage: vintageFrom(dataset, null, asOf), definition: null, aggregate: null },
    year,
  )
  if (isAbsence(datum)) throw new Error(datum.explanation)
  return datum
}

let folder: string
let report: string
beforeAll(async () => {
  folder = frozenCopy()
  report = await imported(folder, await natoWorkbook({}))
})

describe('an edition that is imported', () => {
  it('is accepted by the compiler without a change by hand, and answers with its figures from its day on', () => {
    const datum = polishShare(folder, 2027, null)
    expect(datum.value).toBeCloseTo(shareOf('POL', 2027), 5)
    expect(datum.status).toBe('estimate')
    expect(datum.series.edition).toMatchObject({ slug: 'nato-2027', publishedOn: PUBLISHED, carriedOn: TODAY })
    expect(citeDatum(datum)).toContain('Defence Expenditure of NATO Countries (2024-2027)')
    expect(polishShare(folder, 2026, '2027-06-19').series.edition.slug).toBe('nato-2026')
  })

  it('leaves every other line of the package as it was', () => {
    for (const name of ['editions.csv', 'edition-indicators.csv', 'notes.csv', 'known-gaps.csv', 'datapackage.json']) {
      const before = readFileSync(join(DATA, name), 'utf8').trimEnd().split('\n')
      const after = new Set(readFileSync(join(folder, name), 'utf8').split('\n'))
      const lost = before.filter((line) => !after.has(line))
      expect(
        lost.every((line) => line === '    }'),
        `${name}: ${lost.slice(0, 3).join('\n')}`,
      ).toBe(true)
    }
  })

  it('is reported: what was found, what is new and revised, and which claims come out otherwise', () => {
    expect(report).toContain('nato-2027: Defence Expenditure of NATO Countries (2024-2027), published 2027-06-20')
    expect(report).toMatch(/DEFENCE_SHARE_OF_GDP +Table 3 +2024-2027 +33 +66 +66 +0/)
    expect(report).toMatch(/NATO_GDP_USD_CONSTANT +Table 5 +2023 +2024-2027 +34/)
    expect(report).toMatch(/Compared with nato-2026: .* revised, .* new/)
    expect(report).toMatch(
      /The largest revisions, in percent of the value before\n( {2}.+ \(nato-2026 → nato-2027\).*\n){10}\n/,
    )
    expect(report).toMatch(/Claims that come out otherwise\n {2}.*→.* with the newest figures/)
    expect(report).toMatch(/Written: nato-2027, 1,?\d+ figures/)
  })

  it('is not written again: the same file changes nothing', async () => {
    const before = contentOf(folder)
    expect(await imported(folder, await natoWorkbook({}))).toContain(
      'The package has all of it: nothing is to be written.',
    )
    expect(contentOf(folder)).toBe(before)
  })

  it('is replaced only when that is asked for, by other figures of the same edition, and keeps its notes', async () => {
    const other = await natoWorkbook({
      figure: (indicator, area, year) =>
        indicator === 'MILITARY_PERSONNEL' && year === 2027 ? null : inventedFigure(indicator, area, year),
    })
    const before = contentOf(folder)
    await expect(imported(folder, other)).rejects.toThrow(EditionCarried)
    expect(contentOf(folder)).toBe(before)
    expect(await imported(folder, other, { replace: true })).toMatch(
      /nato-2027 is carried already: .* 0 differ, 0 are only in the file, 33 only in the package/,
    )
    expect(readFileSync(join(folder, 'notes.csv'), 'utf8')).toBe(
      before.split(`${join(folder, 'notes.csv')}\n`)[1]?.split(`\n${folder}`)[0],
    )
    expect(compile(folder).figures).toBeGreaterThan(compile(DATA).figures)
  })
})

describe('an import', () => {
  it('writes nothing unless that is asked for', async () => {
    const copy = frozenCopy()
    const before = contentOf(copy)
    expect(await imported(copy, await natoWorkbook({}), { write: false })).toContain(
      'Nothing was written. --write adds the edition',
    )
    expect(contentOf(copy)).toBe(before)
  })

  it('explains in known-gaps.csv a figure that does not fit the others, and says so', async () => {
    const copy = frozenCopy()
    const odd = await workbookWith('DEFENCE_SHARE_OF_GDP', 'FRA', 2024, 2)
    expect(await imported(copy, odd)).toMatch(
      /Figures that do not fit others[^\n]*\n {2}constant-share, nato-2027, France, DEFENCE_SHARE_OF_GDP, 2024: the edition prints 2; its spending over its GDP is 2\.\d+/,
    )
    expect(readFileSync(join(copy, 'known-gaps.csv'), 'utf8')).toMatch(
      /constant-share,nato-2027,FRA,DEFENCE_SHARE_OF_GDP,2024,2024,.*The edition does not say why/,
    )
    expect(compile(copy).comparisons.length).toBeGreaterThan(0)
  })

  it('is refused as misread, with nothing written, if much does not fit', async () => {
    const copy = frozenCopy()
    const before = contentOf(copy)
    const shifted = await natoWorkbook({
      figure: (indicator, area, year) =>
        inventedFigure(indicator, area, indicator === 'DEFENCE_SPENDING_USD_CONSTANT' ? year - 1 : year),
    })
    await expect(imported(copy, shifted)).rejects.toThrow(MisreadFile)
    expect(contentOf(copy)).toBe(before)
  })

  it('names the cell of the file when a value cannot be', async () => {
    const copy = frozenCopy()
    const odd = await workbookWith('OTHER_SHARE', 'BEL', 2025, 130)
    await expect(imported(copy, odd)).rejects.toThrow(
      /sheet "TABLE8b", E44: found "130"\. Expected: a share of at most 100/,
    )
  })

  it('of the outlook takes its day from the file, and is compared with the outlook before', async () => {
    const copy = frozenCopy()
    const said = await imported(copy, outlookCsv(), { importer: imf, published: null })
    expect(said).toContain('imf-weo-2026-10: World Economic Outlook, October 2026, published 2026-10-13')
    expect(said).toMatch(/Compared with imf-weo-2026-04: [\d,]+ figures are equal/)
    expect(open(copy).editions.find(({ slug }) => slug === 'imf-weo-2026-10')?.publishedOn).toBe('2026-10-13')
  })

  it('of the outlook in another unit is refused: it does not fit NATO’s figures', async () => {
    const copy = frozenCopy()
    const wrong = outlookTable((rows) =>
      rows.map((row) => (row.subject === 'NGDPD' ? { ...row, values: row.values.map(() => '1,000.5') } : row)),
    )
    await expect(imported(copy, wrong, { importer: imf, published: '2026-04-14', replace: true })).rejects.toThrow(
      MisreadFile,
    )
  })
})

describe('npm run data:import', () => {
  it('says how it is called', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/data-import.ts', 'opec', 'x.xlsx'], {
      cwd: join(import.meta.dirname, '../../..'),
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stderr).toContain('Which publisher? Allowed: nato, sipri, imf, eurostat, un, oecd; named here: opec.')
    expect(stderr).toContain('Example: npm run data:import -- nato def-exp-2024-en.xlsx --published 2024-06-17')
  })
})
