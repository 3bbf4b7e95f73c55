/** The extra of a pathway, financed by borrowing: gross debt with it and without it. */

import type { Edition } from '../../edition/edition.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import { leastCertain } from '../economy/economy-status.ts'
import * as bounds from '../input/bounds.ts'
import type { Pathway } from '../pathway.ts'
import { borrowingWarnings } from './borrowing-warnings.ts'
import { type BorrowedYear, type MemberDebt, memberDebt } from './member-debt.ts'
import { meanByGdp, memberParts, type PartOfMembers, type Parts } from './members.ts'

export interface Borrowed extends PartOfMembers {
  /** The rate that is applied to all debt, percent a year; of a group, weighted by debt at the start. */
  readonly ratePercent: number
  /** Net interest of the start year on the debt before it; null where it is not known. */
  readonly effectiveRatePercent: number | null
  readonly edition: Edition
  readonly outlook: Edition | null
  readonly years: readonly BorrowedYear[]
}

/**
 * @param interestRatePercent on all debt, also that of each member of a group; null: the effective rate of each
 * @throws InputError when the rate is out of its bounds
 */
export function borrowedOf(pathway: Pathway, interestRatePercent: number | null): Borrowed | Absence {
  const given = interestFrom(interestRatePercent)
  const { dataset, spec } = pathway
  const found = memberParts(pathway, 'Debt', (member) => memberDebt(dataset, member, spec.asOf, given))
  if (isAbsence(found)) return found
  const { parts, first, leftOut, coverage, warnings } = found
  const weigh = (of: (value: MemberDebt) => number) => meanByDebt(parts, of)
  const effective = parts.every(({ value }) => value.fiscal.effectiveRatePercent !== null)
  return {
    ratePercent: weigh((value) => value.ratePercent),
    effectiveRatePercent: effective ? weigh((value) => value.fiscal.effectiveRatePercent ?? 0) : null,
    edition: first.value.fiscal.primary.edition,
    outlook: first.value.outlook,
    years: coverage === null ? first.value.years : first.value.years.map((year, index) => meanYear(parts, year, index)),
    leftOut,
    coverage,
    warnings: [...warnings, ...borrowingWarnings(found, spec)],
  }
}

export const interestFrom = (ratePercent: number | null): number | null =>
  ratePercent === null ? null : bounds.within('interestRatePercent', ratePercent, bounds.INTEREST)

function meanByDebt(parts: Parts<MemberDebt>['parts'], of: (value: MemberDebt) => number): number {
  if (parts.length === 1 && parts[0]) return of(parts[0].value)
  const debtOf = ({ pathway, value }: Parts<MemberDebt>['parts'][number]) =>
    value.fiscal.startDebt * (pathway.years[0]?.gdp.dollarsReal ?? 0)
  const debt = parts.reduce((sum, part) => sum + debtOf(part), 0)
  return parts.reduce((sum, part) => sum + of(part.value) * debtOf(part), 0) / debt
}

function meanYear(parts: Parts<MemberDebt>['parts'], { year }: BorrowedYear, index: number): BorrowedYear {
  const own = parts.flatMap(({ value }) => value.years[index] ?? [])
  const mean = (of: (one: BorrowedYear) => number) =>
    meanByGdp(parts, index, ({ years }) => (years[index] ? of(years[index]) : 0))
  const meanWhereAll = (of: (one: BorrowedYear) => number | null) =>
    own.some((one) => of(one) === null) ? null : mean((one) => of(one) ?? 0)
  return {
    year,
    status: leastCertain(own.map(({ status }) => status)),
    growthPercent: null,
    primaryBalance: meanWhereAll((one) => one.primaryBalance),
    extra: mean((one) => one.extra),
    extraAtMost: meanWhereAll((one) => one.extraAtMost),
    baseline: mean((one) => one.baseline),
    debt: mean((one) => one.debt),
    debtAtMost: meanWhereAll((one) => one.debtAtMost),
    outlook: meanWhereAll((one) => one.outlook),
  }
}
