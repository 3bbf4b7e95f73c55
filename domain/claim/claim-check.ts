/** What a check of a claim says. */
import type { Release } from '../edition/release.ts'
import type { AbsenceReason } from '../figure/absence.ts'
import type { Datum } from '../figure/series.ts'
import type { Claim, Obstacle } from './claim.ts'
import type { OtherReading } from './evidence/evidence.ts'
import type { Verdict } from './verdict.ts'

/** AT_THE_TIME: the editions published by the day of the words. LATEST: the newest editions. */
export const CLAIM_VINTAGES = ['AT_THE_TIME', 'LATEST'] as const
export type ClaimVintage = (typeof CLAIM_VINTAGES)[number]

/** Why a claim cannot be checked. */
export type UncheckableReason = Obstacle | 'NOT_YET_MEASURED' | 'UNDECIDED' | AbsenceReason

export interface ClaimCheck {
  readonly claim: Claim
  readonly vintage: ClaimVintage
  readonly verdict: Verdict
  /** In the claim's unit; null when it cannot be checked. */
  readonly computed: number | null
  readonly data: readonly Datum[]
  /** On which basis it is read, where there is another; the same in both vintages. */
  readonly basis: string | null
  /** Whether a figure of another year stands in for one that no edition had. */
  readonly isStandIn: boolean
  readonly others: readonly OtherReading[]
  /** How what the words leave open is read. */
  readonly reading: string | null
  /** A report that was out when the words were said, newer than the figures, and is not carried. */
  readonly newerRelease: Release | null
  /** What the edition says about the figures of the area that the claim is about. */
  readonly warnings: readonly string[]
  /** The result as one sentence. */
  readonly working: string
  readonly reason: UncheckableReason | null
}
