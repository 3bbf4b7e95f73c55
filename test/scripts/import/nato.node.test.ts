import type { Workbook, Worksheet } from '@cj-tech-master/excelts'
import { describe, expect, it } from 'vitest'
import { nato } from '../../../scripts/import/publisher/nato/nato.ts'
import { frozenContext, refusalOf } from '../../support/importing/imports.ts'
import { BASE, inventedFigure, PUBLISHED, SPENDERS, shareOf } from '../../support/importing/nato-figures.ts'
import { type NatoLayout, type NatoOptions, natoWorkbook } from '../../support/importing/nato-workbook.ts'

const LAYOUTS: readonly NatoLayout[] = ['2015', '2022', '2024', '2025']

const read = async (options: Partial<NatoOptions>, change?: (workbook: Workbook) => void) =>
  nato.read(await natoWorkbook(options, change), frozenContext(PUBLISHED))

/** As if the alliance had only these members. */
const contextOf = (only: readonly string[]) => {
  const { countries, ...context } = frozenContext(PUBLISHED)
  return {
    ...context,
    countries: { ...countries, members: countries.members.filter(({ code }) => only.includes(code)) },
  }
}

/** What is said of a workbook of 2024's layout after a change to one cell. */
const refusedAfter = async (
  sheet: string,
  change: (cell: ReturnType<typeof cellOf>, workbook: Workbook) => void,
  cell = 'D11',
) => refusalOf(read({}, (workbook) => change(cellOf(workbook, sheet, cell), workbook)))

function cellOf(workbook: Workbook, sheet: string, cell: string) {
  const found = workbook.getWorksheet(sheet)
  if (!found) throw new Error(`There is no sheet ${sheet}.`)
  return found.getCell(cell)
}

describe.each(LAYOUTS)('NATO’s workbook in the layout of %s', (layout) => {
  it('gives every figure of its tables, with year, status, table and base year', async () => {
    const { slug, title, figures, indicators } = await read({ layout })
    expect({ slug, title }).toEqual({ slug: 'nato-2027', title: 'Defence Expenditure of NATO Countries (2024-2027)' })
    for (const { indicator, area, year, value, status } of figures) {
      expect(value).toBeCloseTo(inventedFigure(indicator, area, year) ?? Number.NaN, 5)
      expect(status).toBe(year >= 2026 ? 'estimate' : 'actual')
    }
    const withGdp = layout === '2024' || layout === '2025'
    expect(indicators.map(({ code }) => code)).toHaveLength(withGdp ? 15 : 14)
    expect(indicators.find(({ code }) => code === 'NATO_GDP_USD_CONSTANT')).toMatchObject({
      basePriceYear: BASE,
      sourceCode: `gdp_usd_${BASE}`,
    })
    const poland = figures.find(
      (one) => one.area === 'POL' && one.indicator === 'DEFENCE_SHARE_OF_GDP' && one.year === 2027,
    )
    expect(poland?.value).toBeCloseTo(shareOf('POL', 2027), 5)
    const personnel = figures.find(({ indicator }) => indicator === 'MILITARY_PERSONNEL')
    expect(personnel?.table).toBe(layout === '2015' ? 'Table 5' : 'Table 7')
    // 31 allies and two totals in each series of amounts; Iceland only in those of GDP.
    const areasOf = (code: string) =>
      new Set(figures.filter(({ indicator }) => indicator === code).map(({ area }) => area))
    expect(areasOf('DEFENCE_SPENDING_USD').size).toBe(33)
    expect(areasOf('DEFENCE_SPENDING_NATIONAL').size).toBe(31)
    expect(areasOf('NATO_GDP_USD_CONSTANT').has('ISL')).toBe(true)
  })
})

