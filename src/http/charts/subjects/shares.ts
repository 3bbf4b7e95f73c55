/** Shares of GDP for charts: queries, points, and texts about their sources. */
import type { ChartPoint } from '../../../../charts/spec/chart-point.ts'
import type { Area } from '../../../../domain/area/area.ts'
import { type Dataset, indicatorOf } from '../../../../domain/dataset/dataset.ts'
import type { Vintage } from '../../../../domain/edition/vintage.ts'
import { type Absence, isAbsence } from '../../../../domain/figure/absence.ts'
import { citeEdition } from '../../../../domain/figure/citation.ts'
import { findSeries, type SeriesQuery } from '../../../../domain/figure/figure.ts'
import type { Definition } from '../../../../domain/figure/indicator.ts'
import { type Datum, datumIn, type Series, yearsOf } from '../../../../domain/figure/series.ts'
import { formatDate } from '../../../../formats/date.ts'
import { formatPercent } from '../../../../formats/number.ts'

/** A query for the shares of GDP of an area. */
export const shareQuery = (dataset: Dataset, area: Area, definition: Definition, vintage: Vintage): SeriesQuery => ({
  area,
  indicator: indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP'),
  vintage,
  definition,
  aggregate: null,
})

/** The shares of GDP of an area, or why there are none. */
export const shareSeries = (dataset: Dataset, area: Area, definition: Definition, vintage: Vintage): Series | Absence =>
  findSeries(dataset, shareQuery(dataset, area, definition, vintage))

/** The years of a series within a span, including years without a value. */
export const pointsOf = (
  series: Series | Absence,
  from = -Infinity,
  to = Infinity,
  label: (datum: Datum) => string = pointLabel,
): readonly ChartPoint[] =>
  isAbsence(series)
    ? []
    : yearsOf(series)
        .filter((year) => year >= from && year <= to)
        .map((year) => {
          const datum = datumIn(series, year)
          return datum === null
            ? { year, value: null, status: 'actual', label: '' }
            : { year, value: datum.value, status: datum.status, label: label(datum) }
        })

/** "2026: 4.68% of GDP (NATO, estimate)" */
const pointLabel = ({ series, year, value, status }: Datum): string =>
  `${year}: ${formatPercent(value)} of GDP (${definitionIn(series)}, ${status})`

/** Whose definition a series has, or its edition where the source defines nothing. */
export const definitionIn = ({ edition }: Series): string => edition.source.definitionCode ?? edition.slug

/** "NATO, Defence Investment of NATO Countries (2014-2026), 10 July 2026, Table 3" */
const sourceOf = ({ edition, table }: Series): string => `${citeEdition(edition)}, ${table}`

/** "10 July 2026" */
export const dayOf = ({ edition }: Series): string => formatDate(edition.publishedOn, edition.publishedPrecision)

/** ", as known on 3 April 2025"; empty for the newest vintage. */
export const vintageSuffix = (vintage: Vintage): string =>
  vintage.kind === 'asOf' ? `, as known on ${formatDate(vintage.day, 'DAY')}` : ''

/**
 * The one source line of a chart: every edition once, what else it was computed from, and the version of the dataset, so that
 * readers can reproduce it.
 *
 * @param others such as the outlook and the model of a pathway
 */
export function sourceLine({ version }: Dataset, series: readonly Series[], others: readonly string[] = []): string {
  const cited = [...new Set([...series.map(sourceOf), ...others])]
  const sources = cited.length === 0 ? '' : `Source: ${cited.join('; ')}. `
  return `${sources}Drawn by Realistic Pathway from its dataset ${version}.`
}
