/** The flat table of all published figures, filtered and sorted. */

import type { Area } from '../area/area.ts'
import { compareText } from '../compare.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Edition, Source } from '../edition/edition.ts'
import { withMissed } from '../edition/releases.ts'
import { vintageOn, visibleEditions } from '../edition/vintage.ts'
import { isAbsence } from '../figure/absence.ts'
import { visibleSeries } from '../figure/figure.ts'
import type { Indicator } from '../figure/indicator.ts'
import { type Datum, datumIn, lastYearOf, type Series } from '../figure/series.ts'
import { type Status, statusAt } from '../figure/status.ts'
import { keeper } from '../lazy.ts'
import { type BlockFilter, matchingBlocks, setOf } from './matching-blocks.ts'

/** The values allowed in each column; null allows every value. As of a day: for each cell, the figure that findDatum returns. */
export interface TableFilter extends BlockFilter {
  readonly areas: readonly Area[] | null
  readonly statuses: readonly Status[] | null
  readonly years: readonly number[] | null
  readonly from: number | null
  readonly to: number | null
}

export const TABLE_COLUMNS = ['edition', 'indicator', 'area', 'year', 'value'] as const
export interface TableOrder {
  readonly by: (typeof TABLE_COLUMNS)[number]
  readonly descending: boolean
}

/** All rows that pass the filter. Ties are sorted by edition, indicator, area and year. */
export function tableRows(dataset: Dataset, filter: TableFilter, { by, descending }: TableOrder): readonly Datum[] {
  const newerSeries = filter.asOf === null ? null : newerSeriesOn(dataset, filter.asOf)
  const areas = setOf(filter.areas)
  const series = matchingBlocks(dataset, filter)
    .flatMap((block) => block.series())
    .filter((one) => (areas?.has(one.area) ?? true) && (newerSeries === null || newerSeries(one) !== null))
  const sign = descending ? -1 : 1
  const rowsOf = (some: readonly Series[]) => rowsIn(dataset, some, filter, newerSeries)
  if (by === 'value') return rowsOf(series).sort((a, b) => sign * (a.value - b.value))
  if (by === 'year') {
    const years = Map.groupBy(rowsOf(series), ({ year }) => year)
    return [...years].sort(([a], [b]) => sign * (a - b)).flatMap(([, rows]) => rows)
  }
  const sortText = SORT_TEXTS[by]
  // All rows of a series tie in these orders. Sorting series is cheaper: a series has about twenty rows.
  const inOrder = series.sort((a, b) => sign * compareText(sortText(a), sortText(b)))
  return rowsOf(inOrder)
}

const SORT_TEXTS: Readonly<Record<Exclude<TableOrder['by'], 'year' | 'value'>, (series: Series) => string>> = {
  edition: ({ edition }) => edition.publishedOn,
  indicator: ({ indicator }) => indicator.code,
  area: ({ area }) => area.name,
}

/** The newer series whose cells take precedence over those of a series; null where the series is not visible at all. */
type NewerSeries = (series: Series) => readonly Series[] | null

/** Finds what is visible on a day. The editions are cached, because they are the same for all areas of an indicator. */
function newerSeriesOn(dataset: Dataset, day: string): NewerSeries {
  const kept = keeper<Source, Indicator, readonly Edition[]>()
  const editionsOf = (source: Source, indicator: Indicator): readonly Edition[] =>
    kept(source, indicator, () => {
      const visible = visibleEditions(dataset, indicator, source.definitionCode, vintageOn(day))
      return isAbsence(visible) ? [] : visible.filter((edition) => edition.source === source)
    })
  return (series) => {
    const editions = editionsOf(series.edition.source, series.indicator)
    if (!editions.includes(series.edition)) return null
    const visible = visibleSeries(dataset, editions, series.indicator, series.area)
    const index = visible.indexOf(series)
    return index < 0 ? null : visible.slice(0, index)
  }
}

function rowsIn(
  dataset: Dataset,
  all: readonly Series[],
  filter: TableFilter,
  newerSeries: NewerSeries | null,
): Datum[] {
  const [years, statuses] = [setOf(filter.years), setOf<Status | null>(filter.statuses)]
  const rows: Datum[] = []
  for (const series of all) {
    const newer = newerSeries?.(series) ?? []
    const shown = filter.asOf === null ? series : withMissed(dataset, series, vintageOn(filter.asOf))
    const last = Math.min(filter.to ?? Infinity, lastYearOf(series))
    for (let year = Math.max(filter.from ?? -Infinity, series.firstYear); year <= last; year++) {
      if (years?.has(year) === false) continue
      if (statuses?.has(statusAt(series.statuses, year - series.firstYear)) === false) continue
      if (newer.some((one) => datumIn(one, year) !== null)) continue
      const datum = datumIn(shown, year)
      if (datum !== null) rows.push(datum)
    }
  }
  return rows
}
