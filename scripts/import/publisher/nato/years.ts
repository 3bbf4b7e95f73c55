/** The row of years over a table. */
import type { Status } from '../../../../domain/figure/status.ts'
import { type SheetCell, type SheetRow, shownOf } from '../../read/workbook.ts'
import { ImportRefusal } from '../../refusal.ts'

export interface YearColumn {
  readonly column: number
  readonly year: number
  readonly status: Status
}

const YEAR = /^((?:19|20)\d\d)\s*(e?)$/

function yearIn({ column, content }: SheetCell): YearColumn | null {
  const text = content.kind === 'number' ? String(content.number) : content.kind === 'text' ? content.text : ''
  const [, year, estimate] = YEAR.exec(text) ?? []
  return year === undefined ? null : { column, year: Number(year), status: estimate === 'e' ? 'estimate' : 'actual' }
}

/** Empty for a row that is no row of years. @param isData whether its label is that of a country */
export function yearsIn({ cells, merges }: SheetRow, isData: boolean): readonly YearColumn[] {
  const years = cells.flatMap((cell) => yearIn(cell) ?? [])
  if (isData || years.length < 2) return []
  const first = Math.min(...years.map(({ column }) => column))
  const stray = cells.find((cell) => cell.column > first && yearIn(cell) === null)
  const last = Math.max(...years.map(({ column }) => column))
  const merged = merges.find(({ column }) => first <= column && column <= last)
  const wrong = stray ?? merged
  if (wrong)
    throw new ImportRefusal(
      wrong.place,
      stray ? shownOf(wrong.content) : `a cell merged into ${wrong.mergedInto}`,
      'a year as a number or text, with "e" for an estimate',
      '2023 or "2024e"',
    )
  for (const [index, { year, status }] of years.entries()) {
    const before = years[index - 1]
    if (before && (year !== before.year + 1 || (before.status === 'estimate' && status === 'actual'))) {
      const place = cells.find(({ column }) => column === years[index]?.column)?.place
      if (place)
        throw new ImportRefusal(
          place,
          `${year}${status === 'estimate' ? 'e' : ''} after ${before.year}${before.status === 'estimate' ? 'e' : ''}`,
          'consecutive years, estimates last',
          '2022, 2023e, 2024e',
        )
    }
  }
  return years
}

/** The year over a cell; null where none is. */
export const yearOver = (years: readonly YearColumn[], { column }: SheetCell): YearColumn | null =>
  years.find((one) => one.column === column) ?? null
