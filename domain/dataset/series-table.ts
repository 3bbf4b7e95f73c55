/**
 * The series of a snapshot as numbers, in blocks of one indicator of one edition. An isolate that starts opens a few of the blocks, so
 * the others stay numbers: domain/dataset/open-series.ts.
 */
import type { IndicatorCode } from '../figure/indicator.ts'

/** A series of consecutive years. In the columns, its values follow those of the series before it. */
export interface SeriesRecord {
  readonly edition: string
  readonly indicator: IndicatorCode
  readonly area: string
  readonly table: string
  readonly currency: string | null
  readonly firstYear: number
  readonly length: number
}

export interface SeriesTable {
  /** What rows refer to by its index: thousands of series share a few dozen names. */
  readonly names: readonly (string | null)[]
  readonly blocks: readonly BlockRecord[]
  /** For each series, block by block: area, table and currency as indexes of `names`, the first year, the length. */
  readonly rows: Uint16Array
}

/** The series of one indicator in one edition. Their rows and values follow those of the block before it. */
export interface BlockRecord {
  readonly edition: string
  readonly indicator: string
  /** How many series it has. */
  readonly count: number
  /** Years of all its series, blanks included. */
  readonly figures: number
  /** Years of its longest series. */
  readonly longest: number
  readonly firstYear: number
  readonly lastYear: number
}

/** Numbers in a row. */
export const ROW = 5

/** @param series sorted by edition and indicator */
export function tableOfSeries(series: readonly SeriesRecord[]): SeriesTable {
  const indexes = new Map<string | null, number>()
  const indexOf = (name: string | null): number => {
    const index = indexes.get(name) ?? indexes.size
    indexes.set(name, index)
    return index
  }
  const rows = series.flatMap(({ area, table, currency, firstYear, length }) => [
    ...[area, table, currency].map(indexOf),
    firstYear,
    length,
  ])
  if (rows.some((number) => number > 0xffff)) throw new Error('A series has a number that does not fit into 16 bits.')
  const blocks = [...Map.groupBy(series, ({ edition, indicator }) => `${edition}/${indicator}`)].map(blockOf)
  return { names: [...indexes.keys()], blocks, rows: Uint16Array.from(rows) }
}

function blockOf([name, series]: [string, SeriesRecord[]]): BlockRecord {
  const [edition = '', indicator = ''] = name.split('/')
  const lengths = series.map(({ length }) => length)
  return {
    edition,
    indicator,
    count: series.length,
    figures: lengths.reduce((sum, length) => sum + length, 0),
    longest: Math.max(...lengths),
    firstYear: Math.min(...series.map(({ firstYear }) => firstYear)),
    lastYear: Math.max(...series.map(({ firstYear, length }) => firstYear + length - 1)),
  }
}
