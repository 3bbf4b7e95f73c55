/** Means over the members of a group, from their own figures: of years or indicators of which no source prints the group. */

import { formatValue } from '../../../formats/number.ts'
import { type Area, isMemberIn, type Member } from '../../area/area.ts'
import { type Absence, absence, isAbsence, present } from '../../figure/absence.ts'
import type { IndicatorCode } from '../../figure/indicator.ts'
import type { Datum } from '../../figure/series.ts'
import type { Computation, Evidence } from '../evidence/evidence.ts'
import { nameWithArticle, statusSuffix } from '../words/words.ts'

/** A mean of a group takes so much of its members, by the weight that it gives them. */
const LEAST_COVERAGE = 2 / 3

const membersOf = (area: Area, year: number): readonly Member[] =>
  area.kind === 'member' ? [area] : area.kind === 'group' ? area.members.filter((one) => isMemberIn(one, year)) : []

/** The plain mean of the members' shares, each counted once, over the years after and with `since`. */
export const meanShareOfGdp: Computation = (evidence) => {
  const { subject: area, since, year } = evidence
  const years = Array.from({ length: year - since + 1 }, (_, index) => since + index)
  const ofYears = years.map((one) => ({
    members: membersOf(area, one),
    data: figuresOf(evidence, membersOf(area, one), 'DEFENCE_SHARE_OF_GDP', one),
  }))
  const covered = ofYears.filter(
    ({ members, data }) => members.length > 0 && data.length >= LEAST_COVERAGE * members.length,
  )
  if (covered.length < LEAST_COVERAGE * years.length)
    return [tooFew(`Two thirds of the members have a figure in ${covered.length} of the ${years.length} years only.`)]
  const means = covered.map(({ data }) => data.reduce((total, { value }) => total + value, 0) / data.length)
  const value = means.reduce((total, mean) => total + mean, 0) / means.length
  const data = covered.flatMap((one) => one.data)
  const clause = `the members of ${nameWithArticle(area)} spent ${formatValue(value)}% of GDP on defence in the mean of ${covered.length} years from ${since} to ${year}, each member of its time counted once${statusSuffix(data)}`
  return [{ value, data, clause }]
}

/** Government spending on health and on social protection, pensions among it, as a share of GDP, weighted by GDP. */
export const socialShareOfGdp: Computation = (evidence) => {
  const { subject: area, year } = evidence
  const members = membersOf(area, year)
  const all = members.flatMap((member) => {
    const gdp = evidence.datum(member, 'GDP_USD', year)
    return isAbsence(gdp) ? [] : [{ gdp, parts: socialFigures(evidence, member, year) }]
  })
  const complete = all.filter(({ parts }) => parts.length === SOCIAL.length)
  const weightOf = (some: typeof all) => some.reduce((total, { gdp }) => total + gdp.value, 0)
  const weight = weightOf(complete)
  if (complete.length === 0 || weight < LEAST_COVERAGE * weightOf(all))
    return [tooFew(`Of ${complete.length} of ${members.length} members alone both figures of ${year} were known.`)]
  const value =
    complete.reduce((total, { gdp, parts }) => total + gdp.value * parts.reduce((sum, one) => sum + one.value, 0), 0) /
    weight
  const data = complete.flatMap(({ gdp, parts }) => [...parts, gdp])
  const clause = `government spending on health and social protection, pensions among it, was ${formatValue(value)}% of GDP in ${year}, weighted by GDP over ${complete.length} of the ${members.length} members of ${nameWithArticle(area)}, which have ${formatValue((100 * weight) / weightOf(all))}% of their GDP`
  return [{ value, data, clause }]
}

const SOCIAL = ['SOCIAL_PROTECTION', 'HEALTH'] as const

const socialFigures = (evidence: Evidence, member: Member, year: number): readonly Datum[] =>
  SOCIAL.flatMap((code) => figuresOf(evidence, [member], code, year))

const figuresOf = (
  evidence: Evidence,
  members: readonly Member[],
  code: IndicatorCode,
  year: number,
): readonly Datum[] => present(members.map((member) => evidence.datum(member, code, year)))

const tooFew = (explanation: string): Absence => absence('INSUFFICIENT_COVERAGE', explanation)
