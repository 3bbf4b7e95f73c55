import type { Workbook, Worksheet } from '@cj-tech-master/excelts'
import { describe, expect, it } from 'vitest'
import { sipri } from '../../../scripts/import/publisher/sipri/sipri.ts'
import { frozenContext, refusalOf } from '../../support/importing/imports.ts'
import { sipriWorkbook } from '../../support/importing/sipri-workbook.ts'

const read = async (change?: (workbook: Workbook) => unknown) =>
  sipri.read(await sipriWorkbook(change), frozenContext('2027-04'))

describe('SIPRI’s workbook', () => {
  it('gives shares of GDP in percent and constant dollars, its estimates by their colour', async () => {
    const { slug, title, figures, indicators, leftOut } = await read()
    expect({ slug, title }).toEqual({ slug: 'sipri-2027', title: 'SIPRI Military Expenditure Database, 1949-2026' })
    expect(figures).toHaveLength(35 * 2 * 2)
    expect(
      figures.filter(({ area, indicator }) => area === 'USA' && indicator === 'DEFENCE_SHARE_OF_GDP'),
    ).toMatchObject([
      { year: 2024, value: 2.14, status: 'actual', table: 'Share of GDP' },
      { year: 2026, value: 4.28, status: 'estimate' },
    ])
    expect(indicators).toContainEqual({
      code: 'DEFENCE_SPENDING_USD_CONSTANT',
      sourceCode: 'milex_usd_2025',
      basePriceYear: 2025,
    })
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'sheets that the package does not carry',
      'countries that the package does not carry',
    ])
  })

  it.each<[what: string, cell: string, change: Readonly<Record<string, unknown>>, message: string]>([
    ['a number as text', 'C10', { value: '2.1%' }, 'sheet "Share of GDP", C10: found the text "2.1%"'],
    [
      'a date for a number',
      'C10',
      { value: new Date('2024-03-02'), numFmt: 'dd/mm/yyyy' },
      'found the date 2024-03-02',
    ],
    ['a share that is no percentage', 'C10', { numFmt: '0.00' }, 'number 0.0214 that is not shown as a percentage'],
    [
      'a colour of no meaning',
      'C10',
      { font: { color: { argb: 'FF00FF00' } } },
      'C10: found a figure in the colour FF00FF00',
    ],
    ['a country that is missing', 'A10', { value: 'Algeria' }, 'sheet "Share of GDP", A1: found no row for Albania'],
    ['a country twice', 'A11', { value: 'Albania' }, 'A11: found Albania again'],
    ['a year that is missing', 'D6', { value: 2026 }, 'D6: found 2026 after 2024'],
    ['no row of years', 'A6', { value: 'Land' }, 'A1: found no row of years'],
    ['a word among the years', 'D6', { value: 'next' }, 'D6: found the text "next"'],
    ['a figure under no year', 'F10', { value: 0.02, numFmt: '0.0%' }, 'F10: found the number 0.02 under no year'],
    ['another title', 'A1', { value: 'Military burden © SIPRI 2027' }, 'found no sheet for DEFENCE_SHARE_OF_GDP'],
  ])('is refused for %s', async (_, cell, change, message) => {
    expect(await refusalOf(read((book) => Object.assign(share(book).getCell(cell), change)))).toContain(message)
  })

  it.each<[string, (sheet: Worksheet) => unknown, string]>([
    ['a merged cell', (sheet) => sheet.mergeCells('C10:D10'), 'C10: found a cell merged into C10'],
    ['a hidden row', (sheet) => Object.assign(sheet.getRow(10), { hidden: true }), 'A10: found a hidden row'],
    ['a hidden column', (sheet) => Object.assign(sheet.getColumn(4), { hidden: true }), 'D6: found a hidden column'],
    ['a hidden sheet', (sheet) => Object.assign(sheet, { state: 'veryHidden' }), 'A1: found a hidden sheet'],
  ])('is refused for %s', async (_, change, message) => {
    expect(await refusalOf(read((book) => change(share(book))))).toContain(message)
  })
})

function share(workbook: Workbook) {
  const sheet = workbook.getWorksheet('Share of GDP')
  if (!sheet) throw new Error('There is no sheet Share of GDP.')
  return sheet
}
