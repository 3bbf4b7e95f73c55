/** The flat table of all published figures: filtered, ordered, cut into pages. */
import { isAbsence } from './absence.ts'
import type { Area } from './area.ts'
import type { Dataset } from './dataset.ts'
import type { Edition } from './edition.ts'
import { unreachable } from './errors.ts'
import type { Definition, IndicatorCode } from './indicator.ts'
import { type Datum, dataOf, type Series } from './series.ts'
import type { Status } from './status.ts'
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
  /** Only the editions that were the newest of their indicator on this day. */
  readonly asOf: string | null
}

export const TABLE_COLUMNS = ['edition', 'indicator', 'area', 'year', 'value'] as const
export interface TableOrder {
  readonly by: (typeof TABLE_COLUMNS)[number]
  readonly descending: boolean
}

/** All rows that pass, ordered by edition, indicator, area and year where the order asked for leaves a choice. */
export function tableRows(dataset: Dataset, filter: TableFilter, order: TableOrder): readonly Datum[] {
  const rows = dataset.series
    .filter((series) => passes(dataset, series, filter))
    .flatMap(dataOf)
    .filter(({ year, status }) => {
      if (filter.years !== null && !filter.years.includes(year)) return false
      if (year < (filter.from ?? year) || year > (filter.to ?? year)) return false
      return filter.statuses === null || filter.statuses.includes(status)
    })
  const sign = order.descending ? -1 : 1
  // The rows come ordered by edition, indicator, area and year, and the sort keeps that among equals.
  return rows.sort((a, b) => sign * compare(order.by, a, b))
}

function passes(dataset: Dataset, { area, edition, indicator }: Series, filter: TableFilter): boolean {
  if (filter.areas !== null && !filter.areas.includes(area)) return false
  if (filter.indicators !== null && !filter.indicators.includes(indicator.code)) return false
  if (filter.editions !== null && !filter.editions.includes(edition)) return false
  const { definitionCode } = edition.source
  if (filter.definitions !== null && (definitionCode === null || !filter.definitions.includes(definitionCode)))
    return false
  if (filter.asOf === null) return true
  const seen = editionsSeen(dataset, indicator, definitionCode, { kind: 'asOf', day: filter.asOf })
  return !isAbsence(seen) && seen.includes(edition)
}

function compare(by: TableOrder['by'], a: Datum, b: Datum): number {
  switch (by) {
    case 'value':
      return a.value - b.value
    case 'year':
      return a.year - b.year
    case 'area':
      return byText(a.series.area.name, b.series.area.name)
    case 'indicator':
      return byText(a.series.indicator.code, b.series.indicator.code)
    case 'edition':
      return byText(a.series.edition.publishedOn, b.series.edition.publishedOn)
    default:
      return unreachable(by)
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
