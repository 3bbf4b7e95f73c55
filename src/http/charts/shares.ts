/** Shares of GDP as points of a chart, each with its edition and status. */
import type { ChartPoint } from '../../../charts/runs.ts'
import { type Absence, isAbsence } from '../../../domain/absence.ts'
import type { Area } from '../../../domain/area.ts'
import { citeEdition, formatDate, formatValue } from '../../../domain/citation.ts'
import { type Dataset, indicatorOf } from '../../../domain/dataset.ts'
import { findSeries, type SeriesQuery } from '../../../domain/figure.ts'
import type { Definition } from '../../../domain/indicator.ts'
import { type Datum, datumIn, type Series, yearsOf } from '../../../domain/series.ts'
import type { Vintage } from '../../../domain/vintage.ts'

export const shareQuery = (dataset: Dataset, area: Area, definition: Definition, vintage: Vintage): SeriesQuery => ({
  area,
  indicator: indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP'),
  vintage,
  definition,
  aggregate: null,
})

export const sharesOf = (dataset: Dataset, area: Area, definition: Definition, vintage: Vintage): Series | Absence =>
  findSeries(dataset, shareQuery(dataset, area, definition, vintage))

/** Each year of a series between two, those without a value too. */
export const pointsOf = (series: Series | Absence, from = -Infinity, to = Infinity): readonly ChartPoint[] =>
  isAbsence(series)
    ? []
    : yearsOf(series)
        .filter((year) => year >= from && year <= to)
        .map((year) => {
          const datum = datumIn(series, year)
          return datum === null
            ? { year, value: null, sure: true, label: '' }
            : { year, value: datum.value, sure: datum.status === 'actual', label: pointLabel(datum) }
        })

/** "2026: 4.68% of GDP (NATO, estimate)" */
const pointLabel = ({ series, year, value, status }: Datum): string =>
  `${year}: ${percent(value)} of GDP (${series.edition.source.definitionCode ?? series.edition.slug}, ${status})`

export const percent = (value: number): string => `${formatValue(value)}%`

/** "NATO, Defence Investment of NATO Countries (2014-2026), 10 July 2026, Table 3" */
export const sourceOf = ({ edition, table }: Series): string => `${citeEdition(edition)}, ${table}`

/** "10 July 2026" */
export const dayOf = ({ edition }: Series): string => formatDate(edition.publishedOn, edition.publishedPrecision)

/** What a chart of a vintage says beside its subject. */
export const knownOn = (vintage: Vintage): string =>
  vintage.kind === 'asOf' ? `, as known on ${formatDate(vintage.day, 'DAY')}` : ''

/** Names the figures themselves, for whoever wants the same again. */
export const datasetLine = ({ version }: Dataset): string => `Drawn by Realistic Pathway from its dataset ${version}.`
