/** An area's share of the alliance's total, in percent. */

import { formatValue } from '../../../formats/number.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import type { IndicatorCode } from '../../figure/indicator.ts'
import type { Computation, Evidence, Finding } from '../evidence/evidence.ts'
import { priceReadings } from '../reading.ts'
import { possessive, priceBasis, statusSuffix } from '../words/words.ts'
import { joinReadings, pricesRead } from './amount.ts'

/** 100 · spending / NATO's spending. */
export const shareOfAllianceSpending: Computation = (evidence) =>
  priceReadings(evidence.claim).map((prices) =>
    shareOfTotal(
      evidence,
      prices === 'CONSTANT' ? 'DEFENCE_SPENDING_USD_CONSTANT' : 'DEFENCE_SPENDING_USD',
      'defence spending',
    ),
  )

/** 100 · GDP / NATO's GDP, both as published by NATO. */
export const shareOfAllianceGdp: Computation = (evidence) =>
  priceReadings(evidence.claim).map((prices) =>
    shareOfTotal(evidence, prices === 'CONSTANT' ? 'NATO_GDP_USD_CONSTANT' : 'NATO_GDP_USD', 'GDP'),
  )

function shareOfTotal(evidence: Evidence, indicator: IndicatorCode, quantityName: string): Finding | Absence {
  const area = evidence.subject
  const alliance = evidence.dataset.area('NATO') ?? area
  const { year } = evidence
  const data = evidence.pair(indicator, [area, year], [alliance, year])
  if (isAbsence(data)) return data
  const [own, whole] = data
  const value = (100 * own.value) / whole.value
  const prices = priceBasis(own)
  const clause = `${possessive(area)} ${quantityName} of ${own.year} was ${formatValue(value)}% of all of ${possessive(alliance)}, ${prices}${statusSuffix(data)}`
  return {
    value,
    data,
    clause,
    ...joinReadings(pricesRead(evidence.claim, prices)),
    // A share of a sum has no base year, which is that of the edition alone.
    basis: prices.replace(/ of \d+$/, ''),
  }
}
