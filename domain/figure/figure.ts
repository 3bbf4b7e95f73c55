/**
 * Looks up figures: the series or datum that answers a query, or the reason that none does.
 *
 * A series is always from one edition. An edition that is carried in part (a few cells that somebody else printed, or one ally)
 * answers for the cells that it has, and hides no others: a datum is from the newest edition that has the cell, back to the newest
 * one that is whole for the area. A series is from that whole edition. A part is a series only where no whole edition is visible.
 */

import { computeSeries } from '../aggregation/series.ts'
import type { Area } from '../area/area.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { carriesWholeOf, type Edition } from '../edition/edition.ts'
import { toldApart, withMissed } from '../edition/releases.ts'
import { LATEST, type Vintage, visibleEditions, wholeFirst } from '../edition/vintage.ts'
import { type Absence, absence, isAbsence } from './absence.ts'
import type { Definition, Indicator } from './indicator.ts'
import { describeSeries, explainNotInSource, explainNoValue, tooFewIn } from './no-figure.ts'
import { type Datum, firstDatumIn, newestDatum, type Series, sliceSeries } from './series.ts'

/**
 * For a group: the source's own aggregate, or the one computed from its members. Null: the source's if it has one, else
 * computed.
 */
export type AggregateKind = 'published' | 'computed' | null

/** Of a figure that was found: null for a country's. */
export const aggregateOf = ({ area, composition }: Series): AggregateKind =>
  area.kind !== 'group' ? null : composition === null ? 'published' : 'computed'

export interface SeriesQuery {
  readonly area: Area
  readonly indicator: Indicator
  readonly vintage: Vintage
  /** Not given: that of the edition in an edition vintage; else the usual one of the area, see definitionOf. */
  readonly definition?: Definition | null | undefined
  readonly aggregate?: AggregateKind | undefined
}

/** The series of a query between two years, both included. */
export function findSeries(dataset: Dataset, query: SeriesQuery, from = -Infinity, to = Infinity): Series | Absence {
  const found = findWholeSeries(dataset, query)
  if (isAbsence(found)) return toldApart(dataset, query, null, null, found)
  const series = withMissed(dataset, found, query.vintage)
  const part = from === -Infinity && to === Infinity ? series : sliceSeries(series, from, to)
  return part ?? absence('NO_VALUE_IN_YEAR', explainNoValue(series, `in the years asked for`))
}

/** @param year null: the newest year whose value is not a projection */
export function findDatum(dataset: Dataset, query: SeriesQuery, year: number | null): Datum | Absence {
  const visible = findVisible(dataset, query)
  if (isAbsence(visible)) return toldApart(dataset, query, year, null, visible)
  const series = selectSeries(dataset, query, visible)
  const candidates = byPrecedence(visible, series)
  const datum = year === null ? newestDatumOf(candidates) : firstDatumIn(candidates, year)
  if (datum) return withReleases(dataset, datum, query.vintage)
  if (isAbsence(series)) return series
  return year === null
    ? absence('NO_VALUE_IN_YEAR', `${describeSeries(series)} has only projections. Ask for a year.`)
    : (tooFewIn(series, year) ??
        toldApart(dataset, query, year, series, absence('NO_VALUE_IN_YEAR', explainNoValue(series, `for ${year}`))))
}

function withReleases(dataset: Dataset, datum: Datum, vintage: Vintage): Datum {
  const series = withMissed(dataset, datum.series, vintage)
  return series === datum.series ? datum : { ...datum, series }
}

/** The series in which findDatum looks for a year, in this order: those of parts, newest first, then the whole one. */
export function seriesByPrecedence(dataset: Dataset, query: SeriesQuery): readonly Series[] {
  const visible = findVisible(dataset, query)
  return isAbsence(visible) ? [] : byPrecedence(visible, selectSeries(dataset, query, visible))
}

function byPrecedence({ published }: Visible, series: Series | Absence): readonly Series[] {
  const parts = published.filter((candidate) => !isWhole(candidate))
  return isAbsence(series) || parts.includes(series) ? parts : [...parts, series]
}

/** The newest datum that is not a projection; of the same year, the one of the first series, which is of the newest edition. */
function newestDatumOf(series: readonly Series[]): Datum | null {
  let newest: Datum | null = null
  for (const candidate of series) {
    const datum = newestDatum(candidate)
    if (datum && datum.year > (newest?.year ?? -Infinity)) newest = datum
  }
  return newest
}

interface Visible {
  /** See visibleEditions. */
  readonly editions: readonly Edition[]
  /** See visibleSeries. */
  readonly published: readonly Series[]
}

function findVisible(dataset: Dataset, query: SeriesQuery): Visible | Absence {
  const { area, indicator, vintage, aggregate } = query
  const editions = visibleEditions(dataset, indicator, definitionOf(dataset, query), vintage)
  if (isAbsence(editions)) return editions
  return { editions, published: aggregate === 'computed' ? [] : visibleSeries(dataset, editions, indicator, area) }
}

function findWholeSeries(dataset: Dataset, query: SeriesQuery): Series | Absence {
  const visible = findVisible(dataset, query)
  return isAbsence(visible) ? visible : selectSeries(dataset, query, visible)
}

/** A part is a series only of an edition asked for by name, or where nothing whole is visible. */
function selectSeries(dataset: Dataset, query: SeriesQuery, { editions, published }: Visible): Series | Absence {
  const { area, indicator, vintage, aggregate } = query
  const [newest] = published
  const whole = vintage.kind === 'edition' ? newest : published.find(isWhole)
  if (whole) return whole
  if (area.kind === 'group' && aggregate !== 'published') {
    const computed = computeSeries(dataset, area, indicator, wholeFirst(editions, indicator.code), vintage)
    if (!newest || !isAbsence(computed)) return computed
  }
  return newest ?? absence('NOT_IN_SOURCE', explainNotInSource(dataset, query, editions))
}

/**
 * The published series of an area, newest first: those of parts, up to the first that is whole. All are of one source, the first
 * that has any.
 *
 * @param editions see visibleEditions
 */
export function visibleSeries(
  dataset: Dataset,
  editions: readonly Edition[],
  indicator: Indicator,
  area: Area,
): readonly Series[] {
  const visible: Series[] = []
  for (const edition of editions) {
    const [first] = visible
    if (first && first.edition.source !== edition.source) break
    const series = dataset.seriesOf(edition, indicator.code, area)
    if (series) visible.push(series)
    if (series && isWhole(series)) break
  }
  return visible
}

const isWhole = ({ edition, indicator, area }: Series): boolean => carriesWholeOf(edition, indicator.code, area.code)

/**
 * The definition that a query means: the one it names, else NATO's for members and groups and SIPRI's for comparators. Null, which
 * is the first source that has the area, where the edition decides, where the usual definition does not have the indicator, and for
 * a group without members here, of which one source alone prints figures.
 */
export function definitionOf(
  dataset: Dataset,
  { area, indicator, definition, vintage }: Pick<SeriesQuery, 'area' | 'indicator' | 'definition' | 'vintage'>,
): Definition | null {
  if (definition != null || vintage.kind === 'edition') return definition ?? null
  if (area.kind === 'group' && area.members.length === 0) return null
  const usual = area.kind === 'comparator' ? 'SIPRI' : 'NATO'
  return isAbsence(visibleEditions(dataset, indicator, usual, LATEST)) ? null : usual
}
