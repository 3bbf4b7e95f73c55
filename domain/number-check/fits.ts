/** Other figures that a number fits: of another year or area, in other prices or by another definition. */

import { checkClaim } from '../claim/check.ts'
import type { Claim, Quantity } from '../claim/claim.ts'
import type { ClaimCheck } from '../claim/claim-check.ts'
import { pricesOf } from '../claim/reading.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Edition } from '../edition/edition.ts'
import { byEdition } from './editions.ts'

/** How the figure differs from the one in the sentence. */
export type FitKind = 'BASIS' | 'YEAR' | 'AREA'

export interface Fit {
  readonly kind: FitKind
  readonly check: ClaimCheck
}

/** Years on either side that are tried. */
export const MOST_YEARS = 12

/** Quantities that other areas have too. Counts are of all members. */
const OF_AREAS: ReadonlySet<Quantity> = new Set([
  'SHARE_OF_GDP',
  'SPENDING',
  'GDP',
  'EQUIPMENT_SHARE',
  'SHARE_OF_ALLIANCE_SPENDING',
  'SHARE_OF_ALLIANCE_GDP',
])

/** Whether other areas are asked as well. */
export const hasOtherAreas = ({ quantity }: Pick<Claim, 'quantity'>): boolean => OF_AREAS.has(quantity)

/** The figures that match what was said, at its precision: other bases first, then years by distance, then areas. */
export function fitsOf(dataset: Dataset, claim: Claim): readonly Fit[] {
  if (claim.obstacle) return []
  // Nearly every figure meets a bound: only one with the number itself fits.
  const asked: Claim = {
    ...claim,
    comparator: claim.comparator === 'ABOUT' ? 'ABOUT' : 'EQUAL',
    reading: null,
    moment: null,
    // Where the words leave the prices open, only the usual reading is tried.
    prices: pricesOf(claim),
  }
  return [
    ...tried('BASIS', otherBases(asked), inAnyEdition(dataset)),
    ...tried('YEAR', otherYears(dataset, asked), inAnyEdition(dataset)),
    ...tried('AREA', otherAreas(dataset, asked), byNewest(dataset)),
  ]
}

type Decide = (claim: Claim) => ClaimCheck | undefined

const tried = (kind: FitKind, claims: readonly Claim[], decide: Decide): readonly Fit[] =>
  claims.flatMap((claim) => {
    const check = decide(claim)
    return check ? [{ kind, check }] : []
  })

const byNewest =
  (dataset: Dataset): Decide =>
  (claim) =>
    [checkClaim(dataset, claim, 'LATEST')].find(({ verdict }) => verdict === 'MATCHES')

/** By the newest figures, or else by the newest edition of the definition that has it so. */
const inAnyEdition =
  (dataset: Dataset): Decide =>
  (claim) =>
    byNewest(dataset)(claim) ??
    byEdition(dataset, claim, editionsOf(dataset, claim)).findLast(({ verdict }) => verdict === 'MATCHES')

/** The editions of the definition that may have the years of a claim. */
const editionsOf = ({ editions }: Dataset, { definition, year, since }: Claim): readonly Edition[] =>
  editions.filter(
    ({ source, firstYear, lastYear }) =>
      source.definitionCode === (definition ?? 'NATO') && (since ?? year ?? 0) >= firstYear && (year ?? 0) <= lastYear,
  )

function otherBases(claim: Claim): readonly Claim[] {
  const prices: readonly Claim[] =
    claim.quantity === 'SPENDING' || claim.quantity === 'INCREASE' || claim.quantity === 'CUMULATIVE_INCREASE'
      ? (['CURRENT', 'CONSTANT'] as const)
          .filter((one) => one !== pricesOf(claim))
          .map((one) => ({ ...claim, prices: one }))
      : []
  const definitions: readonly Claim[] =
    claim.quantity === 'SHARE_OF_GDP' && claim.definition !== 'SIPRI' ? [{ ...claim, definition: 'SIPRI' }] : []
  return [...prices, ...definitions]
}

function otherYears({ editions }: Dataset, claim: Claim): readonly Claim[] {
  const { year } = claim
  if (year === null) return []
  const measured = editions.filter(({ source }) => source.definitionCode === (claim.definition ?? 'NATO'))
  const first = Math.min(...measured.map(({ firstYear }) => firstYear))
  const last = Math.max(...measured.map(({ lastYear }) => lastYear))
  return Array.from({ length: MOST_YEARS }, (_, at) => at + 1)
    .flatMap((distance) => [year - distance, year + distance])
    .filter((other) => other >= first && other <= last)
    .map((other) => ({ ...claim, year: other, since: claim.since === null ? null : claim.since + other - year }))
    .filter(({ since }) => since === null || since >= first)
}

function otherAreas({ members, groups, comparators }: Dataset, claim: Claim): readonly Claim[] {
  if (!hasOtherAreas(claim)) return []
  return [...groups, ...members, ...comparators]
    .filter(({ code }) => code !== claim.subject)
    .map(({ code }) => ({ ...claim, subject: code }))
}
