import type { Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { isAtLeast } from '../../figure/printed.ts'
import { dataOf } from '../../figure/series.ts'
import { knownSeries, recordOfDay } from './known-shares.ts'

/** A share of GDP of a year, by SIPRI's definition. */
export interface Level {
  readonly year: number
  readonly share: number
}

/** Where a member stood itself in SIPRI's record. */
export interface OwnLevel {
  /** The newest of its highest shares. */
  readonly highest: Level
  /** The newest year with at least a given share; null where there is none. */
  readonly lastAtTarget: Level | null
}

/**
 * @param target percent of GDP
 * @param day as known on a day, ISO 8601; null for the newest
 */
export function ownLevelOf(dataset: Dataset, member: Member, target: number, day: string | null): OwnLevel | null {
  const known = recordOfDay(dataset, 'SIPRI', day)
  const series = knownSeries(dataset, known, 'SIPRI', member, 'DEFENCE_SHARE_OF_GDP')
  if (series === null) return null
  const { ofDay, before, until } = series
  const earlier = before ? dataOf(before).filter(({ year }) => year < ofDay.firstYear) : []
  const levels = [...earlier, ...dataOf(ofDay)]
    .filter(({ year }) => year <= until)
    .map(({ year, value }): Level => ({ year, share: value }))
  const [first, ...rest] = levels
  if (!first) return null
  return {
    highest: rest.reduce((most, level) => (level.share >= most.share ? level : most), first),
    lastAtTarget: levels.findLast(({ share }) => isAtLeast(share, target)) ?? null,
  }
}
