/** The pathway of a group: each member on its own pathway, then summed in dollars. Whoever has no data is listed. */
import { type Absence, absence, isAbsence } from '../absence.ts'
import { type Group, type Member, membersIn } from '../area.ts'
import type { Dataset } from '../dataset.ts'
import type { EconomyStatus } from './economy.ts'
import { baselineOf, type MemberPathway, memberPathway } from './member-pathway.ts'
import { inDollars, type Money, minus, plus } from './money.ts'
import type { PathwaySpec } from './spec.ts'
import { growth, type PathwayYear } from './year.ts'

export interface GroupPathway {
  readonly group: Group
  readonly members: readonly MemberPathway[]
  readonly leftOut: readonly { readonly member: Member; readonly reason: string }[]
  /** Shares are Σ spending / Σ GDP, in dollars of the start year. */
  readonly years: readonly PathwayYear[]
}

export function groupPathway(dataset: Dataset, group: Group, spec: PathwaySpec): GroupPathway | Absence {
  const startYear = spec.startYear ?? newestStart(dataset, group, spec)
  const asked = { ...spec, startYear }
  const found = membersOf(group, startYear).map((member) => ({
    member,
    pathway: memberPathway(dataset, member, asked),
  }))
  const members = found.flatMap(({ pathway }) => (isAbsence(pathway) ? [] : [pathway]))
  const leftOut = found.flatMap(({ member, pathway }) =>
    isAbsence(pathway) ? [{ member, reason: pathway.explanation }] : [],
  )
  const [first] = members
  if (!first)
    return absence(
      'NOT_IN_SOURCE',
      `No member of ${group.name} has a pathway: ${leftOut[0]?.reason ?? 'it has no members'}`,
    )
  return { group, members, leftOut, years: sumOf(members, first) }
}

const membersOf = (group: Group, startYear: number | null): readonly Member[] =>
  startYear === null ? group.members : membersIn(group, startYear)

/** All members start in the same year: the newest in which each of them that has a figure has one. */
function newestStart(dataset: Dataset, group: Group, spec: PathwaySpec): number | null {
  const starts = group.members.flatMap((member) => {
    const baseline = baselineOf(dataset, member, spec)
    return isAbsence(baseline) ? [] : [baseline.year]
  })
  return starts.length === 0 ? null : Math.min(...starts)
}

function sumOf(members: readonly MemberPathway[], { years }: MemberPathway): readonly PathwayYear[] {
  const summed: PathwayYear[] = []
  for (const [at, { year, core, related, relatedRange, total }] of years.entries()) {
    const parts = members.flatMap((one) => one.years[at] ?? [])
    const gdp = sum(parts, (part) => part.gdp)
    const spending = sum(parts, (part) => part.spending)
    const mean = (of: (part: PathwayYear) => number | null) => weighted(parts, gdp.dollars, of)
    const before = summed[at - 1]?.spending
    summed.push({
      year,
      status: mostDoubtful(parts),
      core: core === null ? null : mean((part) => part.core),
      related: related === null ? null : mean((part) => part.related),
      relatedRange:
        relatedRange === null
          ? null
          : { low: mean((part) => part.relatedRange?.low ?? 0), high: mean((part) => part.relatedRange?.high ?? 0) },
      total: total === null ? null : mean((part) => part.total),
      counted: (100 * spending.dollars) / gdp.dollars,
      gdp,
      population: parts.reduce<number | null>(
        (sum, { population }) => (sum === null || population === null ? null : sum + population),
        0,
      ),
      spending,
      extra: sum(parts, (part) => part.extra),
      relatedExtraAtMost: relatedRange === null ? null : sum(parts, (part) => part.relatedExtraAtMost ?? part.extra),
      realGrowthPercent: before ? growth(before.dollarsReal, spending.dollarsReal) : null,
      increase: before ? minus(spending, before) : null,
    })
  }
  return summed
}

function sum(parts: readonly PathwayYear[], of: (part: PathwayYear) => Money): Money {
  const [first, ...rest] = parts.map((part) => inDollars(of(part)))
  if (!first) throw new Error('A sum of no members.')
  return rest.reduce(plus, first)
}

const weighted = (parts: readonly PathwayYear[], gdp: number, of: (part: PathwayYear) => number | null): number =>
  parts.reduce((total, part) => total + (of(part) ?? 0) * part.gdp.dollars, 0) / gdp

const DOUBT: readonly EconomyStatus[] = ['actual', 'estimate', 'projection', 'extrapolated']

const mostDoubtful = (parts: readonly PathwayYear[]): EconomyStatus =>
  parts.reduce<EconomyStatus>(
    (worst, { status }) => (DOUBT.indexOf(status) > DOUBT.indexOf(worst) ? status : worst),
    'actual',
  )
