/** What a claim is held against: one dataset, as one vintage sees it. */
import { type Absence, absence, isAbsence } from '../absence.ts'
import type { Area } from '../area.ts'
import { type Dataset, indicatorOf } from '../dataset.ts'
import { findDatum } from '../figure.ts'
import { areaByCode } from '../identity.ts'
import type { IndicatorCode } from '../indicator.ts'
import type { Datum } from '../series.ts'
import type { Vintage } from '../vintage.ts'
import type { Claim } from './claim.ts'

export interface Evidence {
  readonly dataset: Dataset
  readonly vintage: Vintage
  readonly claim: Claim
}

/** One reading of a claim, computed. */
export interface Finding {
  /** In the claim's unit. */
  readonly value: number
  /** Set where figures are missing that could raise the value up to this. */
  readonly atMost?: number
  readonly data: readonly Datum[]
  /** What was found, as a clause without a full stop. */
  readonly clause: string
  /** How the words were read, where they leave it open. */
  readonly reading?: string
  /** True where another year stands in for one that no edition had: such a figure can be close, but never matches. */
  readonly standIn?: boolean
}

/** Computes a claim's quantity in each way that its words can be read, the most natural first. */
export type Computation = (evidence: Evidence) => readonly (Finding | Absence)[]

/** @param year null: the newest that is no projection */
export function figure(
  { dataset, vintage, claim }: Evidence,
  area: Area,
  code: IndicatorCode,
  year: number | null,
): Datum | Absence {
  return findDatum(
    dataset,
    { area, indicator: indicatorOf(dataset, code), vintage, definition: claim.definition, aggregate: null },
    year,
  )
}

/** The compiler has made sure that a claim without an obstacle has an area and a year. */
export function subjectOf({ dataset, claim }: Evidence): Area {
  const area = areaByCode(dataset, claim.subject)
  if (area === null) throw new Error(`${claim.slug} is about ${claim.subject}, which is no area.`)
  return area
}

export function yearOf({ claim }: Evidence): number {
  if (claim.year === null) throw new Error(`${claim.slug} has no year.`)
  return claim.year
}

export function sinceOf({ claim }: Evidence): number {
  if (claim.since === null) throw new Error(`${claim.slug} has no earlier year.`)
  return claim.since
}

export function shareOf({ claim }: Evidence): number {
  if (claim.share === null) throw new Error(`${claim.slug} has no share.`)
  return claim.share
}

/** Both figures, or the first that is missing. */
export function both(first: Datum | Absence, second: Datum | Absence): readonly [Datum, Datum] | Absence {
  if (isAbsence(first)) return first
  return isAbsence(second) ? second : [first, second]
}

export const notComputed = (explanation: string): Absence => absence('NOT_IN_SOURCE', explanation)
