import { absence, isAbsence } from '../../absence.ts'
import { isMemberIn } from '../../area.ts'
import { formatValue } from '../../citation.ts'
import { type Computation, figure, subjectOf, yearOf } from '../evidence.ts'
import { doubtIn, possessive } from '../words.ts'

/** Spending on major equipment as a share of defence spending. */
export const equipmentShare: Computation = (evidence) => {
  const area = subjectOf(evidence)
  const found = figure(evidence, area, 'EQUIPMENT_SHARE', yearOf(evidence))
  if (isAbsence(found)) return [found]
  const clause = `${possessive(area)} equipment took ${formatValue(found.value)}% of its defence spending in ${found.year}${doubtIn([found])}`
  return [{ value: found.value, data: [found], clause }]
}

/** The members' plain mean, each counted once. */
export const meanEquipmentShare: Computation = (evidence) => {
  const year = yearOf(evidence)
  const data = evidence.dataset.members
    .filter((member) => isMemberIn(member, year))
    .flatMap((member) => {
      const found = figure(evidence, member, 'EQUIPMENT_SHARE', year)
      return isAbsence(found) ? [] : [found]
    })
  if (data.length === 0) return [absence('NOT_IN_SOURCE', `No member’s equipment share of ${year} was known.`)]
  const value = data.reduce((total, datum) => total + datum.value, 0) / data.length
  const clause = `equipment took ${formatValue(value)}% of defence spending in ${year} in the mean of ${data.length} members, each counted once${doubtIn(data)}`
  return [{ value, data, clause, reading: 'a mean over members, each counted once, not weighted by spending' }]
}
