/** Why there is no figure, in words: what was looked through, what its source says of the area, and who else has one. */

import type { Area } from '../area/area.ts'
import { compositionIn } from '../area/composition.ts'
import { uncovered } from '../area/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { carries, type Edition, titled } from '../edition/edition.ts'
import type { Absence } from './absence.ts'
import { lastYearOf, type Series } from './series.ts'

/** The absence of a group's year of which too few members have a figure. */
export function tooFewIn({ area, indicator, composition }: Series, year: number): Absence | null {
  const ofYear = compositionIn(composition, year)
  return ofYear && uncovered(ofYear.coverage, `“${indicator.name}” of ${area.name} in ${year}`)
}

export const describeSeries = ({ area, indicator, edition }: Series): string =>
  `“${indicator.name}” of ${area.name} in ${titled(edition)}`

export const explainNoValue = (series: Series, period: string): string =>
  `${describeSeries(series)} has no value ${period}: it covers ${series.firstYear} to ${lastYearOf(series)}. ${areaNotes(series.edition, series.area)}`.trim()

export function explainNotInSource(
  dataset: Dataset,
  { area, indicator }: Pick<Series, 'area' | 'indicator'>,
  editions: readonly Edition[],
): string {
  const looked = editions.map(titled).join(' and ')
  const notes = [...new Set(editions.map((edition) => areaNotes(edition, area)))].join(' ')
  const elsewhere = dataset.editions
    .filter((edition) => carries(edition, indicator.code) && dataset.seriesOf(edition, indicator.code, area))
    .map(titled)
  const hint = elsewhere.length > 0 ? ` Printed in: ${elsewhere.join(', ')}.` : ''
  return `“${indicator.name}” of ${area.name} is not in ${looked}.${notes === '' ? '' : ` ${notes}`}${hint}`
}

/** The notes on an area as a whole: they usually explain why a figure is missing. */
const areaNotes = (edition: Edition, area: Area): string =>
  edition.notes
    .filter((note) => note.area === area.code && note.indicator === null)
    .map((note) => note.text)
    .join(' ')
