/** Increases in money and in percent, over a year or more. */

import { formatValue } from '../../../formats/number.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import type { Prices } from '../claim.ts'
import type { Computation, Evidence, Finding } from '../evidence/evidence.ts'
import { findSpending } from '../evidence/money.ts'
import { priceReadings } from '../reading.ts'
import { formatBillions, nameWithArticle, priceBasis, statusSuffix } from '../words/words.ts'
import { amountsOrAbsence, joinReadings, pricesRead } from './amount.ts'

/** Spending of the year − spending of the earlier year. */
export const increase: Computation = (evidence) =>
  priceReadings(evidence.claim).map((prices) => {
    const spending = spendingLevels(evidence, [evidence.since, evidence.year], prices)
    if (isAbsence(spending)) return spending
    const { amounts, basis } = spending
    const [before = Number.NaN, after = Number.NaN] = amounts
    const { claim } = evidence
    return {
      ...spending,
      value: after - before,
      clause: `${nameWithArticle(evidence.subject)} spent ${formatBillions(after, claim.currency)} ${basis} on defence in ${claim.year} and ${formatValue(before)} billion in ${claim.since}${statusSuffix(spending.data)}, ${formatValue(Math.abs(after - before))} billion ${after < before ? 'less' : 'more'}`,
    }
  })

/** Σ (spending − spending of the earlier year) over the years after it: NATO's measure of added spending. */
export const cumulativeIncrease: Computation = (evidence) => {
  const { since, year } = evidence
  const years = Array.from({ length: year - since + 1 }, (_, index) => since + index)
  return priceReadings(evidence.claim).map((prices) => {
    const spending = spendingLevels(evidence, years, prices)
    if (isAbsence(spending)) return spending
    const [base = Number.NaN, ...later] = spending.amounts
    const value = later.reduce((total, amount) => total + amount - base, 0)
    return {
      ...spending,
      value,
      clause: `${nameWithArticle(evidence.subject)} spent ${formatBillions(value, evidence.claim.currency)} more on defence from ${since + 1} to ${year} together, ${spending.basis}${statusSuffix(spending.data)}, than ${years.length - 1} times its spending of ${since}`,
    }
  })
}

/** 100 · (spending of the year / spending of the earlier year − 1). Real change is from NATO's own table where it has it. */
export const percentChange: Computation = (evidence) =>
  priceReadings(evidence.claim).map((prices) =>
    prices === 'CONSTANT' ? realChange(evidence) : nominalChange(evidence),
  )

function realChange(evidence: Evidence): Finding | Absence {
  const { subject: area, since, year } = evidence
  const printed = year - since === 1 ? evidence.datum(area, 'DEFENCE_REAL_CHANGE', year) : null
  if (printed && !isAbsence(printed)) {
    const clause = `${nameWithArticle(area)} spent ${percentMore(printed.value)} on defence in ${year} than in ${since} in real terms${statusSuffix([printed])}`
    return { value: printed.value, data: [printed], clause, ...readAt(evidence, 'in real terms') }
  }
  return changeOfLevels(evidence, 'DEFENCE_SPENDING_USD_CONSTANT', 'in real terms')
}

function nominalChange(evidence: Evidence): Finding | Absence {
  const isMember = evidence.subject.kind === 'member'
  return changeOfLevels(evidence, isMember ? 'DEFENCE_SPENDING_NATIONAL' : 'DEFENCE_SPENDING_USD', 'at current prices')
}

function changeOfLevels(
  evidence: Evidence,
  indicator: 'DEFENCE_SPENDING_USD_CONSTANT' | 'DEFENCE_SPENDING_USD' | 'DEFENCE_SPENDING_NATIONAL',
  basis: string,
): Finding | Absence {
  const { subject: area, since, year } = evidence
  const data = evidence.pair(indicator, [area, since], [area, year])
  if (isAbsence(data)) return data
  const [before, after] = data
  const value = 100 * (after.value / before.value - 1)
  const clause = `${nameWithArticle(area)} spent ${percentMore(value)} on defence in ${year} than in ${since} ${basis} (${formatValue(after.value)} against ${formatValue(before.value)} ${after.series.unit})${statusSuffix(data)}`
  return { value, data, clause, ...readAt(evidence, basis) }
}

/** How many years in a row, up to the year, spending grew in real terms, as far back as the edition goes. */
export const yearsOfIncrease: Computation = (evidence) => {
  const area = evidence.subject
  const last = evidence.datum(area, 'DEFENCE_REAL_CHANGE', evidence.year)
  if (isAbsence(last)) return [last]
  const data = [last]
  let isIncrease = last.value > 0
  while (isIncrease) {
    const before = evidence.datum(area, 'DEFENCE_REAL_CHANGE', last.year - data.length)
    isIncrease = !isAbsence(before) && before.value > 0
    if (!isAbsence(before) && before.value > 0) data.push(before)
  }
  const value = last.value > 0 ? data.length : 0
  const clause = `${nameWithArticle(area)} spent more on defence in real terms in each of the ${value} years from ${last.year - value + 1} to ${last.year}${statusSuffix(data)}`
  return [{ value, data, clause }]
}

function spendingLevels(
  evidence: Evidence,
  years: readonly number[],
  prices: Prices,
): (Pick<Finding, 'data' | 'reading' | 'basis'> & { amounts: readonly number[]; basis: string }) | Absence {
  const spending = amountsOrAbsence(years.map((year) => findSpending(evidence, evidence.subject, year, prices)))
  if (isAbsence(spending)) return spending
  const data = spending.flatMap((amount) => amount.data)
  const [first] = data
  const basis = first ? priceBasis(first) : ''
  return { amounts: spending.map((amount) => amount.billions), data, ...readAt(evidence, basis) }
}

const readAt = ({ claim }: Evidence, basis: string) => ({ basis, ...joinReadings(pricesRead(claim, basis)) })

const percentMore = (value: number): string => `${formatValue(Math.abs(value))}% ${value < 0 ? 'less' : 'more'}`
