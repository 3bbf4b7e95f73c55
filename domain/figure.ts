/** Looks up figures: the series or datum that answers a query, or the reason that none does. */
import { type Absence, absence, isAbsence } from './absence.ts'
import { computeSeries } from './aggregation/series.ts'
import type { Area } from './area.ts'
import type { Dataset } from './dataset.ts'
import { carries, type Edition } from './edition.ts'
import type { Definition, Indicator } from './indicator.ts'
import { type Datum, datumIn, lastYearOf, newestDatum, type Series, sliceSeries } from './series.ts'
import { type Vintage, visibleEditions } from './vintage.ts'

/**
 * For a group: the source's own aggregate, or the one computed from its members. Null: the source's if it has one, else
 * computed.
 */
export type AggregateKind = 'published' | 'computed' | null

export interface SeriesQuery {
  readonly area: Area
  readonly indicator: Indicator
  readonly vintage: Vintage
  /** Null: that of the edition in an edition vintage; else NATO's for members and groups, SIPRI's for comparators. */
  readonly definition: Definition | null
  readonly aggregate: AggregateKind
}

/** The series of a query between two years, both included. */
export function findSeries(dataset: Dataset, query: SeriesQuery, from = -Infinity, to = Infinity): Series | Absence {
  const series = findWholeSeries(dataset, query)
  if (isAbsence(series)) return series
  const part = from === -Infinity && to === Infinity ? series : sliceSeries(series, from, to)
  return part ?? absence('NO_VALUE_IN_YEAR', explainNoValue(series, `in the years asked for`))
}

/** @param year null: the newest year whose value is not a projection */
export function findDatum(dataset: Dataset, query: SeriesQuery, year: number | null): Datum | Absence {
  const series = findWholeSeries(dataset, query)
  if (isAbsence(series)) return series
  if (year !== null) return datumIn(series, year) ?? absence('NO_VALUE_IN_YEAR', explainNoValue(series, `for ${year}`))
  return (
    newestDatum(series) ??
    absence('NO_VALUE_IN_YEAR', `${describeSeries(series)} has only projections. Ask for a year.`)
  )
}

function findWholeSeries(dataset: Dataset, query: SeriesQuery): Series | Absence {
  const { area, indicator, vintage, aggregate } = query
  const editions = visibleEditions(dataset, indicator, definitionOf(query), vintage)
  if (isAbsence(editions)) return editions
  if (aggregate !== 'computed') {
    for (const edition of editions) {
      const series = dataset.seriesOf(edition, indicator.code, area)
      if (series) return series
    }
  }
  if (area.kind === 'group' && aggregate !== 'published')
    return computeSeries(dataset, area, indicator, editions, vintage)
  return absence('NOT_IN_SOURCE', explainNotInSource(dataset, query, editions))
}

const definitionOf = ({ area, definition, vintage }: SeriesQuery): Definition | null =>
  definition ?? (vintage.kind === 'edition' ? null : area.kind === 'comparator' ? 'SIPRI' : 'NATO')

const describeSeries = ({ area, indicator, edition }: Series): string =>
  `“${indicator.name}” of ${area.name} in ${edition.slug}`

const explainNoValue = (series: Series, period: string): string =>
  `${describeSeries(series)} has no value ${period}: it covers ${series.firstYear} to ${lastYearOf(series)}. ${areaNotes(series.edition, series.area)}`.trim()

function explainNotInSource(dataset: Dataset, { area, indicator }: SeriesQuery, editions: readonly Edition[]): string {
  const slugs = editions.map((edition) => edition.slug).join(' and ')
  const notes = [...new Set(editions.map((edition) => areaNotes(edition, area)))].join(' ')
  const elsewhere = dataset.editions
    .filter((edition) => carries(edition, indicator.code) && dataset.seriesOf(edition, indicator.code, area))
    .map((edition) => edition.slug)
  const hint = elsewhere.length > 0 ? ` Printed in: ${elsewhere.join(', ')}.` : ''
  return `“${indicator.name}” of ${area.name} is not in ${slugs}.${notes === '' ? '' : ` ${notes}`}${hint}`
}

/** The notes on an area as a whole: they usually explain why a figure is missing. */
const areaNotes = (edition: Edition, area: Area): string =>
  edition.notes
    .filter((note) => note.area === area.code && note.indicator === null)
    .map((note) => note.text)
    .join(' ')
