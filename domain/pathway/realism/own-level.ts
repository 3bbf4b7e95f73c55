import type { Member } from '../../area/area.ts'
import { type Dataset, indicatorOf } from '../../dataset/dataset.ts'
import { LATEST } from '../../edition/vintage.ts'
import { isAbsence } from '../../figure/absence.ts'
import { findSeries } from '../../figure/figure.ts'
import { dataOf } from '../../figure/series.ts'

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

/** @param target percent of GDP */
export function ownLevelOf(dataset: Dataset, member: Member, target: number): OwnLevel | null {
  const indicator = indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP')
  const series = findSeries(dataset, { area: member, indicator, vintage: LATEST, definition: 'SIPRI', aggregate: null })
  if (isAbsence(series)) return null
  const levels = dataOf(series).map(({ year, value }): Level => ({ year, share: value }))
  const [first, ...rest] = levels
  if (!first) return null
  return {
    highest: rest.reduce((most, level) => (level.share >= most.share ? level : most), first),
    lastAtTarget: levels.findLast(({ share }) => share >= target) ?? null,
  }
}
