import type { Workbook } from '@cj-tech-master/excelts'
import { describe, expect, it } from 'vitest'
import { sipri } from '../../../scripts/import/publisher/sipri/sipri.ts'
import { frozenContext, refusalOf } from '../../support/importing/imports.ts'
import { sipriWorkbook } from '../../support/importing/sipri-workbook.ts'

const read = async (change?: (workbook: Workbook) => void) =>
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

  it.each<readonly [string, change: (workbook: Workbook) => unknown, RegExp]>([
    ['a number as text', cell('C10', { value: '2.1%' }), /sheet "Share of GDP", C10: found the text "2\.1%"/],
    [
      'a date for a number',
      cell('C10', { value: new Date('2024-03-02'), numFmt: 'dd/mm/yyyy' }),
      /C10: found the date 2024-03-02/,
    ],
    [
      'a share that is no percentage',
      cell('C10', { numFmt: '0.00' }),
      /C10: found the number 0\.0214 that is not shown as a percentage/,
    ],
    [
      'a colour that its legend does not name',
      cell('C10', { font: { color: { argb: 'FF00FF00' } } }),
      /C10: found a figure in the colour FF00FF00/,
    ],
    ['a merged cell', (book) => share(book).mergeCells('C10:D10'), /C10: found a cell merged into C10/],
    [
      'a hidden sheet',
      (book) => Object.assign(share(book), { state: 'veryHidden' }),
      /sheet "Share of GDP", A1: found a hidden sheet/,
    ],
    [
      'a country that is missing',
      cell('A10', { value: 'Algeria' }),
      /sheet "Share of GDP", A1: found no row for Albania/,
    ],
    ['a country twice', cell('A11', { value: 'Albania' }), /A11: found Albania again/],
    ['a year that is missing', cell('D6', { value: 2026 }), /D6: found 2026 after 2024/],
    [
      'another title',
      cell('A1', { value: 'Military burden, 1949–2026 © SIPRI 2027' }),
      /found no sheet for DEFENCE_SHARE_OF_GDP/,
    ],
  ])('is refused for %s', async (_, change, message) => {
    expect(await refusalOf(read(change))).toMatch(message)
  })
})

function share(workbook: Workbook) {
  const sheet = workbook.getWorksheet('Share of GDP')
  if (!sheet) throw new Error('There is no sheet Share of GDP.')
  return sheet
}

/** Changes a cell of the shares. */
function cell(address: string, to: object) {
  return (workbook: Workbook) => Object.assign(share(workbook).getCell(address), to)
}
