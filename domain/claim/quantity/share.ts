import { isAbsence } from '../../absence.ts'
import { formatValue } from '../../citation.ts'
import { type Computation, claimSubject, claimYear, findClaimDatum } from '../evidence.ts'
import { nameWithArticle, statusSuffix } from '../words.ts'

/** Defence spending as a percentage of GDP in the year, as published. */
export const shareOfGdp: Computation = (evidence) => {
  const area = claimSubject(evidence)
  const datum = findClaimDatum(evidence, area, 'DEFENCE_SHARE_OF_GDP', claimYear(evidence))
  if (isAbsence(datum)) return [datum]
  const clause = `${nameWithArticle(area)} spent ${formatValue(datum.value)}% of GDP on defence in ${datum.year}${statusSuffix([datum])}`
  return [{ value: datum.value, data: [datum], clause }]
}
