import { isAbsence } from '../../absence.ts'
import { formatValue } from '../../citation.ts'
import { type Computation, figure, subjectOf, yearOf } from '../evidence.ts'
import { doubtIn, nameOf } from '../words.ts'

/** Defence spending as a share of GDP in the year, as the edition prints it. */
export const shareOfGdp: Computation = (evidence) => {
  const area = subjectOf(evidence)
  const found = figure(evidence, area, 'DEFENCE_SHARE_OF_GDP', yearOf(evidence))
  if (isAbsence(found)) return [found]
  const clause = `${nameOf(area)} spent ${formatValue(found.value)}% of GDP on defence in ${found.year}${doubtIn([found])}`
  return [{ value: found.value, data: [found], clause }]
}
