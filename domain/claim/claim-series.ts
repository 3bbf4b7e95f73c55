/** The number of a claim in its series: the same quantity in other years, by the figures of the day of the words and by those of now. */
import type { Dataset } from '../dataset/dataset.ts'
import type { Status } from '../figure/status.ts'
import { checkClaim } from './check.ts'
import { checkOf } from './checks.ts'
import type { Claim } from './claim.ts'
import { CLAIM_VINTAGES, type ClaimVintage } from './claim-check.ts'

export interface ClaimYear {
  readonly year: number
  /** In the unit of the claim. */
  readonly value: number
  /** That of the least certain of its figures. */
  readonly status: Status
}

export interface ClaimSeries {
  readonly claim: Claim & { readonly year: number }
  /** Years without a value are left out. */
  readonly atTheTime: readonly ClaimYear[]
  readonly latest: readonly ClaimYear[]
}

/** The years before and after that of the claim which are drawn, at most. */
const SPAN = { before: 12, after: 4 } as const

/** How many years a series needs to be one. */
const LEAST_YEARS = 2

/** Quantities that are of a distance between two moments: in another year they would be another question. */
const NOT_BY_YEAR: ReadonlySet<Claim['quantity']> = new Set([
  'POINTS_TO_SHARE',
  'POINTS_A_YEAR_TO_SHARE',
  'PLANNED_RISE_OF_SHARE',
  'YEARS_OF_INCREASE',
  'UNMEASURED',
])

/** @returns null where the claim names no year, or its quantity cannot be computed for it and for another year */
export function claimSeriesOf(dataset: Dataset, claim: Claim): ClaimSeries | null {
  const { year } = claim
  if (year === null || claim.obstacle || NOT_BY_YEAR.has(claim.quantity)) return null
  const from = Math.max(year - SPAN.before, claim.since === null ? -Infinity : claim.since + 1)
  const years = Array.from({ length: year + SPAN.after - from + 1 }, (_, at) => from + at)
  const [atTheTime, latest] = CLAIM_VINTAGES.map((vintage) => valuesIn(dataset, { ...claim, year }, years, vintage))
  if (!atTheTime || !latest || Math.max(atTheTime.length, latest.length) < LEAST_YEARS) return null
  return { claim: { ...claim, year }, atTheTime, latest }
}

/** Only years of the same editions as the number itself: editions are not joined to one line. */
function valuesIn(
  dataset: Dataset,
  claim: Claim & { readonly year: number },
  years: readonly number[],
  vintage: ClaimVintage,
): readonly ClaimYear[] {
  const own = checkOf(dataset, claim, vintage)
  if (own.computed === null || own.data.length === 0) return []
  const editions = new Set(own.data.map(({ series }) => series.edition))
  return years.flatMap((year) => {
    const { computed, data, isStandIn } = year === claim.year ? own : checkClaim(dataset, { ...claim, year }, vintage)
    // A figure of another year stands in for that of the claim alone.
    if (computed === null || (isStandIn && year !== claim.year)) return []
    if (!data.every(({ series }) => editions.has(series.edition))) return []
    return [{ year, value: computed, status: leastSure(data.map(({ status }) => status)) }]
  })
}

const ORDER = ['actual', 'estimate', 'projection'] as const satisfies readonly Status[]

const leastSure = (statuses: readonly Status[]): Status =>
  ORDER.findLast((status) => statuses.includes(status)) ?? 'actual'
