/** A sheet of SIPRI's workbook: a row for each country of the world, a column for each year. */
import type { IndicatorCode } from '../../../../domain/figure/indicator.ts'
import type { Countries } from '../../countries.ts'
import type { LeftOutCounter } from '../../left-out.ts'
import type { ImportedFigure } from '../../publication.ts'
import { requireShown, type SheetCell, type SheetRow, shownOf, type WorkbookSheet } from '../../read/workbook.ts'
import { ImportRefusal } from '../../refusal.ts'
import { figureIn, statusOf } from './figure.ts'

/** @throws ImportRefusal when a member or comparator is missing, or a cell of theirs is not understood */
export function sheetFigures(
  sheet: WorkbookSheet,
  { indicator, percent }: { indicator: IndicatorCode; percent: boolean },
  countries: Countries,
  leftOut: LeftOutCounter,
): readonly ImportedFigure[] {
  const head = sheet.rows.findIndex(
    ({ cells }) => cells[0]?.content.kind === 'text' && cells[0].content.text === 'Country',
  )
  const years = yearsIn(sheet, sheet.rows[head])
  const found = new Map<string, readonly ImportedFigure[]>()
  for (const row of sheet.rows.slice(head + 1)) {
    const [first] = row.cells
    if (first?.content.kind !== 'text') continue
    const country = countries.byName(first.content.text)
    if (country === null) {
      if (row.cells.some(({ column }) => years.has(column)))
        leftOut.add('countries that the package does not carry', first.place, row.cells.length - 1)
      continue
    }
    if (found.has(country.code))
      throw new ImportRefusal(first.place, `${country.name} again`, 'each country once', '"Albania"')
    const rowFigures = cellsOf(row, years).flatMap((cell): readonly ImportedFigure[] => {
      const year = years.get(cell.column)
      const value = figureIn(cell, year !== undefined, percent)
      if (value === null || year === undefined) return []
      const { place } = cell
      return [{ area: country.code, year, indicator, value, status: statusOf(cell), table: sheet.name, place }]
    })
    found.set(country.code, rowFigures)
  }
  const missing = countries.all.filter(({ code }) => !found.has(code))
  if (missing.length > 0)
    throw new ImportRefusal(
      sheet.place('A1'),
      `no row for ${missing.map(({ name }) => name).join(', ')}`,
      'a row for each member and comparator',
      '"Czechia"',
    )
  return countries.all.flatMap(({ code }) => found.get(code) ?? [])
}

/** The cells from the first year on. */
function cellsOf(row: SheetRow, years: ReadonlyMap<number, number>): readonly SheetCell[] {
  requireShown(row, ({ column }) => column === 1 || years.has(column))
  const from = Math.min(...years.keys())
  return row.cells.filter(({ column }) => column >= from)
}

function yearsIn(sheet: WorkbookSheet, row: SheetRow | undefined): ReadonlyMap<number, number> {
  const years = new Map<number, number>()
  for (const { column, content, place } of row?.cells ?? []) {
    const isYear =
      content.kind === 'number' && Number.isInteger(content.number) && content.number >= 1900 && content.number < 2200
    if (!isYear && (content.kind !== 'text' || years.size > 0))
      throw new ImportRefusal(place, shownOf(content), 'a year', '2024')
    const before = [...years.values()].at(-1)
    if (!isYear) continue
    if (before !== undefined && content.number !== before + 1)
      throw new ImportRefusal(place, `${content.number} after ${before}`, 'consecutive years', String(before + 1))
    if (sheet.isHiddenColumn(column))
      throw new ImportRefusal(place, 'a hidden column', 'figures in columns that are shown', 'unhide the column')
    years.set(column, content.number)
  }
  if (years.size === 0)
    throw new ImportRefusal(sheet.place('A1'), 'no row of years', 'a row "Country, Notes, 1949, 1950, …"', '"Country"')
  return years
}
