import { formatValue } from '../../../formats/number.ts'
import { isMemberIn, type Member } from '../../area/area.ts'
import { ofMembers, uncovered } from '../../area/coverage.ts'
import { absence, isAbsence } from '../../figure/absence.ts'
import type { Computation } from '../evidence/evidence.ts'
import { possessive, statusSuffix } from '../words/words.ts'

/** Spending on major equipment as a share of defence spending, percent. */
export const equipmentShare: Computation = (evidence) => {
  const area = evidence.subject
  const datum = evidence.datum(area, 'EQUIPMENT_SHARE', evidence.year)
  if (isAbsence(datum)) return [datum]
  const clause = `${possessive(area)} equipment took ${formatValue(datum.value)}% of its defence spending in ${datum.year}${statusSuffix([datum])}`
  return [{ value: datum.value, data: [datum], clause }]
}

/** The unweighted mean of the members' equipment shares, percent. */
export const meanEquipmentShare: Computation = (evidence) => {
  const { year } = evidence
  const members = evidence.dataset.members.filter((member) => isMemberIn(member, year))
  const find = (member: Member) => evidence.datum(member, 'EQUIPMENT_SHARE', year)
  const { found: data, coverage } = ofMembers(evidence.dataset, members, find)
  if (data.length === 0) return [absence('NOT_IN_SOURCE', `No member’s equipment share of ${year} was known.`)]
  const tooFew = uncovered(coverage, `A mean of equipment shares in ${year}`)
  if (tooFew) return [tooFew]
  const value = data.reduce((total, datum) => total + datum.value, 0) / data.length
  const clause = `equipment took ${formatValue(value)}% of defence spending in ${year} in the mean of ${data.length} members, each counted once${statusSuffix(data)}`
  return [{ value, data, clause, reading: 'a mean over members, each counted once, not weighted by spending' }]
}
