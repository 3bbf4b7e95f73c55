import { ROW, type SeriesRecord, type SeriesTable } from '../../../domain/dataset/series-table.ts'
import { isIndicatorCode } from '../../../domain/figure/indicator.ts'

/** The series of a snapshot with their names. */
export function recordsOf({ names, blocks, rows }: SeriesTable): readonly SeriesRecord[] {
  const ofSeries = blocks.flatMap((block) => Array.from({ length: block.count }, () => block))
  return ofSeries.map(({ edition, indicator }, at) => {
    const [area = 0, table = 0, currency = 0, firstYear = 0, length = 0] = rows.subarray(at * ROW, (at + 1) * ROW)
    if (!isIndicatorCode(indicator)) throw new Error(`No indicator is called ${indicator}.`)
    const [areaName = '', tableName = ''] = [area, table].map((index) => names[index] ?? '')
    const series = { edition, indicator, area: areaName, table: tableName }
    return { ...series, currency: names[currency] ?? null, firstYear, length }
  })
}
