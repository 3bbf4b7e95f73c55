/** Counting members by their share of GDP. */
import { type Absence, absence, isAbsence } from '../../absence.ts'
import { isMemberIn, type Member } from '../../area.ts'
import { formatValue } from '../../citation.ts'
import type { Datum } from '../../series.ts'
import {
  type Computation,
  type Evidence,
  type Finding,
  figure,
  shareOf,
  sinceOf,
  subjectOf,
  yearOf,
} from '../evidence.ts'
import { doubtIn } from '../words.ts'

interface Count {
  readonly members: readonly Member[]
  readonly at: readonly Datum[]
  readonly below: readonly Datum[]
  /** Without armed forces, and so without a figure in any edition of the definition: Iceland. */
  readonly never: readonly Member[]
  /** Without a figure in this edition. */
  readonly blank: readonly Member[]
}

/**
 * Members at or above the share in the year. Who counts as a member: those of the year who had acceded by the day on which the
 * claim was made. A share is taken as NATO prints it, to two decimals: 1.995 is 2.00.
 */
function countIn(evidence: Evidence, year: number): Count | Absence {
  const share = shareOf(evidence)
  const members = evidence.dataset.members.filter(
    (member) => isMemberIn(member, year) && member.accession <= evidence.claim.saidOn,
  )
  const found = members.map((member) => ({
    member,
    datum: figure(evidence, member, 'DEFENCE_SHARE_OF_GDP', year),
  }))
  const data = found.flatMap(({ datum }) => (isAbsence(datum) ? [] : [datum]))
  const without = found.filter(({ datum }) => isAbsence(datum)).map(({ member }) => member)
  const never = without.filter((member) => !hasFigures(evidence, member))
  const blank = without.filter((member) => !never.includes(member))
  const [first] = found
  // Half of the members and more without a figure are no basis for a count, however it comes out.
  if (blank.length > members.length / 2)
    return first && isAbsence(first.datum)
      ? first.datum
      : absence('NO_VALUE_IN_YEAR', `Only ${data.length} of ${members.length} members have a figure for ${year}.`)
  const isAt = ({ value }: Datum) => Math.round(value * 100) / 100 >= share
  return { members, at: data.filter(isAt), below: data.filter((datum) => !isAt(datum)), never, blank }
}

const hasFigures = ({ dataset, claim }: Evidence, member: Member): boolean =>
  dataset.series.some(
    ({ area, indicator, edition }) =>
      area === member &&
      indicator.code === 'DEFENCE_SHARE_OF_GDP' &&
      edition.source.definitionCode === (claim.definition ?? 'NATO'),
  )

const names = (members: readonly Member[]): string => members.map(({ name }) => name).join(' and ')

function clauseFor(evidence: Evidence, { members, at, never, blank }: Count, year: number): string {
  const asides = [
    ...(at.some(({ status }) => status !== 'actual') ? ['estimate'] : []),
    ...never.map(({ name }) => `${name}, which has no armed forces, has no figure`),
    ...(blank.length > 0 ? [`${names(blank)} has none in this edition`] : []),
  ]
  const aside = asides.length > 0 ? ` (${asides.join('; ')})` : ''
  return `${at.length} of ${members.length} members spent ${shareOf(evidence)}% of GDP or more on defence in ${year}${aside}`
}

/** How many are at the share or above. "All" is read as all that have armed forces. */
export const membersAtShare: Computation = (evidence) => {
  const year = yearOf(evidence)
  const count = countIn(evidence, year)
  if (isAbsence(count)) return [count]
  const meantAll = count.never.length > 0 && evidence.claim.value === count.members.length
  const value = count.at.length + (meantAll ? count.never.length : 0)
  return [
    {
      value,
      atMost: value + count.blank.length,
      data: [...count.at, ...count.below],
      clause: clauseFor(evidence, count, year),
      ...(meantAll
        ? { reading: `“all” is read as all that have armed forces; ${names(count.never)} is counted in` }
        : {}),
    },
  ]
}

/** How many are below it. */
export const membersBelowShare: Computation = (evidence) => {
  const count = countIn(evidence, yearOf(evidence))
  if (isAbsence(count)) return [count]
  const value = count.below.length
  const clause = `${clauseFor(evidence, count, yearOf(evidence))}, so that ${value} spent less`
  return [{ value, atMost: value + count.blank.length, data: [...count.at, ...count.below], clause }]
}

/** At the share, of all members. */
export const fractionAtShare: Computation = (evidence) => fraction(evidence, ({ at }) => at.length)

/** Below the share, of all members. Iceland is in the whole and on neither side. */
export const fractionBelowShare: Computation = (evidence) => fraction(evidence, ({ below }) => below.length)

function fraction(evidence: Evidence, of: (count: Count) => number): readonly (Finding | Absence)[] {
  const count = countIn(evidence, yearOf(evidence))
  if (isAbsence(count)) return [count]
  const value = of(count) / count.members.length
  const atMost = (of(count) + count.blank.length) / count.members.length
  const clause = `${clauseFor(evidence, count, yearOf(evidence))}, which makes ${of(count)} of ${count.members.length}, ${formatValue(value)}`
  return [{ value, atMost, data: [...count.at, ...count.below], clause }]
}

/** Members at the share in the year over those in the earlier year. */
export const ratioOfMembersAtShare: Computation = (evidence) => {
  const [after, before] = [countIn(evidence, yearOf(evidence)), countIn(evidence, sinceOf(evidence))]
  if (isAbsence(after)) return [after]
  if (isAbsence(before)) return [before]
  const value = after.at.length / before.at.length
  const clause = `${clauseFor(evidence, after, yearOf(evidence))} and ${before.at.length} of ${before.members.length} in ${sinceOf(evidence)}, ${formatValue(value)} times as many`
  return [{ value, data: [...after.at, ...after.below, ...before.at, ...before.below], clause }]
}

/** The place of a member from the bottom of the ranking by share of GDP; 1 is the lowest. */
export const rankFromBottom: Computation = (evidence) => {
  const area = subjectOf(evidence)
  const year = yearOf(evidence)
  const own = figure(evidence, area, 'DEFENCE_SHARE_OF_GDP', year)
  if (isAbsence(own)) return [own]
  const data = evidence.dataset.members
    .filter((member) => isMemberIn(member, year) && member.accession <= evidence.claim.saidOn)
    .flatMap((member) => {
      const found = figure(evidence, member, 'DEFENCE_SHARE_OF_GDP', year)
      return isAbsence(found) ? [] : [found]
    })
  const value = 1 + data.filter((datum) => datum.value < own.value).length
  const clause = `${area.name} spent ${formatValue(own.value)}% of GDP on defence in ${year}${doubtIn([own])}, number ${value} from the bottom of the ${data.length} members with a figure`
  return [{ value, data, clause }]
}
