/** Increases in money and in percent, over a year or more. Real ones are at the constant prices of the edition. */
import { type Absence, isAbsence } from '../../absence.ts'
import { formatValue } from '../../citation.ts'
import type { Prices } from '../claim.ts'
import { both, type Computation, type Evidence, type Finding, figure, sinceOf, subjectOf, yearOf } from '../evidence.ts'
import { spendingOf } from '../money.ts'
import { billions, doubtIn, nameOf, pricesOf } from '../words.ts'
import { allAmounts, readingIn, readingsOf } from './amount.ts'

/** Spending of the year less that of the earlier year. */
export const increase: Computation = (evidence) =>
  readingsOf(evidence).map((prices) => {
    const found = levels(evidence, [sinceOf(evidence), yearOf(evidence)], prices)
    if (isAbsence(found)) return found
    const { amounts, inPrices } = found
    const [before = Number.NaN, after = Number.NaN] = amounts
    const { claim } = evidence
    return {
      ...found,
      value: after - before,
      clause: `${nameOf(subjectOf(evidence))} spent ${billions(after, claim.currency)} ${inPrices} on defence in ${claim.year} and ${formatValue(before)} billion in ${claim.since}${doubtIn(found.data)}, ${formatValue(Math.abs(after - before))} billion ${after < before ? 'less' : 'more'}`,
    }
  })

/** Σ over the years after the earlier one of what was spent above its level: how NATO adds up what allies have added. */
export const cumulativeIncrease: Computation = (evidence) => {
  const [since, year] = [sinceOf(evidence), yearOf(evidence)]
  const years = Array.from({ length: year - since + 1 }, (_, index) => since + index)
  return readingsOf(evidence, 'CONSTANT').map((prices) => {
    const found = levels(evidence, years, prices)
    if (isAbsence(found)) return found
    const [base = Number.NaN, ...later] = found.amounts
    const value = later.reduce((total, amount) => total + amount - base, 0)
    return {
      ...found,
      value,
      clause: `${nameOf(subjectOf(evidence))} spent ${billions(value, evidence.claim.currency)} more on defence from ${since + 1} to ${year} together, ${found.inPrices}${doubtIn(found.data)}, than ${years.length - 1} times its spending of ${since}`,
    }
  })
}

/** 100 · (spending of the year / spending of the earlier year − 1): real by NATO's own table where it has it, else nominal. */
export const change: Computation = (evidence) =>
  readingsOf(evidence, 'CONSTANT').map((prices) => (prices === 'CONSTANT' ? realChange(evidence) : nominal(evidence)))

function realChange(evidence: Evidence): Finding | Absence {
  const area = subjectOf(evidence)
  const [since, year] = [sinceOf(evidence), yearOf(evidence)]
  const printed = year - since === 1 ? figure(evidence, area, 'DEFENCE_REAL_CHANGE', year) : null
  if (printed && !isAbsence(printed)) {
    const clause = `${nameOf(area)} spent ${percentMore(printed.value)} on defence in ${year} than in ${since} in real terms${doubtIn([printed])}`
    return { value: printed.value, data: [printed], clause, ...unlessStated(evidence, 'in real terms') }
  }
  return fromLevels(evidence, 'DEFENCE_SPENDING_USD_CONSTANT', 'in real terms')
}

function nominal(evidence: Evidence): Finding | Absence {
  const own = subjectOf(evidence).kind === 'member'
  return fromLevels(evidence, own ? 'DEFENCE_SPENDING_NATIONAL' : 'DEFENCE_SPENDING_USD', 'at current prices')
}

function fromLevels(
  evidence: Evidence,
  indicator: 'DEFENCE_SPENDING_USD_CONSTANT' | 'DEFENCE_SPENDING_USD' | 'DEFENCE_SPENDING_NATIONAL',
  how: string,
): Finding | Absence {
  const area = subjectOf(evidence)
  const [since, year] = [sinceOf(evidence), yearOf(evidence)]
  const data = both(figure(evidence, area, indicator, since), figure(evidence, area, indicator, year))
  if (isAbsence(data)) return data
  const [before, after] = data
  const value = 100 * (after.value / before.value - 1)
  const clause = `${nameOf(area)} spent ${percentMore(value)} on defence in ${year} than in ${since} ${how} (${formatValue(after.value)} against ${formatValue(before.value)} ${after.series.unit})${doubtIn(data)}`
  return { value, data, clause, ...unlessStated(evidence, how) }
}

/** How many years in a row, up to the year, spending grew in real terms, as far back as the edition goes. */
export const yearsOfIncrease: Computation = (evidence) => {
  const area = subjectOf(evidence)
  const last = figure(evidence, area, 'DEFENCE_REAL_CHANGE', yearOf(evidence))
  if (isAbsence(last)) return [last]
  const data = [last]
  let reached = last.value > 0
  while (reached) {
    const before = figure(evidence, area, 'DEFENCE_REAL_CHANGE', last.year - data.length)
    reached = !isAbsence(before) && before.value > 0
    if (!isAbsence(before) && before.value > 0) data.push(before)
  }
  const value = last.value > 0 ? data.length : 0
  const clause = `${nameOf(area)} spent more on defence in real terms in each of the ${value} years from ${last.year - value + 1} to ${last.year}${doubtIn(data)}`
  return [{ value, data, clause }]
}

function levels(
  evidence: Evidence,
  years: readonly number[],
  prices: Prices,
): (Pick<Finding, 'data' | 'reading'> & { amounts: readonly number[]; inPrices: string }) | Absence {
  const found = allAmounts(years.map((year) => spendingOf(evidence, subjectOf(evidence), year, prices)))
  if (isAbsence(found)) return found
  const data = found.flatMap((amount) => amount.data)
  const [first] = data
  const inPrices = first ? pricesOf(first) : ''
  return { amounts: found.map(({ billions }) => billions), inPrices, data, ...unlessStated(evidence, inPrices) }
}

const unlessStated = ({ claim }: Evidence, how: string) =>
  readingIn(claim.prices === null ? `the prices are not stated; read ${how}` : null)

const percentMore = (value: number): string => `${formatValue(Math.abs(value))}% ${value < 0 ? 'less' : 'more'}`
