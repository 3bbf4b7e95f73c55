/** The flat table of all published figures: filtered, ordered, cut into pages. */
import { isAbsence } from './absence.ts'
import type { Area } from './area.ts'
import type { Dataset } from './dataset.ts'
import type { Edition, Source } from './edition.ts'
import { seriesAnswering } from './figure.ts'
import type { Definition, Indicator, IndicatorCode } from './indicator.ts'
import { type Datum, datumIn, lastYearOf, type Series } from './series.ts'
import { type Status, statusAt } from './status.ts'
import { editionsSeen } from './vintage.ts'

/** Lists of what may appear; null lets everything through. */
export interface TableFilter {
  readonly areas: readonly Area[] | null
  readonly indicators: readonly IndicatorCode[] | null
  readonly editions: readonly Edition[] | null
  readonly definitions: readonly Definition[] | null
  readonly statuses: readonly Status[] | null
  readonly years: readonly number[] | null
  readonly from: number | null
  readonly to: number | null
  /** Only what answered on this day: the cells of the newest editions, as findDatum finds them. */
  readonly asOf: string | null
}

export const TABLE_COLUMNS = ['edition', 'indicator', 'area', 'year', 'value'] as const
export interface TableOrder {
  readonly by: (typeof TABLE_COLUMNS)[number]
  readonly descending: boolean
}

/** All rows that pass, ordered by edition, indicator, area and year where the order asked for leaves a choice. */
export function tableRows(dataset: Dataset, filter: TableFilter, { by, descending }: TableOrder): readonly Datum[] {
  const seen = filter.asOf === null ? null : seenOn(dataset, filter.asOf)
  const series = dataset.series.filter(seriesTest(filter, seen))
  const sign = descending ? -1 : 1
  if (by === 'value') return rowsOf(series, filter, seen).sort((a, b) => sign * (a.value - b.value))
  if (by === 'year') {
    const years = Map.groupBy(rowsOf(series, filter, seen), ({ year }) => year)
    return [...years].sort(([a], [b]) => sign * (a - b)).flatMap(([, rows]) => rows)
  }
  const text = TEXTS[by]
  // All rows of a series are equal in these orders, and there are twenty times as many rows as series to sort.
  const inOrder = series.sort((a, b) => sign * byText(text(a), text(b)))
  return rowsOf(inOrder, filter, seen)
}

const TEXTS: Readonly<Record<Exclude<TableOrder['by'], 'year' | 'value'>, (series: Series) => string>> = {
  edition: ({ edition }) => edition.publishedOn,
  indicator: ({ indicator }) => indicator.code,
  area: ({ area }) => area.name,
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function seriesTest(filter: TableFilter, seen: Seen | null): (series: Series) => boolean {
  const [areas, indicators, editions] = [setOf(filter.areas), setOf(filter.indicators), setOf(filter.editions)]
  const definitions = setOf<Definition | null>(filter.definitions)
  return (series) => {
    const { area, edition, indicator } = series
    return (
      (areas?.has(area) ?? true) &&
      (indicators?.has(indicator.code) ?? true) &&
      (editions?.has(edition) ?? true) &&
      (definitions?.has(edition.source.definitionCode) ?? true) &&
      (seen === null || seen(series) !== null)
    )
  }
}

const setOf = <T>(list: readonly T[] | null): ReadonlySet<T> | null => (list === null ? null : new Set(list))

/** The newer series whose cells go before those of a series; null where the series was not seen at all. */
type Seen = (series: Series) => readonly Series[] | null

/** What was seen on a day: the editions are the same for all areas of an indicator, so found out once. */
function seenOn(dataset: Dataset, day: string): Seen {
  const known = new Map<Source, Map<Indicator, readonly Edition[]>>()
  const editionsOf = (source: Source, indicator: Indicator): readonly Edition[] => {
    const ofSource = known.get(source) ?? new Map<Indicator, readonly Edition[]>()
    const before = ofSource.get(indicator)
    if (before !== undefined) return before
    const found = editionsSeen(dataset, indicator, source.definitionCode, { kind: 'asOf', day })
    const own = isAbsence(found) ? [] : found.filter((edition) => edition.source === source)
    known.set(source, ofSource.set(indicator, own))
    return own
  }
  return (series) => {
    const editions = editionsOf(series.edition.source, series.indicator)
    if (!editions.includes(series.edition)) return null
    const answering = seriesAnswering(dataset, editions, series.indicator, series.area)
    const at = answering.indexOf(series)
    return at < 0 ? null : answering.slice(0, at)
  }
}

function rowsOf(all: readonly Series[], filter: TableFilter, seen: Seen | null): Datum[] {
  const [years, statuses] = [setOf(filter.years), setOf<Status | null>(filter.statuses)]
  const rows: Datum[] = []
  for (const series of all) {
    const newer = seen?.(series) ?? []
    const last = Math.min(filter.to ?? Infinity, lastYearOf(series))
    for (let year = Math.max(filter.from ?? -Infinity, series.firstYear); year <= last; year++) {
      if (years?.has(year) === false) continue
      if (statuses?.has(statusAt(series.statuses, year - series.firstYear)) === false) continue
      if (newer.some((one) => datumIn(one, year) !== null)) continue
      const datum = datumIn(series, year)
      if (datum !== null) rows.push(datum)
    }
  }
  return rows
}
