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

/** The data compiler checks that a claim without an obstacle has an area, and the year and share that its quantity needs. */
export class Evidence {
  readonly dataset: Dataset
  readonly claim: Claim
  readonly vintage: Vintage
  /** Whether amounts at constant prices may be of any base year: for what is told beside the reading. */
  readonly inAnyBase: boolean

  constructor(dataset: Dataset, claim: Claim, vintage: Vintage, inAnyBase = false) {
    this.dataset = dataset
    this.claim = claim
    this.vintage = vintage
    this.inAnyBase = inAnyBase
  }

  /** @throws Error when the subject is not an area */
  get subject(): Area {
    const area = areaByCode(this.dataset, this.claim.subject)
    if (area === null) throw new Error(`${this.claim.slug} is about ${this.claim.subject}, which is not an area.`)
    return area
  }

  /** @throws Error when the claim has no year, and so for `since` and `share` */
  get year(): number {
    return this.#required(this.claim.year, 'year')
  }

  get since(): number {
    return this.#required(this.claim.since, 'earlier year')
  }

  get share(): number {
    return this.#required(this.claim.share, 'share')
  }

  #required(value: number | null, what: string): number {
    if (value === null) throw new Error(`${this.claim.slug} has no ${what}.`)
    return value
  }

  /** @param year null: the newest year that is not a projection */
  datum(area: Area, code: IndicatorCode, year: number | null, vintage = this.vintage): Datum | Absence {
    const { dataset, claim } = this
    return findDatum(
      dataset,
      { area, indicator: indicatorOf(dataset, code), vintage, definition: claim.definition },
      year,
    )
  }

  /** The data of two areas or years, or the first absence. */
  pair(code: IndicatorCode, one: AreaYear, other: AreaYear): readonly [Datum, Datum] | Absence {
    const [first, second] = [this.datum(one[0], code, one[1]), this.datum(other[0], code, other[1])]
    if (isAbsence(first)) return first
    return isAbsence(second) ? second : [first, second]
  }
}

type AreaYear = readonly [area: Area, year: number]

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

export const absentFromSource = (explanation: string): Absence => absence('NOT_IN_SOURCE', explanation)
