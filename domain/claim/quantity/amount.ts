import { formatValue } from '../../../formats/number.ts'
import type { Area } from '../../area/area.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import type { Claim } from '../claim.ts'
import type { Computation, Evidence, Finding } from '../evidence/evidence.ts'
import { type ClaimAmount, findGdp, findSpending } from '../evidence/money.ts'
import { priceReadings, pricesOf } from '../reading.ts'
import { formatBillions, nameWithArticle, possessive, priceBasis, statusSuffix } from '../words/words.ts'

/** Spending in the year, in billions of the claim's currency. */
export const spending: Computation = (evidence) => {
  const area = evidence.subject
  return priceReadings(evidence.claim).map((prices) => {
    const amount = findSpending(evidence, area, evidence.year, prices)
    return isAbsence(amount) ? amount : spendingFinding(evidence, area, amount)
  })
}

function spendingFinding({ claim }: Evidence, area: Area, amount: ClaimAmount): Finding {
  const [datum] = amount.data
  const prices = datum ? priceBasis(datum) : ''
  return {
    value: amount.billions,
    data: amount.data,
    clause: `${nameWithArticle(area)} spent ${formatBillions(amount.billions, claim.currency)} ${prices} on defence in ${datum?.year}${statusSuffix(amount.data)}`,
    ...joinReadings(pricesRead(claim, prices), amount.reading),
    basis: prices,
  }
}

/** GDP at current prices. */
export const gdp: Computation = (evidence) => {
  const area = evidence.subject
  const amount = findGdp(evidence, area, evidence.year)
  if (isAbsence(amount)) return [amount]
  const { claim } = evidence
  const clause = `${possessive(area)} GDP of ${claim.year} was ${formatBillions(amount.billions, claim.currency)}${statusSuffix(amount.data)}`
  return [{ value: amount.billions, data: amount.data, clause, ...joinReadings(amount.reading) }]
}

/** GDP over Russia's, both at current prices in dollars. */
export const gdpOverRussia: Computation = (evidence) => {
  const { subject: area, year } = evidence
  const russia = evidence.dataset.area('RUS') ?? area
  const gdp = evidence.pair('GDP_USD', [area, year], [russia, year])
  if (isAbsence(gdp)) return [gdp]
  const [own, other] = gdp
  const value = own.value / other.value
  const clause = `${possessive(area)} GDP of ${year} was ${formatBillions(own.value, 'USD')}${statusSuffix(gdp)}, ${formatValue(value)} times ${possessive(russia)}, ${formatBillions(other.value, 'USD')}`
  return [{ value, data: gdp, clause }]
}

/** The `reading` of a finding: the given interpretations joined; left out when all are null. */
export function joinReadings(...readings: readonly (string | null)[]): { reading?: string } {
  const stated = readings.filter((reading) => reading !== null)
  return stated.length === 0 ? {} : { reading: stated.join('; ') }
}

/** All amounts, or the first absence. */
export function amountsOrAbsence(results: readonly (ClaimAmount | Absence)[]): readonly ClaimAmount[] | Absence {
  const missing = results.find((result): result is Absence => isAbsence(result))
  return missing ?? results.filter((result): result is ClaimAmount => !isAbsence(result))
}

/** States the prices in which a claim is read that does not name them. @param basis "at constant prices of 2015" */
export const pricesRead = ({ prices, baseYear, quantity, unit }: Claim, basis: string): string | null => {
  if (prices === null) return `the prices are not stated; read ${basis}`
  const isAmountAtConstant = unit === 'BILLION' && pricesOf({ prices, quantity }) === 'CONSTANT'
  return isAmountAtConstant && baseYear === null ? `the base year is not stated; read ${basis}` : null
}
