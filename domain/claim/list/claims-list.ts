/** The list of checked claims: filters and counts by verdict, at the time and now. */

import type { Claim } from '../claim.ts'
import type { ClaimCheck } from '../claim-check.ts'
import { basePriceYearOf } from '../reading.ts'
import { VERDICTS, type Verdict } from '../verdict.ts'

export interface CheckedClaim {
  readonly claim: Claim
  readonly atTheTime: ClaimCheck
  readonly latest: ClaimCheck
}

interface VerdictFilter {
  /** Verdicts by the newest figures. */
  readonly latest: readonly Verdict[] | null
  /** Verdicts by the figures known at the time. */
  readonly atTheTime: readonly Verdict[] | null
  readonly changed: boolean | null
}

const hasChanged = ({ atTheTime, latest }: Omit<CheckedClaim, 'claim'>): boolean => atTheTime.verdict !== latest.verdict

/** True where the verdicts differ and both rest on figures. */
export const hasFlipped = ({ atTheTime, latest }: Omit<CheckedClaim, 'claim'>): boolean =>
  hasChanged({ atTheTime, latest }) && atTheTime.verdict !== 'NOT_CHECKABLE' && latest.verdict !== 'NOT_CHECKABLE'

/** Why a verdict by the figures of the day is another than by the newest ones, the first that holds. */
export type ChangeCause = 'OTHER_READING' | 'MEASURED_SINCE' | 'NEWER_DEFINITION' | 'REVISED_FIGURES'

/** Null where the verdict has not changed. */
export function changeCauseOf(checks: Omit<CheckedClaim, 'claim'>): ChangeCause | null {
  if (!hasFlipped(checks)) return null
  const { atTheTime, latest } = checks
  if (atTheTime.basis !== latest.basis) return 'OTHER_READING'
  if (atTheTime.isStandIn !== latest.isStandIn) return 'MEASURED_SINCE'
  const [then, now] = [countingOf(atTheTime), countingOf(latest)]
  return then === now ? 'REVISED_FIGURES' : 'NEWER_DEFINITION'
}

/** How what a check rests on is counted: by whose definition, and where shares and real changes are, at the prices of which year. */
function countingOf({ data }: ClaimCheck): string {
  const counted = data.map(({ series: { edition, indicator } }) => {
    const isReal = indicator.code === 'DEFENCE_SHARE_OF_GDP' || indicator.code === 'DEFENCE_REAL_CHANGE'
    return `${edition.source.definitionCode} ${isReal ? basePriceYearOf(edition) : ''}`
  })
  return [...new Set(counted)].sort().join(', ')
}

export const passes = (checked: CheckedClaim, { latest, atTheTime, changed }: VerdictFilter): boolean =>
  (latest?.includes(checked.latest.verdict) ?? true) &&
  (atTheTime?.includes(checked.atTheTime.verdict) ?? true) &&
  (changed === null || hasFlipped(checked) === changed)

export interface ClaimsSummary {
  readonly total: number
  readonly atTheTime: readonly VerdictCount[]
  readonly latest: readonly VerdictCount[]
  /** The number of claims whose verdict has flipped. */
  readonly changed: number
}

export interface VerdictCount {
  readonly verdict: Verdict
  readonly count: number
}

export function claimsSummary(claims: readonly CheckedClaim[]): ClaimsSummary {
  const countBy = (verdictOf: (checked: CheckedClaim) => Verdict): readonly VerdictCount[] =>
    VERDICTS.map((verdict) => ({ verdict, count: claims.filter((checked) => verdictOf(checked) === verdict).length }))
  return {
    total: claims.length,
    atTheTime: countBy(({ atTheTime }) => atTheTime.verdict),
    latest: countBy(({ latest }) => latest.verdict),
    changed: claims.filter(hasFlipped).length,
  }
}
