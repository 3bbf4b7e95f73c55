import { newerWarning } from '../economy/known-on-day.ts'
import type { PathwaySpec } from '../input/spec.ts'
import { heldWarning } from './figures.ts'
import type { MemberDebt } from './member-debt.ts'
import { type Parts, rangeWarning } from './members.ts'

/** Points of GDP between the computed baseline and the outlook’s own path that need no warning. */
const MOST_POINTS_APART = 5

/** What to mind about a path of debt. */
export function borrowingWarnings({ parts, first }: Parts<MemberDebt>, { asOf }: PathwaySpec): readonly string[] {
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
