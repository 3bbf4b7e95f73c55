/** The list of checked claims: filters and counts by verdict, at the time and now. */
import type { ClaimCheck } from './check.ts'
import type { Claim } from './claim.ts'
import { VERDICTS, type Verdict } from './verdict.ts'

export interface CheckedClaim {
  readonly claim: Claim
  readonly atTheTime: ClaimCheck
  readonly latest: ClaimCheck
}

export interface VerdictFilter {
  /** Verdicts by the newest figures. */
  readonly latest: readonly Verdict[] | null
  /** Verdicts by the figures known at the time. */
  readonly atTheTime: readonly Verdict[] | null
  readonly changed: boolean | null
}

export const hasChanged = ({ atTheTime, latest }: Omit<CheckedClaim, 'claim'>): boolean =>
  atTheTime.verdict !== latest.verdict

/** True where the verdicts differ and both rest on figures. */
export const hasFlipped = ({ atTheTime, latest }: Omit<CheckedClaim, 'claim'>): boolean =>
  hasChanged({ atTheTime, latest }) && atTheTime.verdict !== 'NOT_CHECKABLE' && latest.verdict !== 'NOT_CHECKABLE'

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

export function summaryOf(claims: readonly CheckedClaim[]): ClaimsSummary {
  const countBy = (verdictOf: (checked: CheckedClaim) => Verdict): readonly VerdictCount[] =>
    VERDICTS.map((verdict) => ({ verdict, count: claims.filter((checked) => verdictOf(checked) === verdict).length }))
  return {
    total: claims.length,
    atTheTime: countBy(({ atTheTime }) => atTheTime.verdict),
    latest: countBy(({ latest }) => latest.verdict),
    changed: claims.filter(hasFlipped).length,
  }
}
