/** The flat table of all published figures, filtered and sorted. */
import { isAbsence } from './absence.ts'
import type { Area } from './area.ts'
import type { Dataset } from './dataset.ts'
import type { Edition } from './edition.ts'
import type { Definition, Indicator, IndicatorCode } from './indicator.ts'
import { type Datum, datumIn, lastYearOf, type Series } from './series.ts'
import { type Status, statusAt } from './status.ts'
import { visibleEditions } from './vintage.ts'

/** The values allowed in each column; null allows every value. */
export interface TableFilter {
  readonly areas: readonly Area[] | null
  readonly indicators: readonly IndicatorCode[] | null
  readonly editions: readonly Edition[] | null
  readonly definitions: readonly Definition[] | null
  readonly statuses: readonly Status[] | null
  readonly years: readonly number[] | null
  readonly from: number | null
  readonly to: number | null
  /** Only editions that were the newest of their indicator on this day, ISO 8601. */
  readonly asOf: string | null
}

export const TABLE_COLUMNS = ['edition', 'indicator', 'area', 'year', 'value'] as const
export interface TableOrder {
  readonly by: (typeof TABLE_COLUMNS)[number]
  readonly descending: boolean
}

/** All rows that pass the filter. Ties are sorted by edition, indicator, area and year. */
export function tableRows(dataset: Dataset, filter: TableFilter, { by, descending }: TableOrder): readonly Datum[] {
  const series = dataset.series.filter(seriesTest(dataset, filter))
  const sign = descending ? -1 : 1
  if (by === 'value') return rowsOf(series, filter).sort((a, b) => sign * (a.value - b.value))
  if (by === 'year') {
    const years = Map.groupBy(rowsOf(series, filter), ({ year }) => year)
    return [...years].sort(([a], [b]) => sign * (a - b)).flatMap(([, rows]) => rows)
  }
  const sortText = SORT_TEXTS[by]
  // All rows of a series tie in these orders. Sorting series is cheaper: a series has about twenty rows.
  const inOrder = series.sort((a, b) => sign * compareText(sortText(a), sortText(b)))
  return rowsOf(inOrder, filter)
}

const SORT_TEXTS: Readonly<Record<Exclude<TableOrder['by'], 'year' | 'value'>, (series: Series) => string>> = {
  edition: ({ edition }) => edition.publishedOn,
  indicator: ({ indicator }) => indicator.code,
  area: ({ area }) => area.name,
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function seriesTest(dataset: Dataset, filter: TableFilter): (series: Series) => boolean {
  const [areas, indicators, editions] = [setOf(filter.areas), setOf(filter.indicators), setOf(filter.editions)]
  const definitions = setOf<Definition | null>(filter.definitions)
  const isVisible = filter.asOf === null ? null : visibilityOn(dataset, filter.asOf)
  return ({ area, edition, indicator }) =>
    (areas?.has(area) ?? true) &&
    (indicators?.has(indicator.code) ?? true) &&
    (editions?.has(edition) ?? true) &&
    (definitions?.has(edition.source.definitionCode) ?? true) &&
    (isVisible?.(edition, indicator) ?? true)
}

const setOf = <T>(list: readonly T[] | null): ReadonlySet<T> | null => (list === null ? null : new Set(list))

/** Tests whether an edition was the newest of an indicator on a day. Cached, because the answer is the same for all areas. */
function visibilityOn(dataset: Dataset, day: string): (edition: Edition, indicator: Indicator) => boolean {
  const cache = new Map<Edition, Map<Indicator, boolean>>()
  return (edition, indicator) => {
    const ofEdition = cache.get(edition) ?? new Map<Indicator, boolean>()
    const cached = ofEdition.get(indicator)
    if (cached !== undefined) return cached
    const visible = visibleEditions(dataset, indicator, edition.source.definitionCode, { kind: 'asOf', day })
    const isVisible = !isAbsence(visible) && visible.includes(edition)
    cache.set(edition, ofEdition.set(indicator, isVisible))
    return isVisible
  }
}

function rowsOf(all: readonly Series[], filter: TableFilter): Datum[] {
  const [years, statuses] = [setOf(filter.years), setOf<Status | null>(filter.statuses)]
  const rows: Datum[] = []
  for (const series of all) {
    const last = Math.min(filter.to ?? Infinity, lastYearOf(series))
    for (let year = Math.max(filter.from ?? -Infinity, series.firstYear); year <= last; year++) {
      if (years?.has(year) === false) continue
      if (statuses?.has(statusAt(series.statuses, year - series.firstYear)) === false) continue
      const datum = datumIn(series, year)
      if (datum !== null) rows.push(datum)
    }
  }
  return rows
}
