/**
 * The one way to a figure: which series or datum answers a question, or why none does.
 *
 * A series is always from one edition. An edition that is carried in part (a few cells that somebody else printed, one ally of an
 * edition) answers for the cells that are carried of it and hides nothing else: a datum is from the newest edition that has the cell,
 * back to the newest that is whole for the area; a series is from that whole one. Only where no whole edition was out is a part a series.
 */
import { type Absence, absence, isAbsence } from './absence.ts'
import { computeSeries } from './aggregation/series.ts'
import type { Area } from './area.ts'
import type { Dataset } from './dataset.ts'
import { carries, carriesWholeOf, type Edition } from './edition.ts'
import type { Definition, Indicator } from './indicator.ts'
import { between, type Datum, datumInFirst, lastYearOf, newestDatum, type Series } from './series.ts'
import { editionsSeen, type Vintage, wholeFirst } from './vintage.ts'

/** A source's own aggregate and the one worked out from its members are different data. Null: the source's, if it has one. */
export type AggregateKind = 'published' | 'computed' | null

export interface SeriesQuery {
  readonly area: Area
  readonly indicator: Indicator
  readonly vintage: Vintage
  /** Null: the definition of the edition, else NATO's for members and groups and SIPRI's for comparators. */
  readonly definition: Definition | null
  readonly aggregate: AggregateKind
}

export function findSeries(dataset: Dataset, question: SeriesQuery, from = -Infinity, to = Infinity): Series | Absence {
  const found = findWholeSeries(dataset, question)
  if (isAbsence(found)) return found
  const part = from === -Infinity && to === Infinity ? found : between(found, from, to)
  return part ?? absence('NO_VALUE_IN_YEAR', noValueIn(found, `in the years asked for`))
}

/** @param year null: the newest year whose value is not a projection */
export function findDatum(dataset: Dataset, question: SeriesQuery, year: number | null): Datum | Absence {
  const seen = seriesSeen(dataset, question)
  if (isAbsence(seen)) return seen
  const found = wholeSeries(dataset, question, seen)
  const candidates = inOrder(seen, found)
  const datum = year === null ? newestIn(candidates) : datumInFirst(candidates, year)
  if (datum) return datum
  if (isAbsence(found)) return found
  return year === null
    ? absence('NO_VALUE_IN_YEAR', `${about(found)} holds nothing but projections. Ask for a year.`)
    : absence('NO_VALUE_IN_YEAR', noValueIn(found, `for ${year}`))
}

/** The series among which findDatum looks for a year, in this order: those of parts, newest first, and the whole one. */
export function seriesInOrder(dataset: Dataset, question: SeriesQuery): readonly Series[] {
  const seen = seriesSeen(dataset, question)
  return isAbsence(seen) ? [] : inOrder(seen, wholeSeries(dataset, question, seen))
}

function inOrder({ printed }: SeriesSeen, found: Series | Absence): readonly Series[] {
  const parts = printed.filter((series) => !isWhole(series))
  return isAbsence(found) || parts.includes(found) ? parts : [...parts, found]
}

/** Of the newest year that any has; of equals the first, which is of the newest edition. */
function newestIn(series: readonly Series[]): Datum | null {
  let newest: Datum | null = null
  for (const one of series) {
    const datum = newestDatum(one)
    if (datum && datum.year > (newest?.year ?? -Infinity)) newest = datum
  }
  return newest
}

interface SeriesSeen {
  /** See editionsSeen. */
  readonly editions: readonly Edition[]
  /** See seriesAnswering. */
  readonly printed: readonly Series[]
}

function seriesSeen(dataset: Dataset, question: SeriesQuery): SeriesSeen | Absence {
  const { area, indicator, vintage, aggregate } = question
  const editions = editionsSeen(dataset, indicator, definitionOf(question), vintage)
  if (isAbsence(editions)) return editions
  return { editions, printed: aggregate === 'computed' ? [] : seriesAnswering(dataset, editions, indicator, area) }
}

function findWholeSeries(dataset: Dataset, question: SeriesQuery): Series | Absence {
  const seen = seriesSeen(dataset, question)
  return isAbsence(seen) ? seen : wholeSeries(dataset, question, seen)
}

/** A part is a series only of the edition that is asked for by name, or where nothing whole is known. */
function wholeSeries(dataset: Dataset, question: SeriesQuery, { editions, printed }: SeriesSeen): Series | Absence {
  const { area, indicator, vintage, aggregate } = question
  const [newest] = printed
  const whole = vintage.kind === 'edition' ? newest : printed.find(isWhole)
  if (whole) return whole
  if (area.kind === 'group' && aggregate !== 'published') {
    const computed = computeSeries(dataset, area, indicator, wholeFirst(editions, indicator.code), vintage)
    if (!newest || !isAbsence(computed)) return computed
  }
  return newest ?? absence('NOT_IN_SOURCE', notInSource(dataset, question, editions))
}

/**
 * The series that answer for an area, newest first: those of parts, up to the first that is whole. All are of one source, the first
 * that has any.
 *
 * @param editions what a vintage sees: see editionsSeen
 */
export function seriesAnswering(
  dataset: Dataset,
  editions: readonly Edition[],
  indicator: Indicator,
  area: Area,
): readonly Series[] {
  const answering: Series[] = []
  for (const edition of editions) {
    const [first] = answering
    if (first && first.edition.source !== edition.source) break
    const series = dataset.seriesOf(edition, indicator.code, area)
    if (series) answering.push(series)
    if (series && isWhole(series)) break
  }
  return answering
}

const isWhole = ({ edition, indicator, area }: Series): boolean => carriesWholeOf(edition, indicator.code, area.code)

const definitionOf = ({ area, definition, vintage }: SeriesQuery): Definition | null =>
  definition ?? (vintage.kind === 'edition' ? null : area.kind === 'comparator' ? 'SIPRI' : 'NATO')

const about = ({ area, indicator, edition }: Series): string => `“${indicator.name}” of ${area.name} in ${edition.slug}`

const noValueIn = (series: Series, when: string): string =>
  `${about(series)} has no value ${when}: it covers ${series.firstYear} to ${lastYearOf(series)}. ${notesOn(series.edition, series.area)}`.trim()

function notInSource(dataset: Dataset, { area, indicator }: SeriesQuery, editions: readonly Edition[]): string {
  const slugs = editions.map((edition) => edition.slug).join(' and ')
  const notes = [...new Set(editions.map((edition) => notesOn(edition, area)))].join(' ')
  const elsewhere = dataset.editions
    .filter((edition) => carries(edition, indicator.code) && dataset.seriesOf(edition, indicator.code, area))
    .map((edition) => edition.slug)
  const hint = elsewhere.length > 0 ? ` Printed in: ${elsewhere.join(', ')}.` : ''
  return `“${indicator.name}” of ${area.name} is not in ${slugs}.${notes === '' ? '' : ` ${notes}`}${hint}`
}

/** What an edition says of a whole area is most often the reason why something is missing. */
const notesOn = (edition: Edition, area: Area): string =>
  edition.notes
    .filter((note) => note.area === area.code && note.indicator === null)
    .map((note) => note.text)
    .join(' ')
