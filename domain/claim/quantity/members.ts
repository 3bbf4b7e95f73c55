/** Counts and ranks of members by their share of GDP. */

import { formatValue } from '../../../formats/number.ts'
import { isMemberIn, type Member } from '../../area/area.ts'
import { ofMembers, uncovered } from '../../area/coverage.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import { isAtLeast, printed } from '../../figure/printed.ts'
import type { Datum } from '../../figure/series.ts'
import type { Computation, Evidence, Finding } from '../evidence/evidence.ts'
import { statusSuffix } from '../words/words.ts'

interface MemberCount {
  readonly members: readonly Member[]
  /** At or above the share. */
  readonly atShare: readonly Datum[]
  readonly belowShare: readonly Datum[]
  /** Without a figure in any edition of the definition: Iceland, which has no armed forces. */
  readonly withoutForces: readonly Member[]
  /** Without a figure in this edition only. */
  readonly withoutFigure: readonly Member[]
}

/** Of the members of the year that had acceded by the day of the claim. */
function sharesOfMembers(evidence: Evidence, year: number) {
  const members = evidence.dataset.members.filter(
    (member) => isMemberIn(member, year) && member.accession <= evidence.claim.saidOn,
  )
  const find = (member: Member) => evidence.datum(member, 'DEFENCE_SHARE_OF_GDP', year)
  return { members, ...ofMembers(evidence.dataset, members, find) }
}

/**
 * Counts the members at, above and below the share in the year. Members are those of the year that had acceded by the day of the
 * claim. Shares count as they are printed: 1.995 is 2.00.
 */
function countMembers(evidence: Evidence, year: number): MemberCount | Absence {
  const share = evidence.share
  const { members, found: data, absent, coverage } = sharesOfMembers(evidence, year)
  const without = absent.map(({ member }) => member)
  const withoutForces = without.filter((member) => !hasFigures(evidence, member))
  const withoutFigure = without.filter((member) => !withoutForces.includes(member))
  const tooFew = uncovered(coverage, `A count of members in ${year}`)
  // Where no member has a figure, the reason is that of the first.
  if (tooFew) return data.length === 0 ? (absent[0]?.absence ?? tooFew) : tooFew
  const isAtShare = ({ value }: Datum) => isAtLeast(value, share)
  return {
    members,
    atShare: data.filter(isAtShare),
    belowShare: data.filter((datum) => !isAtShare(datum)),
    withoutForces,
    withoutFigure,
  }
}

const hasFigures = ({ dataset, claim }: Evidence, member: Member): boolean =>
  dataset.editions.some(
    (edition) =>
      edition.source.definitionCode === (claim.definition ?? 'NATO') &&
      dataset.seriesOf(edition, 'DEFENCE_SHARE_OF_GDP', member) !== null,
  )

const joinNames = (members: readonly Member[]): string => members.map(({ name }) => name).join(' and ')

function describeCount(
  evidence: Evidence,
  { members, atShare, withoutForces, withoutFigure }: MemberCount,
  year: number,
): string {
  const asides = [
    ...(atShare.some(({ status }) => status !== 'actual') ? ['estimate'] : []),
    ...withoutForces.map(({ name }) => `${name}, which has no armed forces, has no figure`),
    ...(withoutFigure.length > 0 ? [`${joinNames(withoutFigure)} has none in this edition`] : []),
  ]
  const aside = asides.length > 0 ? ` (${asides.join('; ')})` : ''
  return `${atShare.length} of ${members.length} members spent ${evidence.share}% of GDP or more, as printed to two decimals, on defence in ${year}${aside}`
}

/** The number of members at or above the share. A claim about all members is read as all that have armed forces. */
export const membersAtShare: Computation = (evidence) => {
  const { year } = evidence
  const count = countMembers(evidence, year)
  if (isAbsence(count)) return [count]
  const meansAll = count.withoutForces.length > 0 && evidence.claim.value === count.members.length
  const value = count.atShare.length + (meansAll ? count.withoutForces.length : 0)
  return [
    {
      value,
      atMost: value + count.withoutFigure.length,
      data: [...count.atShare, ...count.belowShare],
      clause: describeCount(evidence, count, year),
      ...(meansAll
        ? { reading: `“all” is read as all that have armed forces; ${joinNames(count.withoutForces)} is counted in` }
        : {}),
    },
  ]
}

/** The number of members below the share. */
export const membersBelowShare: Computation = (evidence) => {
  const count = countMembers(evidence, evidence.year)
  if (isAbsence(count)) return [count]
  const value = count.belowShare.length
  const clause = `${describeCount(evidence, count, evidence.year)}, so that ${value} spent less`
  return [{ value, atMost: value + count.withoutFigure.length, data: [...count.atShare, ...count.belowShare], clause }]
}

/** The fraction of all members that are at or above the share, 0 to 1. */
export const fractionAtShare: Computation = (evidence) => fraction(evidence, ({ atShare }) => atShare.length)

/** The fraction of all members that are below the share, 0 to 1. Iceland counts in the denominator only. */
export const fractionBelowShare: Computation = (evidence) => fraction(evidence, ({ belowShare }) => belowShare.length)

function fraction(evidence: Evidence, countIncluded: (count: MemberCount) => number): readonly (Finding | Absence)[] {
  const count = countMembers(evidence, evidence.year)
  if (isAbsence(count)) return [count]
  const included = countIncluded(count)
  const value = included / count.members.length
  const atMost = (included + count.withoutFigure.length) / count.members.length
  const clause = `${describeCount(evidence, count, evidence.year)}, which makes ${included} of ${count.members.length}, ${formatValue(value)}`
  return [{ value, atMost, data: [...count.atShare, ...count.belowShare], clause }]
}

/** Members at or above the share in the year / those in the earlier year. */
export const ratioOfMembersAtShare: Computation = (evidence) => {
  const [after, before] = [countMembers(evidence, evidence.year), countMembers(evidence, evidence.since)]
  if (isAbsence(after)) return [after]
  if (isAbsence(before)) return [before]
  const value = after.atShare.length / before.atShare.length
  const clause = `${describeCount(evidence, after, evidence.year)} and ${before.atShare.length} of ${before.members.length} in ${evidence.since}, ${formatValue(value)} times as many`
  return [{ value, data: [...after.atShare, ...after.belowShare, ...before.atShare, ...before.belowShare], clause }]
}

/** The rank of a member by share of GDP, counted from the lowest, which is 1. */
export const rankFromBottom: Computation = (evidence) => {
  const { subject: area, year } = evidence
  const own = evidence.datum(area, 'DEFENCE_SHARE_OF_GDP', year)
  if (isAbsence(own)) return [own]
  const { found: data, coverage } = sharesOfMembers(evidence, year)
  const tooFew = uncovered(coverage, `A rank in ${year}`)
  if (tooFew) return [tooFew]
  const value = 1 + data.filter((datum) => printed(datum.value) < printed(own.value)).length
  const clause = `${area.name} spent ${formatValue(own.value)}% of GDP on defence in ${year}${statusSuffix([own])}, number ${value} from the bottom of the ${data.length} members with a figure`
  return [{ value, data, clause }]
}
