/** Warnings about the numbers of a pathway. */

import { isoDate } from '../../formats/date.ts'
import { coverageWarning } from '../area/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { titled } from '../edition/edition.ts'
import { isAbsence } from '../figure/absence.ts'
import { isAtLeast, isPrintedAlike } from '../figure/printed.ts'
import { datumIn } from '../figure/series.ts'
import { named, warningsOfDatum } from '../figure/warnings.ts'
import { newerWarning } from './economy/known-on-day.ts'
import { inflationGaps, nominalDollarsWarning } from './economy/nominal-dollars.ts'
import type { GroupPathway } from './group/group-pathway.ts'
import { startWarning } from './group/group-start.ts'
import { mainTarget, type PathwaySpec } from './input/spec.ts'
import { goesStraight } from './legs.ts'
import type { MemberPathway } from './member-pathway.ts'
import { groupPledgedWarnings, pledgedWarnings } from './pledged/warnings.ts'

/** The largest gap between share × GDP and published spending, in percent, that needs no warning. */
const BASIS_TOLERANCE_PERCENT = 2

export function pathwayWarnings(dataset: Dataset, pathway: MemberPathway, spec: PathwaySpec): readonly string[] {
  const { baseline } = pathway
  const startWarnings =
    baseline.status === 'actual'
      ? []
      : [
          `The pathway starts from ${baseline.status === 'estimate' ? 'an estimate' : 'a projection'} for ${baseline.year}, which later editions may revise.`,
        ]
  return [
    ...baselineWarnings(pathway),
    ...basisWarning(dataset, pathway),
    ...startWarnings,
    ...currencyWarning(pathway),
    ...nominalDollarsWarning(inflationGaps(dataset, [pathway])),
    ...generalWarnings(pathway, spec),
    ...milestoneWarning(pathway, spec),
    ...targetWarning(pathway, spec),
    ...pledgedWarnings(dataset, pathway, spec),
  ]
}

/** The notes about the figure that it starts from. */
const baselineWarnings = ({ baseline }: MemberPathway): readonly string[] => warningsOfDatum(baseline)

/** Warnings that apply to the whole group, the notes about its members' starts, and members whose amounts are on another basis than NATO's table. */
export function groupWarnings(dataset: Dataset, group: GroupPathway, spec: PathwaySpec): readonly string[] {
  const { members, coverage, notSummed } = group
  const [first] = members
  return [
    ...coverageWarning(coverage),
    ...startWarning(dataset, group, spec),
    ...(first ? generalWarnings(first, spec) : []),
    ...groupPledgedWarnings(dataset, members, spec),
    ...(notSummed === null ? [] : [notSummed]),
    ...members.flatMap((pathway) =>
      [...baselineWarnings(pathway), ...basisWarning(dataset, pathway)].map((warning) =>
        named(pathway.member.name, warning),
      ),
    ),
  ]
}

/** Warnings that are the same for all members of a group. */
function generalWarnings(
  { economy, economyIsNewer, population, years }: MemberPathway,
  spec: PathwaySpec,
): readonly string[] {
  const warnings: string[] = []
  if (years.some(({ status }) => status === 'extrapolated'))
    warnings.push(
      `GDP after the end of ${titled(economy.edition)} is extrapolated: growth and inflation stay at the mean of the outlook's last three years.`,
    )
  if (economyIsNewer)
    warnings.push(
      `No economic outlook as old as ${spec.asOf} is carried: GDP is from ${titled(economy.edition)}, published on ${isoDate(economy.edition.publishedOn, economy.edition.publishedPrecision)}.`,
    )
  if (!isAbsence(population)) warnings.push(...newerWarning('The population', population, spec.asOf))
  if (years.at(-1)?.relatedRange != null)
    warnings.push(
      'No table measures related spending. Its start is not assumed, so amounts are of the core leg alone, and the related leg is a range from nothing spent yet to all spent already.',
    )
  const related = spec.legs.kind === 'divided' ? spec.legs.related : null
  const straight =
    related && !isAtLeast(related.start ?? 0, related.share) ? goesStraight(spec.shape, related.start) : null
  if (straight !== null)
    warnings.push(`The related leg changes by the same number of points every year, whatever the shape: ${straight}.`)
  return warnings
}

/** Milestones of the caller that are not between start and target; version 1 of the model did not refuse those after it. */
function milestoneWarning({ baseline }: MemberPathway, { legs, shape }: PathwaySpec): readonly string[] {
  if (shape.kind !== 'milestones') return []
  const target = mainTarget(legs)
  const leftOut = shape.milestones.filter(
    ({ year, share }) =>
      year <= baseline.year || year > target.year || (year === target.year && share !== target.share),
  )
  if (leftOut.length === 0) return []
  return [
    `Milestones that are not between the start in ${baseline.year} and the target in ${target.year} are left out: ${leftOut.map(({ year }) => year).join(', ')}.`,
  ]
}

function currencyWarning({ member, economy: { currency, edition } }: MemberPathway): readonly string[] {
  if (currency === member.currency.code) return []
  return [`Amounts in national currency are in ${currency}, in which ${titled(edition)} states GDP.`]
}

function targetWarning(
  { member, baseline, years }: MemberPathway,
  { legs, whenAbove }: PathwaySpec,
): readonly string[] {
  const end = years.at(-1)
  const [target, reached] = legs.kind === 'undivided' ? [legs.total.share, end?.counted] : [legs.core.share, end?.core]
  if (isAtLeast(baseline.value, target) && whenAbove === 'hold')
    return reached != null && reached > baseline.value && !isPrintedAlike(reached, baseline.value)
      ? []
      : [`${member.name} is at the target or above it already, and stays where it is.`]
  if (reached == null || isAtLeast(reached, target)) return []
  return [`This course does not reach the target of ${target}% by its year.`]
}

function basisWarning(dataset: Dataset, pathway: MemberPathway): readonly string[] {
  const gap = basisGapPercent(dataset, pathway)
  if (gap === null || Math.abs(gap) <= BASIS_TOLERANCE_PERCENT) return []
  const amount = `${Math.abs(gap).toFixed(1)}% ${gap > 0 ? 'more' : 'less'}`
  return [
    `The share of ${pathway.baseline.year} times the IMF's GDP is ${amount} than the spending that NATO prints for that year, so amounts here are on another basis than NATO's table of spending.`,
  ]
}

/**
 * 100 · (share × IMF GDP / published spending in national currency − 1); null where either is missing, or they are in different
 * currencies.
 */
function basisGapPercent(dataset: Dataset, { member, baseline, economy, years }: MemberPathway): number | null {
  const spending = dataset.seriesOf(baseline.series.edition, 'DEFENCE_SPENDING_NATIONAL', member)
  const published = spending ? datumIn(spending, baseline.year) : null
  const gdp = years[0]?.gdp.national
  if (!published || gdp == null || published.value === 0) return null
  if (published.series.currency !== economy.currency) return null
  const millions = gdp * 1000 * (baseline.value / 100)
  return 100 * (millions / published.value - 1)
}
