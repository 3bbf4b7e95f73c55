import { formatValue } from '../../../formats/number.ts'
import { isAbsence } from '../../figure/absence.ts'
import type { Computation } from '../evidence/evidence.ts'
import { nameWithArticle, statusSuffix } from '../words/words.ts'

/** Defence spending as a percentage of GDP in the year, as published. */
export const shareOfGdp: Computation = (evidence) => {
  const area = evidence.subject
  const datum = evidence.datum(area, 'DEFENCE_SHARE_OF_GDP', evidence.year)
  if (isAbsence(datum)) return [datum]
  const clause = `${nameWithArticle(area)} spent ${formatValue(datum.value)}% of GDP on defence in ${datum.year}${statusSuffix([datum])}`
  return [{ value: datum.value, data: [datum], clause }]
}

/** Share of the year − share of the earlier year, in points of GDP. */
export const riseOfShare: Computation = (evidence) => {
  const area = evidence.subject
  const data = evidence.pair('DEFENCE_SHARE_OF_GDP', [area, evidence.since], [area, evidence.year])
  if (isAbsence(data)) return [data]
  const [before, after] = data
  const value = after.value - before.value
  const clause = `${nameWithArticle(area)} spent ${formatValue(after.value)}% of GDP on defence in ${after.year} and ${formatValue(before.value)}% in ${before.year}${statusSuffix(data)}, ${formatValue(Math.abs(value))} points ${value < 0 ? 'less' : 'more'}`
  return [{ value, data, clause }]
}