describe('NATO’s workbook', () => {
  it('leaves out cells that say that there is no figure, and says how many and where', async () => {
    const { figures, leftOut } = await read({}, (workbook) => {
      cellOf(workbook, 'TABLE3', 'D11').value = '..'
      cellOf(workbook, 'TABLE3', 'E11').value = null
    })
    expect(
      figures
        .filter(({ indicator, area }) => indicator === 'DEFENCE_SHARE_OF_GDP' && area === 'ALB')
        .map(({ year }) => year),
    ).toEqual([2026, 2027])
    expect(leftOut).toContainEqual(
      expect.objectContaining({ cells: 1, place: expect.objectContaining({ sheet: 'TABLE3', cell: 'D11' }) }),
    )
  })

  it('makes notes of its footnotes, for the countries and series that bear their marks', async () => {
    const { notes } = await read({
      mark: (area) => (area === 'POL' ? '*' : ''),
      footnotes: ['*  Poland has a law.', '(a) With research.'],
    })
    expect(notes).toContainEqual({ area: 'POL', indicator: null, text: 'Footnote of the publisher: Poland has a law.' })
    expect(notes).toContainEqual({
      area: null,
      indicator: 'EQUIPMENT_SHARE',
      text: 'Footnote of the publisher: With research.',
    })
  })

  it('names a currency that is not that of today, and notes it', async () => {
    const currency = (area: string) =>
      area === 'BGR' ? 'Leva' : area === 'POL' ? 'Zlotys' : area === 'USA' ? 'US dollars' : ''
    const members = ['BGR', 'POL', 'USA']
    const path = await natoWorkbook({ currency, members, iceland: false })
    const { currencies, notes } = await nato.read(path, contextOf(members))
    expect(currencies).toEqual([{ area: 'BGR', currency: 'BGN' }])
    expect(notes.map(({ text }) => text)).toContain(
      "Bulgaria's national currency is BGN (Leva) in this edition and EUR today.",
    )
  })

  it('leaves out the years in an older currency, when its footnote says from when', async () => {
    const currency = (area: string) => (area === 'EST' ? 'Krooni-Euros' : '')
    const mixed = { layout: '2015' as const, mark: (area: string) => (area === 'EST' ? ' (b)' : '') }
    const footnotes = ['(b)   Data are expressed in Euros (for Estonia from 2026).']
    const file = (more: object) => natoWorkbook({ ...mixed, currency, members: ['EST'], iceland: false, ...more })
    const { figures, leftOut } = await nato.read(await file({ footnotes }), contextOf(['EST']))
    expect(
      figures.filter(({ indicator }) => indicator === 'DEFENCE_SPENDING_NATIONAL').map(({ year }) => year),
    ).toEqual([2026, 2027])
    expect(leftOut.map(({ reason }) => reason)).toContain('EST before 2026: in an older currency')
    expect(await refusalOf(nato.read(await file({}), contextOf(['EST'])))).toMatch(
      /sheet "TABLE1", B11: found two currencies, Krooni-Euros, and no footnote/,
    )
  })

  it('expects the members of the day of publication: not yet Sweden in July 2023', async () => {
    const members = SPENDERS.filter((code) => code !== 'SWE')
    const years = [2020, 2021, 2022, 2023]
    const figure = () => 2
    const path = await natoWorkbook({ members, years, estimates: [2023], figure })
    expect((await nato.read(path, frozenContext('2023-07-07'))).slug).toBe('nato-2023')
    const all = await natoWorkbook({ years, estimates: [2023], figure })
    expect(await refusalOf(nato.read(all, frozenContext('2023-07-07')))).toMatch(
      /sheet "TABLE1", C\d+: found Sweden, a country too many/,
    )
  })
})

