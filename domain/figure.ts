/** The one way to a figure: which series or datum answers a question, or why none does. */
import { type Absence, absence, isAbsence } from './absence.ts'
import { computeSeries } from './aggregation/series.ts'
import type { Area } from './area.ts'
import type { Dataset } from './dataset.ts'
import { carries, type Edition } from './edition.ts'
import type { Definition, Indicator } from './indicator.ts'
import { between, type Datum, datumIn, lastYearOf, newestDatum, type Series } from './series.ts'
import { editionsSeen, type Vintage } from './vintage.ts'

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
  const found = findWholeSeries(dataset, question)
  if (isAbsence(found)) return found
  if (year !== null) return datumIn(found, year) ?? absence('NO_VALUE_IN_YEAR', noValueIn(found, `for ${year}`))
  return (
    newestDatum(found) ?? absence('NO_VALUE_IN_YEAR', `${about(found)} holds nothing but projections. Ask for a year.`)
  )
}

function findWholeSeries(dataset: Dataset, question: SeriesQuery): Series | Absence {
  const { area, indicator, vintage, aggregate } = question
  const editions = editionsSeen(dataset, indicator, definitionOf(question), vintage)
  if (isAbsence(editions)) return editions
  if (aggregate !== 'computed') {
    for (const edition of editions) {
      const series = dataset.seriesOf(edition, indicator.code, area)
      if (series) return series
    }
  }
  if (area.kind === 'group' && aggregate !== 'published')
    return computeSeries(dataset, area, indicator, editions, vintage)
  return absence('NOT_IN_SOURCE', notInSource(dataset, question, editions))
}

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
