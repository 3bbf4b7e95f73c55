/** The shortfall of a group: the sum of its members’. Members above the target do not make up for those below. */

import { type Group, isMemberIn, type Member } from '../area/area.ts'
import type { Coverage } from '../area/composition.ts'
import { coverageWarning, ofMembers, uncovered } from '../area/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { type Absence, absence } from '../figure/absence.ts'
import { named, warningsOfDatum } from '../figure/warnings.ts'
import { type MemberShortfall, memberShortfall, type ShortfallQuery } from './shortfall.ts'

export interface Shortfall {
  readonly members: readonly MemberShortfall[]
  readonly leftOut: readonly { readonly member: Member; readonly absence: Absence }[]
  readonly coverage: Coverage
  readonly years: readonly YearOfShortfall[]
  /** Σ points of the years */
  readonly points: number
  /** Millions of dollars at constant prices. */
  readonly amount: number
  readonly unit: string
  readonly basePriceYear: number | null
}

export interface YearOfShortfall {
  readonly year: number
  /** 100 · Σ amount / Σ GDP over the members with a figure */
  readonly points: number
  readonly amount: number
  /** Members that were below the target. */
  readonly below: readonly Member[]
  /** Members with a figure. */
  readonly measured: number
}

/** The shortfall of a member, or of a group. */
export function shortfallOf(dataset: Dataset, area: Member | Group, query: ShortfallQuery): Shortfall | Absence {
  const asked = area.kind === 'member' ? [area] : area.members.filter((member) => wasMember(member, query))
  const shortfalls = ofMembers(dataset, asked, (member) => memberShortfall(dataset, member, query))
  const { found, absent: leftOut, coverage } = shortfalls
  const [first] = found
  if (!first)
    return leftOut[0]?.absence ?? absence('NOT_IN_SOURCE', `Nobody belonged to ${area.name} in any of those years.`)
  const { unit, basePriceYear } = first
  if (found.some((one) => one.unit !== unit))
    return absence('NOT_COMPARABLE', `The members’ GDP is in prices of different years, which do not add up.`)
  const tooFew = area.kind === 'group' ? uncovered(coverage, `The shortfall of ${area.name}`) : null
  if (tooFew) return tooFew
  const years = sumYears(found)
  const points = years.reduce((sum, one) => sum + one.points, 0)
  const amount = years.reduce((sum, one) => sum + one.amount, 0)
  return { members: found, leftOut, coverage, years, points, amount, unit, basePriceYear }
}

const wasMember = (member: Member, { until }: ShortfallQuery): boolean => until === null || isMemberIn(member, until)

function sumYears(members: readonly MemberShortfall[]): readonly YearOfShortfall[] {
  const all = members.flatMap(({ member, years }) => years.map((year) => ({ member, ...year })))
  const byYear = [...Map.groupBy(all, ({ year }) => year)].sort(([a], [b]) => a - b)
  return byYear.map(([year, parts]) => {
    const amount = parts.reduce((sum, part) => sum + part.amount, 0)
    const gdp = parts.reduce((sum, part) => sum + part.gdp.value, 0)
    const below = parts.flatMap(({ member, points }) => (points > 0 ? [member] : []))
    return { year, points: (100 * amount) / gdp, amount, below, measured: parts.length }
  })
}

/** Who is missing, years without figures, and the notes about the figures, each once. */
export function warningsOfShortfall({ members, coverage }: Shortfall): readonly string[] {
  const isOneOfMany = members.length + coverage.withoutFigure.length > 1
  const warnings = members.flatMap(({ member, years, yearsWithoutFigure }) => {
    const own = [
      ...(yearsWithoutFigure.length > 0 ? [`No figure for ${yearsWithoutFigure.join(', ')}.`] : []),
      ...years.flatMap(({ share }) => warningsOfDatum(share)),
    ]
    return [...new Set(own)].map((warning) => (isOneOfMany ? named(member.name, warning) : warning))
  })
  return [...new Set([...coverageWarning(coverage), ...warnings])]
}