describe('NATO’s workbook is refused, with the cell, what is expected and an example,', () => {
  const HEADING = '"Defence expenditure as a share of GDP and annual real change"'
  it.each([
    ['a number as text', 'TABLE3', 'D11', '2.12', 'the text "2.12". Expected: a number'],
    ['a date for a number', 'TABLE2', 'E12', new Date('2024-03-02'), 'the date 2024-03-02'],
    ['a date for a year', 'TABLE2', 'F8', new Date('2026-01-01'), 'the date 2026-01-01. Expected: a year'],
    ['a year out of order', 'TABLE5', 'F8', '2029e', '2029e after 2025. Expected: consecutive years'],
    ['an unknown second heading', 'TABLE3', 'B44', 'Monthly real change (%)', '"Monthly real change (%)" over figures'],
    ['a country that is not known', 'TABLE2', 'C13', 'Austria', 'the text "Austria". Expected: a member of NATO'],
    ['a country twice', 'TABLE2', 'C13', 'Belgium', 'Belgium again. Expected: each area once; C12 has it'],
    ['a figure under no year', 'TABLE2', 'J11', 7, 'the number 7 under no year'],
    ['a figure in a row without a label', 'TABLE2', 'D90', 7, 'the number 7 in a row without a label'],
    ['a currency that is not known', 'TABLE1', 'C11', 'Albania (Francs)', 'the currency "Francs"'],
    ['an error for a number', 'TABLE7', 'E12', { error: '#REF!' as const }, 'the error #REF!'],
    [
      'another base year in one block',
      'TABLE5',
      'B45',
      'Constant 2021 prices and exchange rates',
      'prices of 2021. Expected: prices of 2023',
    ],
  ])('for %s', async (_, sheet, cell, value, message) => {
    const said = await refusedAfter(sheet, (one) => Object.assign(one, { value }), cell)
    expect(said).toContain(`sheet "${sheet}", ${cell}: found ${message}`)
  })

  it.each([
    ['a number as text', 'D11', '2.12', 'Example: 2.12'],
    ['a heading that is not known', 'B10', 'Share of real GNI (%)', HEADING],
    ['a heading that is not known', 'B10', 'Share of real GNI (%)', 'Expected: a series of NATO’s that is known'],
    ['a title that is gone', 'B4', 'Defence expenditure', 'sheet "TABLE3", A1: found no title'],
  ])('for %s in %s, wherever that shows', async (_, cell, value, message) => {
    expect(await refusedAfter('TABLE3', (one) => Object.assign(one, { value }), cell)).toContain(message)
  })

  it('for a country that is missing', async () => {
    expect(await refusalOf(read({ members: SPENDERS.filter((code) => code !== 'FRA') }))).toMatch(
      /sheet "TABLE1", B10: found no row for France \(DEFENCE_SPENDING_NATIONAL\)\. Expected: a row for each member of 2027-06-20/,
    )
  })

  it('for a merged cell', async () => {
    expect(
      await refusedAfter('TABLE2', (_, workbook) => workbook.getWorksheet('TABLE2')?.mergeCells('E12:F12')),
    ).toMatch(/sheet "TABLE2", E12: found a cell merged into E12/)
  })

  it('for a hidden sheet', async () => {
    const hide = (_: unknown, workbook: Workbook) =>
      Object.assign(workbook.getWorksheet('TABLE5') ?? {}, { state: 'hidden' })
    expect(await refusedAfter('TABLE5', hide)).toMatch(/sheet "TABLE5", A1: found a hidden sheet/)
  })

  it('for a hidden row or column with figures', async () => {
    const hiding = (what: (sheet: Worksheet | undefined) => object | undefined) =>
      refusedAfter('TABLE2', (_, workbook) =>
        Object.assign(what(workbook.getWorksheet('TABLE2')) ?? {}, { hidden: true }),
      )
    expect(await hiding((sheet) => sheet?.getRow(12))).toMatch(/C12: found a hidden row/)
    expect(await hiding((sheet) => sheet?.getColumn(5))).toMatch(/E11: found a hidden column/)
  })

  it('for a table that is missing', async () => {
    expect(await refusedAfter('TABLE7', (_, workbook) => workbook.removeWorksheet('TABLE7'))).toMatch(
      /found no table for MILITARY_PERSONNEL/,
    )
  })

  it('for estimates that a note names otherwise than the years mark them', async () => {
    expect(await refusalOf(read({ footnotes: ['Notes: Figures for 2025 and 2026 are estimates.'] }))).toMatch(
      /found estimates of 2025, 2026\. Expected: those that the years mark with "e": 2026, 2027/,
    )
  })

  it('for a file that is no workbook', async () => {
    expect(await refusalOf(nato.read(import.meta.filename, frozenContext(PUBLISHED)))).toMatch(
      /nato\.node\.test\.ts, the file: found no workbook/,
    )
  })
})
