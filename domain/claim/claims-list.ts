/** The board of all claims: which to show, and how they come out, then and now. */
import type { ClaimCheck } from './check.ts'
import type { Claim } from './claim.ts'
import { VERDICTS, type Verdict } from './verdict.ts'

export interface CheckedClaim {
  readonly claim: Claim
  readonly atTheTime: ClaimCheck
  readonly latest: ClaimCheck
}

export interface VerdictFilter {
  /** By the newest figures. */
  readonly latest: readonly Verdict[] | null
  readonly atTheTime: readonly Verdict[] | null
  readonly changed: boolean | null
}

export const hasChanged = ({ atTheTime, latest }: Omit<CheckedClaim, 'claim'>): boolean =>
  atTheTime.verdict !== latest.verdict

/** True where both verdicts rest on figures: the claim came out one way then, and comes out another way now. */
export const hasFlipped = ({ atTheTime, latest }: Omit<CheckedClaim, 'claim'>): boolean =>
  hasChanged({ atTheTime, latest }) && atTheTime.verdict !== 'NOT_CHECKABLE' && latest.verdict !== 'NOT_CHECKABLE'

export const passes = (one: CheckedClaim, { latest, atTheTime, changed }: VerdictFilter): boolean =>
  (latest?.includes(one.latest.verdict) ?? true) &&
  (atTheTime?.includes(one.atTheTime.verdict) ?? true) &&
  (changed === null || hasFlipped(one) === changed)

export interface ClaimsSummary {
  readonly total: number
  readonly atTheTime: readonly VerdictCount[]
  readonly latest: readonly VerdictCount[]
  /** How many have flipped. */
  readonly changed: number
}

export interface VerdictCount {
  readonly verdict: Verdict
  readonly count: number
}

export function summaryOf(claims: readonly CheckedClaim[]): ClaimsSummary {
  const counts = (verdictOf: (one: CheckedClaim) => Verdict): readonly VerdictCount[] =>
    VERDICTS.map((verdict) => ({ verdict, count: claims.filter((one) => verdictOf(one) === verdict).length }))
  return {
    total: claims.length,
    atTheTime: counts((one) => one.atTheTime.verdict),
    latest: counts((one) => one.latest.verdict),
    changed: claims.filter(hasFlipped).length,
  }
}
