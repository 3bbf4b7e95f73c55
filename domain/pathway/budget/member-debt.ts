/** The debt of one member, with the extra of its pathway borrowed and without it. */

import type { Dataset } from '../../dataset/dataset.ts'
import { type Edition, titled } from '../../edition/edition.ts'
import { vintageOn } from '../../edition/vintage.ts'
import { type Absence, absence, isAbsence } from '../../figure/absence.ts'
import { datumIn } from '../../figure/series.ts'
import type { EconomyStatus } from '../economy/economy-status.ts'
import * as bounds from '../input/bounds.ts'
import type { MemberPathway } from '../member-pathway.ts'
import { debtPath } from './debt.ts'
import { assumedIn, budgetSeries } from './figures.ts'
import { type Fiscal, fiscalOf } from './fiscal.ts'
import { extraPoints, extraPointsAtMost, hasRange } from './members.ts'

/** One year, in percent of GDP; of a group, of the GDP of the members that are in it. */
export interface BorrowedYear {
  readonly year: number
  /** How certain the primary balance is. */
  readonly status: EconomyStatus
  /** Growth of nominal GDP over the year before; null in the start year, and for a group, whose prices differ. */
  readonly growthPercent: number | null
  /** Null in the start year, whose debt is given. */
  readonly primaryBalance: number | null
  readonly extra: number
  /** The same with all of a related leg whose start is not assumed; null where there is none. */
  readonly extraAtMost: number | null
  /** Gross debt if the share of the start year were held. */
  readonly baseline: number
  /** Gross debt with the extra borrowed. */
  readonly debt: number
  /** Gross debt with `extraAtMost` borrowed; null where there is no such leg. */
  readonly debtAtMost: number | null
  /** The newest outlook’s own path, without the pathway; null beyond it. */
  readonly outlook: number | null
}

export interface MemberDebt {
  readonly fiscal: Fiscal
  readonly ratePercent: number
  readonly years: readonly BorrowedYear[]
  readonly outlook: Edition | null
}

/**
 * @param asOf a day, or null for the newest
 * @param given the rate on all debt, percent a year; null: the effective rate
 */
export function memberDebt(
  dataset: Dataset,
  pathway: MemberPathway,
  asOf: string | null,
  given: number | null,
): MemberDebt | Absence {
  const fiscal = fiscalOf(dataset, pathway, asOf)
  if (isAbsence(fiscal)) return fiscal
  const rate = given ?? fiscal.effectiveRatePercent
  if (rate === null || rate < bounds.INTEREST.least || rate > bounds.INTEREST.most)
    return absence('NOT_COMPARABLE', whyNoRate(pathway, fiscal))
  const steps = pathway.years.slice(1).map((year, at) => ({
    growthPercent: 100 * ((year.gdp.national ?? 0) / (pathway.years[at]?.gdp.national ?? 1) - 1),
    primaryBalance: assumedIn(fiscal.primary, year.year),
    extra: extraPoints(pathway, at + 1),
  }))
  const pathWith = (extraOf: (extra: number, at: number) => number) => {
    const own = steps.map((step, at) => ({ ...step, extra: extraOf(step.extra, at) }))
    return debtPath(fiscal.startDebt, own, rate)
  }
  const [debt, baseline] = [pathWith((extra) => extra), pathWith(() => 0)]
  const atMost = hasRange(pathway) ? pathWith((extra, at) => extraPointsAtMost(pathway, at + 1) ?? extra) : null
  const outlook = budgetSeries(dataset, pathway.member, 'GOVERNMENT_DEBT', vintageOn(asOf))
  const years = pathway.years.map(({ year }, index) => {
    const step = steps[index - 1]
    return {
      year,
      status: assumedIn(fiscal.primary, year).status,
      growthPercent: step?.growthPercent ?? null,
      primaryBalance: step?.primaryBalance.value ?? null,
      extra: step?.extra ?? 0,
      extraAtMost: extraPointsAtMost(pathway, index),
      baseline: baseline[index] ?? fiscal.startDebt,
      debt: debt[index] ?? fiscal.startDebt,
      debtAtMost: atMost?.[index] ?? null,
      outlook: isAbsence(outlook) ? null : (datumIn(outlook, year)?.value ?? null),
    }
  })
  return { fiscal, ratePercent: rate, years, outlook: isAbsence(outlook) ? null : outlook.edition }
}

function whyNoRate({ member }: MemberPathway, { primary: { edition }, effectiveRatePercent: rate }: Fiscal): string {
  const { least, most, example } = bounds.INTEREST
  const why =
    rate === null
      ? `${titled(edition)} does not have the net interest of ${member.name} in the start year`
      : rate < least
        ? `the government of ${member.name} receives more interest than it pays, so that net interest on its gross debt is ${rate.toFixed(2)}%`
        : `net interest on the debt of ${member.name} is ${rate.toFixed(2)}%, above ${most}%`
  return `There is no rate of interest to assume: ${why}. Give one, ${least} to ${most}% a year, such as interestRatePercent: ${example}.`
}
