/** What a claim is checked against: one dataset in one vintage. */

import type { Area } from '../../area/area.ts'
import { type Dataset, indicatorOf } from '../../dataset/dataset.ts'
import type { Vintage } from '../../edition/vintage.ts'
import { type Absence, absence, isAbsence } from '../../figure/absence.ts'
import { findDatum } from '../../figure/figure.ts'
import type { IndicatorCode } from '../../figure/indicator.ts'
import type { Datum } from '../../figure/series.ts'
import { areaByCode } from '../../identity.ts'
import type { Claim } from '../claim.ts'

export interface Evidence {
  readonly dataset: Dataset
  readonly vintage: Vintage
  readonly claim: Claim
  /** Whether amounts at constant prices may be of any base year: for what is told beside the reading. */
  readonly inAnyBase?: boolean
}

/** The computed result of one reading of a claim. */
export interface Finding {
  /** In the claim's unit. */
  readonly value: number
  /** Set where missing figures could raise the value to this at most. */
  readonly atMost?: number
  readonly data: readonly Datum[]
  /** The result as a clause without a full stop. */
  readonly clause: string
  /** How ambiguous wording was interpreted. */
  readonly reading?: string
  /** On which basis, "at current prices", where another is told beside it. */
  readonly basis?: string
  /** True where another year stands in for one that no edition has. Such a figure can be close but never matches. */
  readonly isStandIn?: boolean
}

/** What a claim would give if it were read otherwise. Never the verdict. */
export interface OtherReading {
  /** "at constant prices of 2015" */
  readonly basis: string
  /** In the claim's unit. */
  readonly computed: number
}

/** Computes a claim's quantity: first as it is read, see reading.ts, then as it could also be read, to be told beside it. */
export type Computation = (evidence: Evidence) => readonly (Finding | Absence)[]

/** @param year null: the newest year that is not a projection */
export function findClaimDatum(
  { dataset, vintage, claim }: Evidence,
  area: Area,
  code: IndicatorCode,
  year: number | null,
): Datum | Absence {
  return findDatum(
    dataset,
    { area, indicator: indicatorOf(dataset, code), vintage, definition: claim.definition },
    year,
  )
}

// The data compiler checks that a claim without an obstacle has an area, and the year and share that its quantity needs.

/** @throws Error when the subject is not an area */
export function claimSubject({ dataset, claim }: Evidence): Area {
  const area = areaByCode(dataset, claim.subject)
  if (area === null) throw new Error(`${claim.slug} is about ${claim.subject}, which is not an area.`)
  return area
}

const required = ({ slug }: Claim, value: number | null, what: string): number => {
  if (value === null) throw new Error(`${slug} has no ${what}.`)
  return value
}

/** @throws Error when the claim has no year */
export const claimYear = ({ claim }: Evidence): number => required(claim, claim.year, 'year')

/** @throws Error when the claim has no earlier year */
export const claimSince = ({ claim }: Evidence): number => required(claim, claim.since, 'earlier year')

/** @throws Error when the claim has no share */
export const claimShare = ({ claim }: Evidence): number => required(claim, claim.share, 'share')

/** Both data, or the first absence. */
export function pairOrAbsence(first: Datum | Absence, second: Datum | Absence): readonly [Datum, Datum] | Absence {
  if (isAbsence(first)) return first
  return isAbsence(second) ? second : [first, second]
}

export const absentFromSource = (explanation: string): Absence => absence('NOT_IN_SOURCE', explanation)
