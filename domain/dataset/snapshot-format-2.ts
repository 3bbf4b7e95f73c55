/** The format of before November 2026, in which permalinks still name stored datasets: all series are in the catalogue, as JSON. */
import { isIndicatorCode } from '../figure/indicator.ts'
import { type SeriesRecord, type SeriesTable, tableOfSeries } from './series-table.ts'

export const FORMAT_2 = 2

/** Edition, indicator, area, table, currency (indexes of the names), first year, length. */
type Row = readonly [number, number, number, number, number, number, number]

export interface SeriesOfFormat2 {
  readonly names: readonly (string | null)[]
  readonly rows: readonly Row[]
}

export function seriesOfFormat2({ names, rows }: SeriesOfFormat2): SeriesTable {
  const name = (index: number): string => names[index] ?? ''
  const records = rows.map(([edition, code, area, table, currency, firstYear, length]): SeriesRecord => {
    const indicator = name(code)
    if (!isIndicatorCode(indicator)) throw new Error(`The snapshot holds an unknown indicator: ${indicator}`)
    const series = { edition: name(edition), indicator, area: name(area), table: name(table) }
    return { ...series, currency: names[currency] ?? null, firstYear, length }
  })
  return tableOfSeries(records)
}
