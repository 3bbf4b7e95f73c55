/** How figures fared: one indicator of one area as each edition of a source has it. */

import type { Area } from '../area/area.ts'
import { compareText } from '../compare.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { carries, type Edition, type Source } from '../edition/edition.ts'
import { LATEST } from '../edition/vintage.ts'
import { InputError } from '../errors.ts'
import { type Absence, absence, isAbsence, present } from '../figure/absence.ts'
import { definitionOf, findSeries, type SeriesQuery } from '../figure/figure.ts'
import type { Indicator } from '../figure/indicator.ts'
import { type Datum, datumIn, lastYearOf, type Series } from '../figure/series.ts'

/** The years of one edition. */
export interface VintageRow {
  readonly series: Series
  /** In the order of the years; null where the edition has no value. */
  readonly data: readonly (Datum | null)[]
}

/** Editions by years. All rows are of one source, and for a group all are printed by it or all are computed. */
export interface VintageMatrix {
  readonly area: Area
  readonly indicator: Indicator
  readonly source: Source
  /** Without a gap, from the first to the last that any row has. */
  readonly years: readonly number[]
  /** Oldest edition first. */
  readonly rows: readonly VintageRow[]
}

export interface VintagesQuery extends Omit<SeriesQuery, 'vintage'> {
  /** Null: all of the source. */
  readonly editions: readonly Edition[] | null
  readonly from: number
  readonly to: number
}

/**
 * Editions without a value in the years are left out. The source is that of the series that answers without a vintage, or of the
 * editions that are named.
 *
 * @throws InputError when editions of several sources are named, or none
 */
export function vintagesOf(dataset: Dataset, query: VintagesQuery): VintageMatrix | Absence {
  const { area, indicator, editions, from, to } = query
  const model = editions === null ? newestSeries(dataset, query) : newestOf(dataset, query, onlySource(editions))
  if (isAbsence(model)) return model
  const { source } = model.edition
  const aggregate = model.composition === null ? 'published' : 'computed'
  const found = dataset.editions
    .filter((edition) => edition.source === source && (editions?.includes(edition) ?? carries(edition, indicator.code)))
    .map((edition) => findSeries(dataset, { ...query, vintage: { kind: 'edition', edition }, aggregate }, from, to))
  const series = present(found)
  if (series.length === 0) return found.findLast(isAbsence) ?? noValue(query)
  const start = Math.min(...series.map(({ firstYear }) => firstYear))
  const years = Array.from({ length: Math.max(...series.map(lastYearOf)) - start + 1 }, (_, at) => start + at)
  const rows = series.map((one) => ({ series: one, data: years.map((year) => datumIn(one, year)) }))
  return { area, indicator, source, years, rows }
}

const noValue = ({ area, indicator }: VintagesQuery): Absence =>
  absence('NOT_IN_SOURCE', `No edition that was named carries “${indicator.name}” of ${area.name}.`)

/** What answers without a vintage; where the newest edition has dropped the area, the newest series that there is. */
function newestSeries(dataset: Dataset, query: VintagesQuery): Series | Absence {
  const latest = { ...query, vintage: LATEST }
  const found = findSeries(dataset, latest)
  if (!isAbsence(found)) return found
  const older = newestOf(dataset, { ...query, definition: definitionOf(dataset, latest) }, dataset.editions)
  return isAbsence(older) ? found : older
}

/** @param editions oldest first */
function newestOf(dataset: Dataset, query: VintagesQuery, editions: readonly Edition[]): Series | Absence {
  let reason: Absence | null = null
  for (const edition of editions.toReversed()) {
    const found = findSeries(dataset, { ...query, vintage: { kind: 'edition', edition } })
    if (!isAbsence(found)) return found
    reason ??= found
  }
  return reason ?? noValue(query)
}

function onlySource(editions: readonly Edition[]): readonly Edition[] {
  const [first, other] = new Set(editions.map(({ source }) => source))
  if (first && !other) return editions.toSorted((a, b) => compareText(a.publishedOn, b.publishedOn))
  throw new InputError({
    field: 'editions',
    found: first && other ? `editions of ${first.slug} and of ${other.slug}` : 'an empty list',
    allowed: 'one or more editions, all of one source, since sources measure differently',
    example: 'editions: ["nato-2024", "nato-2026"]',
  })
}
