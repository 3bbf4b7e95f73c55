/** A row of figures: a country or group, and a value under each year. */
import type { LeftOutCounter } from '../../left-out.ts'
import { requireShown, type SheetCell, type SheetRow, shownOf, type WorkbookSheet } from '../../read/workbook.ts'
import { type FileLocation, ImportRefusal } from '../../refusal.ts'
import type { Label } from './label.ts'
import { type YearColumn, yearOver } from './years.ts'

export interface DataRow {
  readonly area: string
  readonly label: Label
  readonly place: FileLocation
  readonly values: readonly Value[]
}

interface Value {
  readonly year: YearColumn
  readonly value: number
  readonly place: FileLocation
}

/** How NATO prints that there is no figure. */
const NO_FIGURE = new Set(['.', '..', '...', '…', '-', '–', '//'])

/** @param first the cell of the label, @param factor from the printed unit to that of the indicator */
export function dataRowOf(
  row: SheetRow,
  [first, ...others]: readonly [SheetCell, ...SheetCell[]],
  { area, label }: Pick<DataRow, 'area' | 'label'>,
  {
    years,
    factor,
    sheet,
    leftOut,
  }: { years: readonly YearColumn[]; factor: number; sheet: WorkbookSheet; leftOut: LeftOutCounter },
): DataRow {
  requireShown(row, (cell) => yearOver(years, cell) !== null)
  // The currency stands in a column of its own in older editions.
  const [, second] = row.cells
  const unit = second && !yearOver(years, second) && second.content.kind === 'text' ? second : null
  const stray = others.find((cell) => cell !== unit && !yearOver(years, cell))
  if (stray)
    throw new ImportRefusal(stray.place, `${shownOf(stray.content)} under no year`, 'figures under a year', '2024e')
  const currency = label.currency ?? (unit?.content.kind === 'text' ? unit.content.text : null)
  const values = others.flatMap((cell) => {
    const year = yearOver(years, cell)
    const value = year && valueIn(cell, sheet, leftOut)
    return year === null || value === null ? [] : [{ year, value: withoutNoise(value * factor), place: cell.place }]
  })
  return { area, label: { ...label, currency }, place: first.place, values }
}

function valueIn({ column, content, place }: SheetCell, sheet: WorkbookSheet, leftOut: LeftOutCounter): number | null {
  if (content.kind === 'number') {
    if (sheet.isHiddenColumn(column))
      throw new ImportRefusal(place, 'a hidden column', 'figures in columns that are shown', 'unhide the column')
    return content.number
  }
  if (content.kind === 'text' && NO_FIGURE.has(content.text)) {
    leftOut.add(`cells that say "${content.text}": no figure`, place)
    return null
  }
  throw new ImportRefusal(place, shownOf(content), 'a number, or ".." for no figure', '2.12')
}

/** The file holds binary fractions; ten decimals are more than it can have meant. */
const withoutNoise = (value: number): number => Number(value.toFixed(10))
