/** The extra of a pathway, financed by borrowing: gross debt with it and without it. */
import type { Edition } from '../../edition/edition.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import { leastCertain } from '../economy/economy-status.ts'
import { newerWarning } from '../economy/known-on-day.ts'
import * as bounds from '../input/bounds.ts'
import type { PathwaySpec } from '../input/spec.ts'
import type { Pathway } from '../pathway.ts'
import { heldWarning } from './figures.ts'
import { type BorrowedYear, type MemberDebt, memberDebt } from './member-debt.ts'
import { meanByGdp, memberParts, type PartOfMembers, type Parts, rangeWarning } from './members.ts'

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

/** Points of GDP between the computed baseline and the outlook’s own path that need no warning. */
const MOST_POINTS_APART = 5

/** What to mind about a path of debt. */
function borrowingWarnings({ parts, first }: Parts<MemberDebt>, { asOf }: PathwaySpec): readonly string[] {
  const { primary, isNewer } = first.value.fiscal
  const warnings = [
    ...heldWarning('The primary balance', primary, first.value.years.at(-1)?.year ?? 0),
    ...newerWarning('The primary balance', { series: primary, isNewer }, asOf),
    ...rangeWarning(first.pathway),
  ]
  const below = parts.filter(({ value }) => value.years.some(({ baseline }) => baseline < 0))
  if (below.length > 0)
    warnings.push(
      `Gross debt would fall below zero in ${namesOf(below)}: a surplus would buy assets instead of repaying debt that is not there.`,
    )
  const apart = parts.filter(({ value }) => Math.abs(pointsApart(value)) > MOST_POINTS_APART)
  if (apart.length > 0)
    warnings.push(
      `In the last year of the outlook the computed baseline is more than ${MOST_POINTS_APART} points of GDP from the outlook’s own path: ${apart.map((part) => `${part.pathway.member.name} ${signed(pointsApart(part.value))}`).join(', ')}. What the extra adds to debt does not depend on the baseline.`,
    )
  return warnings
}

/** The computed baseline less the outlook’s own path, in the last year that both have. */
function pointsApart({ years }: MemberDebt): number {
  const last = years.findLast(({ outlook }) => outlook !== null)
  return last ? last.baseline - (last.outlook ?? last.baseline) : 0
}

const signed = (points: number): string => `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`

const namesOf = (parts: Parts<MemberDebt>['parts']): string =>
  parts.map(({ pathway }) => pathway.member.name).join(', ')
