/** An area's part of the alliance. */
import { type Absence, isAbsence } from '../../absence.ts'
import { formatValue } from '../../citation.ts'
import type { IndicatorCode } from '../../indicator.ts'
import { both, type Computation, type Evidence, type Finding, figure, subjectOf, yearOf } from '../evidence.ts'
import { doubtIn, possessive, pricesOf } from '../words.ts'
import { readingIn, readingsOf } from './amount.ts'

/** 100 · spending / NATO's spending. */
export const shareOfAllianceSpending: Computation = (evidence) =>
  readingsOf(evidence).map((prices) =>
    part(
      evidence,
      prices === 'CONSTANT' ? 'DEFENCE_SPENDING_USD_CONSTANT' : 'DEFENCE_SPENDING_USD',
      'defence spending',
    ),
  )

/** 100 · GDP / NATO's GDP, as NATO prints both. */
export const shareOfAllianceGdp: Computation = (evidence) =>
  readingsOf(evidence).map((prices) =>
    part(evidence, prices === 'CONSTANT' ? 'NATO_GDP_USD_CONSTANT' : 'NATO_GDP_USD', 'GDP'),
  )

function part(evidence: Evidence, indicator: IndicatorCode, what: string): Finding | Absence {
  const area = subjectOf(evidence)
  const alliance = evidence.dataset.area('NATO') ?? area
  const year = yearOf(evidence)
  const data = both(figure(evidence, area, indicator, year), figure(evidence, alliance, indicator, year))
  if (isAbsence(data)) return data
  const [own, whole] = data
  const value = (100 * own.value) / whole.value
  const prices = pricesOf(own)
  const clause = `${possessive(area)} ${what} of ${own.year} was ${formatValue(value)}% of all of ${possessive(alliance)}, ${prices}${doubtIn(data)}`
  return {
    value,
    data,
    clause,
    ...readingIn(evidence.claim.prices === null ? `the prices are not stated; read ${prices}` : null),
  }
}
