/**
 * The series of a snapshot, a row of numbers each. An isolate that starts opens few of the thousands, so they stay numbers until they
 * are asked for: domain/open-series.ts.
 */
import type { IndicatorCode } from './indicator.ts'

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
  /** For each series edition, indicator, area, table and currency as indexes of `names`, its first year and its length. */
  readonly rows: Uint16Array
}

/** Numbers in a row. */
export const ROW = 7

/** Where a number stands in its row. */
export const AT = { edition: 0, indicator: 1, area: 2, table: 3, currency: 4, firstYear: 5, length: 6 } as const

export const seriesCount = ({ rows }: SeriesTable): number => rows.length / ROW

export function tableOfSeries(series: readonly SeriesRecord[]): SeriesTable {
  const indexes = new Map<string | null, number>()
  const indexOf = (name: string | null): number => {
    const index = indexes.get(name) ?? indexes.size
    indexes.set(name, index)
    return index
  }
  const rows = series.flatMap(({ edition, indicator, area, table, currency, firstYear, length }) => [
    ...[edition, indicator, area, table, currency].map(indexOf),
    firstYear,
    length,
  ])
  if (rows.some((number) => number > 0xffff)) throw new Error('A series has a number that does not fit into 16 bits.')
  return { names: [...indexes.keys()], rows: Uint16Array.from(rows) }
}

/** The series of one indicator in one edition. */
export interface SeriesRun {
  readonly edition: string
  readonly indicator: string
  /** Its first row, and the one after its last. */
  readonly from: number
  readonly to: number
  /** Where its first value is in the columns. */
  readonly offset: number
  /** Years of all its series, blanks included. */
  readonly figures: number
  /** Years of its longest series. */
  readonly longest: number
  readonly firstYear: number
  readonly lastYear: number
}

/** @throws Error when an edition has an indicator in two places */
export function runsOf(table: SeriesTable): readonly SeriesRun[] {
  const { names, rows } = table
  const runs: SeriesRun[] = []
  const seen = new Set<string>()
  let offset = 0
  for (let from = 0, to = 0; from < seriesCount(table); from = to) {
    const [edition = 0, indicator = 0] = rows.subarray(from * ROW, (from + 1) * ROW)
    let [figures, longest, firstYear, lastYear] = [0, 0, Infinity, -Infinity]
    for (; rows[to * ROW + AT.edition] === edition && rows[to * ROW + AT.indicator] === indicator; to++) {
      const first = rows[to * ROW + AT.firstYear] ?? 0
      const length = rows[to * ROW + AT.length] ?? 0
      figures += length
      longest = Math.max(longest, length)
      firstYear = Math.min(firstYear, first)
      lastYear = Math.max(lastYear, first + length - 1)
    }
    const of = { edition: names[edition] ?? '', indicator: names[indicator] ?? '' }
    const key = `${of.edition}/${of.indicator}`
    if (seen.has(key)) throw new Error(`The snapshot has the series of ${key} in two places.`)
    seen.add(key)
    runs.push({ ...of, from, to, offset, figures, longest, firstYear, lastYear })
    offset += figures
  }
  return runs
}
