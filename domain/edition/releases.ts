/** What publishers are known to have published, whether it is carried here or not: "not carried" is not "not published". */

import { formatDate } from '../../formats/date.ts'
import type { Area } from '../area/area.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { END } from '../day.ts'
import { type Absence, absence } from '../figure/absence.ts'
import type { Definition, Indicator } from '../figure/indicator.ts'
import { lastYearOf, type Series } from '../figure/series.ts'
import { carries, carriesWholeOf, titled } from './edition.ts'
import type { Release } from './release.ts'
import type { Vintage } from './vintage.ts'

/** What is asked for: see SeriesQuery. */
interface Asked {
  readonly area: Area
  readonly indicator: Indicator
}

interface Question extends Asked {
  readonly vintage: Vintage
  readonly definition?: Definition | null | undefined
}

/** The releases of a source after one day and up to another that are not carried, or not whole for what is asked. */
function notCarried(
  { releases, editions }: Pick<Dataset, 'releases' | 'editions'>,
  source: string,
  { area, indicator }: Asked,
  [after, until]: readonly [string, string],
): readonly Release[] {
  return releases.filter((release) => {
    if (release.source !== source || release.publishedOn <= after || release.publishedOn > until) return false
    const edition = editions.find(({ slug }) => slug === release.edition)
    return !edition || !carries(edition, indicator.code) || !carriesWholeOf(edition, indicator.code, area.code)
  })
}

/** The last day of a vintage; null for an edition asked for by name, which newer ones do not concern. */
const lastDayOf = (vintage: Vintage): string | null =>
  vintage.kind === 'edition' ? null : vintage.kind === 'asOf' ? vintage.day : END

/** The series with the releases that were out in the vintage, are newer than its edition, and are not carried. */
export function withMissed(dataset: Dataset, series: Series, vintage: Vintage): Series {
  const until = lastDayOf(vintage)
  if (dataset.releases.length === 0 || until === null) return series
  const { edition } = series
  const missed = notCarried(dataset, edition.source.slug, series, [edition.publishedOn, until])
  return missed.length === 0 ? series : { ...series, missed, missedUntil: until === END ? null : until }
}

const FOUND_NOTHING: readonly Absence['reason'][] = ['NO_EDITION_YET', 'NO_VALUE_IN_YEAR']

/**
 * An absence that says so where a release which may have the figure is known and not carried.
 *
 * @param series in which the year was looked for; null where no edition was out
 */
export function toldApart(
  dataset: Dataset,
  query: Question,
  year: number | null,
  series: Series | null,
  found: Absence,
): Absence {
  const until = lastDayOf(query.vintage)
  if (dataset.releases.length === 0 || until === null || !FOUND_NOTHING.includes(found.reason)) return found
  if (series !== null && (year === null || year <= lastYearOf(series))) return found
  const sources = series === null ? sourcesOf(dataset, query) : [series.edition.source.slug]
  const after = series?.edition.publishedOn ?? ''
  const missed = sources.flatMap((source) => notCarried(dataset, source, query, [after, until]))
  // A table of a year goes to that year at most.
  const may = missed.filter(({ publishedOn }) => year === null || Number(publishedOn.slice(0, 4)) >= year)
  return may.length === 0
    ? found
    : absence('NOT_CARRIED', `${found.explanation} Published by then, but not carried here: ${listed(may)}.`)
}

/** The sources whose editions carry the indicator by the definition that is asked for. */
function sourcesOf({ editions }: Dataset, { area, indicator, definition }: Question): readonly string[] {
  const wanted = definition ?? (area.kind === 'comparator' ? 'SIPRI' : 'NATO')
  const carrying = editions.filter((edition) => carries(edition, indicator.code))
  return [
    ...new Set(carrying.flatMap(({ source }) => ((source.definitionCode ?? wanted) === wanted ? [source.slug] : []))),
  ]
}

const listed = (releases: readonly Release[]): string =>
  releases
    .map(({ title, publishedOn, publishedPrecision }) => `${title}, ${formatDate(publishedOn, publishedPrecision)}`)
    .join('; ')

/** A warning that later releases are known which may have other values. */
export function missedWarning({ edition, missed = [], missedUntil = null }: Series): readonly string[] {
  if (missed.length === 0) return []
  const by = missedUntil === null ? '' : ` and by ${formatDate(missedUntil, 'DAY')}`
  return [
    `After ${titled(edition)}${by} ${edition.source.publisher} published what is not carried here, or not for this figure: ${listed(missed)}. Its value there is not known here.`,
  ]
}
