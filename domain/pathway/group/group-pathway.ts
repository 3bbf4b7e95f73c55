/**
 * The pathway of a group: the sum, in dollars, of the pathways of its members. Members without data are listed. A share is weighted by
 * GDP in constant prices, so that it moves with shares and real growth alone. Version 1 of the model weighted it by nominal dollars.
 */

import { type Group, type Member, membersIn } from '../../area/area.ts'
import type { Coverage } from '../../area/composition.ts'
import { ofMembers, uncovered } from '../../area/coverage.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { type Absence, absence, present } from '../../figure/absence.ts'
import { leastCertain } from '../economy/economy-status.ts'
import { addMoney, dollarsOnly, type Money, realDollarsOnly, subtractMoney } from '../economy/money.ts'
import { inflationGaps, whyNotSummed } from '../economy/nominal-dollars.ts'
import type { PathwaySpec } from '../input/spec.ts'
import { baselineOf, type MemberPathway, memberPathway } from '../member-pathway.ts'
import { annualGrowthPercent, type PathwayYear } from '../year.ts'

export interface GroupPathway {
  readonly group: Group
  readonly members: readonly MemberPathway[]
  readonly leftOut: readonly { readonly member: Member; readonly reason: string }[]
  /** How much of the group has a pathway. */
  readonly coverage: Coverage
  /** Why dollars at current prices are not summed; null where they are. */
  readonly notSummed: string | null
  /** Shares are Σ spending / Σ GDP, in dollars at the prices and exchange rates of the start year. */
  readonly years: readonly PathwayYear[]
}

export function groupPathway(dataset: Dataset, group: Group, spec: PathwaySpec): GroupPathway | Absence {
  const startYear = spec.startYear ?? commonStart(dataset, group, spec)
  const pathways = ofMembers(dataset, membersOf(group, startYear), (member) =>
    memberPathway(dataset, member, { ...spec, startYear }),
  )
  const { found: members, coverage } = pathways
  const leftOut = pathways.absent.map(({ member, absence: { explanation } }) => ({ member, reason: explanation }))
  const [first] = members
  if (!first)
    return absence(
      'NOT_IN_SOURCE',
      `No member of ${group.name} has a pathway: ${leftOut[0]?.reason ?? 'it has no members'}`,
    )
  const tooFew = uncovered(coverage, `A pathway of ${group.name}`)
  if (tooFew) return tooFew
  const notSummed = spec.model === '1' ? null : whyNotSummed(inflationGaps(dataset, members))
  const summing = { weight: spec.model === '1' ? nominalDollars : realDollars, isNominalSummed: notSummed === null }
  return { group, members, leftOut, coverage, notSummed, years: sumYears(members, first, summing) }
}

interface Summing {
  /** What a share is weighted by. */
  readonly weight: (money: Money) => number
  readonly isNominalSummed: boolean
}

const realDollars = ({ dollarsReal }: Money): number => dollarsReal

const nominalDollars = ({ dollars, dollarsReal }: Money): number => dollars ?? dollarsReal

const membersOf = (group: Group, startYear: number | null): readonly Member[] =>
  startYear === null ? group.members : membersIn(group, startYear)

/** All members start in the same year: the newest year in which every member with figures has one. */
function commonStart(dataset: Dataset, group: Group, spec: PathwaySpec): number | null {
  const starts = present(group.members.map((member) => baselineOf(dataset, member, spec))).map(({ year }) => year)
  return starts.length === 0 ? null : Math.min(...starts)
}

function sumYears(
  members: readonly MemberPathway[],
  { years }: MemberPathway,
  { weight, isNominalSummed }: Summing,
): readonly PathwayYear[] {
  const sumMoney = isNominalSummed ? sumOf(dollarsOnly) : sumOf(realDollarsOnly)
  const summed: PathwayYear[] = []
  for (const [index, { year, core, related, relatedRange, total }] of years.entries()) {
    const parts = members.flatMap((pathway) => pathway.years[index] ?? [])
    const gdp = sumMoney(parts, (part) => part.gdp)
    const spending = sumMoney(parts, (part) => part.spending)
    const weights = parts.map((part) => weight(part.gdp))
    const mean = (of: (part: PathwayYear) => number | null) => weightedMean(parts.map(of), weights)
    const before = summed[index - 1]?.spending
    summed.push({
      year,
      status: leastCertain(parts.map((part) => part.status)),
      core: core === null ? null : mean((part) => part.core),
      related: related === null ? null : mean((part) => part.related),
      relatedRange:
        relatedRange === null
          ? null
          : { low: mean((part) => part.relatedRange?.low ?? 0), high: mean((part) => part.relatedRange?.high ?? 0) },
      total: total === null ? null : mean((part) => part.total),
      counted: (100 * weight(spending)) / weight(gdp),
      gdp,
      population: parts.reduce<number | null>(
        (sum, { population }) => (sum === null || population === null ? null : sum + population),
        0,
      ),
      spending,
      extra: sumMoney(parts, (part) => part.extra),
      relatedExtraAtMost:
        relatedRange === null ? null : sumMoney(parts, (part) => part.relatedExtraAtMost ?? part.extra),
      realGrowthPercent: before ? annualGrowthPercent(before.dollarsReal, spending.dollarsReal) : null,
      increase: before ? subtractMoney(spending, before) : null,
    })
  }
  return summed
}

const sumOf =
  (kept: (money: Money) => Money) =>
  (parts: readonly PathwayYear[], of: (part: PathwayYear) => Money): Money => {
    const [first, ...rest] = parts.map((part) => kept(of(part)))
    if (!first) throw new Error('A sum of no members.')
    return rest.reduce(addMoney, first)
  }

/** Σ value · weight / Σ weight; a value that is missing counts as zero, since it is of a leg that the member does not have. */
const weightedMean = (values: readonly (number | null)[], weights: readonly number[]): number =>
  values.reduce<number>((total, value, index) => total + (value ?? 0) * (weights[index] ?? 0), 0) /
  weights.reduce((total, weight) => total + weight, 0)
