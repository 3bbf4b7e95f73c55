import type { Member } from '../../area/area.ts'
import { type Dataset, indicatorOf } from '../../dataset/dataset.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import { findSeries } from '../../figure/figure.ts'
import { type KnownOnDay, onDayOrNewest } from './known-on-day.ts'

/**
 * Thousand persons, projected by the United Nations: the newest projection of the day, or the newest of all where none as old is carried.
 *
 * @param asOf a day, or null for the newest
 */
export function populationOf(dataset: Dataset, member: Member, asOf: string | null): KnownOnDay | Absence {
  const indicator = indicatorOf(dataset, 'POPULATION_PROJECTION')
  const { found: series, isNewer } = onDayOrNewest(asOf, (vintage) =>
    findSeries(dataset, { area: member, indicator, vintage }),
  )
  return isAbsence(series) ? series : { series, isNewer }
}
