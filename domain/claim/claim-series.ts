/** The number of a claim in its series: the same quantity in other years, by the figures of the day of the words and by those of now. */
import type { Dataset } from '../dataset/dataset.ts'
import type { Status } from '../figure/status.ts'
import { type ClaimVintage, checkClaim } from './check.ts'
import { checkOf } from './checks.ts'
import type { Claim } from './claim.ts'

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

/** @returns null where the claim names no year, or its quantity cannot be computed for it and for another year */
export function claimSeriesOf(dataset: Dataset, claim: Claim): ClaimSeries | null {
  const { year } = claim
  if (year === null || claim.obstacle) return null
  const checked = [checkOf(dataset, claim, 'AT_THE_TIME'), checkOf(dataset, claim, 'LATEST')]
  if (checked.every(({ computed }) => computed === null)) return null
  const from = Math.max(year - SPAN.before, claim.since === null ? -Infinity : claim.since + 1)
  const years = Array.from({ length: year + SPAN.after - from + 1 }, (_, at) => from + at)
  const valuesIn = (vintage: ClaimVintage) =>
    years.flatMap((one) => valueIn(dataset, { ...claim, year: one }, vintage, one === year))
  const [atTheTime, latest] = [valuesIn('AT_THE_TIME'), valuesIn('LATEST')]
  if (Math.max(atTheTime.length, latest.length) < LEAST_YEARS) return null
  return { claim: { ...claim, year }, atTheTime, latest }
}

/** A figure of another year stands in for that of the claim alone. */
function valueIn(dataset: Dataset, claim: Claim, vintage: ClaimVintage, isOwnYear: boolean): readonly ClaimYear[] {
  const { computed, data, isStandIn } = checkClaim(dataset, claim, vintage)
  if (computed === null || (isStandIn && !isOwnYear)) return []
  return [{ year: claim.year ?? 0, value: computed, status: leastSure(data.map(({ status }) => status)) }]
}

const ORDER = ['actual', 'estimate', 'projection'] as const satisfies readonly Status[]

const leastSure = (statuses: readonly Status[]): Status =>
  ORDER.findLast((status) => statuses.includes(status)) ?? 'actual'
