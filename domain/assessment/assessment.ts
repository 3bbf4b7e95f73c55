/** Where an area stands against a target share of core spending, and how it can get there: figures, paces, pledges and a grade. */

import { type Group, isMemberIn, type Member } from '../area/area.ts'
import { type Dataset, indicatorOf } from '../dataset/dataset.ts'
import { vintageOn } from '../edition/vintage.ts'
import { type Absence, isAbsence } from '../figure/absence.ts'
import { findDatum } from '../figure/figure.ts'
import { isAtLeast } from '../figure/printed.ts'
import type { Datum } from '../figure/series.ts'
import type { ShareTarget } from '../pathway/input/spec.ts'
import type { HistoricalWindow } from '../pathway/realism/window.ts'
import { type KnownPosition, standingOn } from '../position/known.ts'
import { highestPledge } from '../position/promise.ts'
import { refusalOf } from '../position/refusal.ts'
import { type Grade, gradeOf } from './grade.ts'
import { ownBest, precedentFor } from './history.ts'
import { natoShares, recentPace, type SharePace } from './recent-pace.ts'

interface AssessmentQuestion {
  readonly area: Member | Group
  readonly target: ShareTarget
  /** As known on a day, ISO 8601; null: now. */
  readonly day: string | null
}

export interface Assessment extends AssessmentQuestion {
  readonly grade: Grade
  /** The newest figure that is not a projection; of a target whose year is over, that of its year. */
  readonly now: Datum | Absence
  /** Points of GDP to the target; 0 where it is met. Null without a figure. */
  readonly gap: number | null
  /** Points of GDP a year to the target in its year. Null where it is met or over. */
  readonly needed: number | null
  /** Its paces of the last three and five years. */
  readonly lastThree: SharePace | null
  readonly lastFive: SharePace | null
  /** Percent of GDP in the target's year if it goes on as in the last five. */
  readonly trendShare: number | null
  /** Its own fastest rise over as many years as are left. */
  readonly best: SharePace | null
  /** The slowest stretch of another ally that was fast enough, from a like level. */
  readonly precedent: HistoricalWindow | null
  /** The highest share that it has pledged for the target's year or before. */
  readonly pledge: KnownPosition | null
  readonly refusal: KnownPosition | null
}

export function assess(dataset: Dataset, question: AssessmentQuestion): Assessment {
  const { area, target, day } = question
  const vintage = vintageOn(day)
  const indicator = indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP')
  const query = { area, indicator, vintage, definition: 'NATO' } as const
  const newest = findDatum(dataset, query, null)
  const isOver = !isAbsence(newest) && newest.year >= target.year
  const now = isOver ? findDatum(dataset, query, target.year) : newest
  const standing = standingOn(dataset, area.code, day)
  const said = { pledge: highestPledge(standing, target), refusal: refusalOf(standing, target) }
  if (isAbsence(now)) return { ...question, ...said, ...UNKNOWN, grade: 'NO_FIGURE', now }
  const series = natoShares(dataset, area, vintage)
  const isMet = isAtLeast(now.value, target.share)
  const years = target.year - now.year
  const needed = isMet || isOver ? null : (target.share - now.value) / years
  const lastFive = recentPace(series, 5)
  const trendShare = lastFive && !isOver ? now.value + lastFive.pace * years : null
  const history = { area, share: now.value, years, day }
  const best = needed === null ? null : ownBest(dataset, series, history)
  const precedent = needed === null ? null : precedentFor(dataset, history, needed)
  const grade = gradeOf({
    hasFigure: true,
    isMet,
    isOver,
    isRefused: said.refusal !== null,
    isOnCourse: trendShare !== null && isAtLeast(trendShare, target.share),
    isPledged: isAtLeast(said.pledge?.share ?? 0, target.share),
    hasOwnPrecedent: best !== null && needed !== null && best.pace >= needed,
    hasPrecedent: precedent !== null,
  })
  return {
    ...question,
    ...said,
    grade,
    now,
    gap: isMet ? 0 : target.share - now.value,
    needed,
    lastThree: recentPace(series, 3),
    lastFive,
    trendShare,
    best,
    precedent,
  }
}

const UNKNOWN = {
  gap: null,
  needed: null,
  lastThree: null,
  lastFive: null,
  trendShare: null,
  best: null,
  precedent: null,
} as const

/** All members of a day, each by the same rule. */
export const assessMembers = (dataset: Dataset, target: ShareTarget, day: string | null): readonly Assessment[] =>
  dataset.members
    .filter((member) => day === null || isMemberIn(member, Number(day.slice(0, 4))))
    .map((area) => assess(dataset, { area, target, day }))
