import { isIndicatorCode } from '../../domain/indicator.ts'
import { ROW, type SeriesRecord, type SeriesTable } from '../../domain/series-table.ts'

/** The series of a snapshot with their names. */
export const recordsOf = ({ names, rows }: SeriesTable): readonly SeriesRecord[] =>
  Array.from({ length: rows.length / ROW }, (_, at) => {
    const [edition = 0, code = 0, area = 0, table = 0, currency = 0, firstYear = 0, length = 0] = rows.slice(at * ROW)
    const indicator = names[code] ?? ''
    if (!isIndicatorCode(indicator)) throw new Error(`No indicator is called ${indicator}.`)
    return {
      edition: names[edition] ?? '',
      indicator,
      area: names[area] ?? '',
      table: names[table] ?? '',
      currency: names[currency] ?? null,
      firstYear,
      length,
    }
  })
