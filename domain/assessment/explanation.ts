/** The grade in one sentence, with its numbers. */

import { unreachable } from '../errors.ts'
import { isAbsence } from '../figure/absence.ts'
import { printed } from '../figure/printed.ts'
import type { Datum } from '../figure/series.ts'
import type { Position } from '../position/position.ts'
import type { Assessment } from './assessment.ts'
import type { SharePace } from './recent-pace.ts'

const share = (value: number): string => `${printed(value).toFixed(2)}%`
const points = (value: number): string => `${value.toFixed(2).replace('-', '−')} points`
const stretch = ({ from, to }: Pick<SharePace, 'from' | 'to'>): string => `from ${from} to ${to}`

export function explain(assessment: Assessment): string {
  const { area, target, now, grade, pledge, refusal, lastFive, trendShare, best, precedent } = assessment
  if (isAbsence(now)) return `${area.name} has no figure to judge: ${now.explanation}`
  const aim = `${share(target.share)} of GDP by ${target.year}`
  const stands = `${area.name} spent ${share(now.value)} of GDP in ${now.year}${statusOf(now)}`
  const needs = `${stands}; ${aim} takes ${points(assessment.needed ?? 0)} a year`
  switch (grade) {
    case 'NO_FIGURE':
      return `${area.name} has no figure to judge.`
    case 'MET':
      return `${stands}, at the target of ${share(target.share)} or above it.`
    case 'MISSED':
      return `${stands}, below the ${share(target.share)} that was due by then.`
    case 'REFUSED':
      return `${needs}. ${refusal?.standing === 'REFUSED' ? 'It has refused' : 'It says that enough is'} ${describe(refusal)}.`
    case 'ON_COURSE':
      return `${needs}. It rose by ${points(lastFive?.pace ?? 0)} a year ${lastFive ? stretch(lastFive) : ''}, and at that pace would be at ${share(trendShare ?? 0)} in ${target.year}.`
    case 'PLEDGED':
      return `${needs}, which is faster than it rose of late${recently(lastFive)}. It has pledged ${describe(pledge)}.`
    case 'WITHIN_PRECEDENT':
      return `${needs}. It has risen as fast before, by ${points(best?.pace ?? 0)} a year ${best ? stretch(best) : ''}. ${unpledged(pledge)}`
    case 'RECORD_PACE':
      return `${needs}, faster than it ever rose over as many years${best ? ` (at best ${points(best.pace)}, ${stretch(best)})` : ''}. From a like level ${precedent ? `${precedent.member.name} rose by ${points(precedent.pace)} a year ${stretch(precedent)}` : 'others did'}. ${unpledged(pledge)}`
    case 'WITHOUT_PRECEDENT':
      return `${needs}, faster than any of today’s allies rose from a like level over as many years. ${unpledged(pledge)}`
    default:
      return unreachable(grade)
  }
}

const statusOf = ({ status }: Datum): string => (status === 'actual' ? '' : ` (${status})`)

const recently = (lastFive: SharePace | null): string =>
  lastFive ? ` (${points(lastFive.pace)} a year ${stretch(lastFive)})` : ''

/** "3.50% of GDP by 2029 (planned, 2026-07-06)" */
function describe(position: Position | null): string {
  if (position === null || position.share === null) return 'a target'
  const { share: value, by, firmness, saidOn } = position
  const when = by === null ? '' : ` by ${by}`
  return `${share(value)} of GDP${when} (${[firmness?.toLowerCase(), saidOn].filter(Boolean).join(', ')})`
}

const unpledged = (pledge: Position | null): string =>
  pledge ? `Its own pledges lead to ${describe(pledge)}.` : 'No pledge of its own with a year and a share is known.'
