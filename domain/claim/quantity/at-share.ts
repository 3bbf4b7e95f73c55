/** What a share of GDP would be in money, and how far it is. */
import { type Absence, isAbsence } from '../../absence.ts'
import { formatValue } from '../../citation.ts'
import {
  type Computation,
  type Evidence,
  type Finding,
  figure,
  shareOf,
  sinceOf,
  subjectOf,
  yearOf,
} from '../evidence.ts'
import { type Amount, gdpOf, spendingOf } from '../money.ts'
import { billions, doubtIn, nameOf, possessive, pricesOf } from '../words.ts'
import { readingIn } from './amount.ts'

/** Share × GDP of the year at current prices. Where no edition has that year, the newest one with figures stands in. */
export const spendingAtShare: Computation = (evidence) => [hypothetical(evidence)]

/** Share × GDP of the year, over what NATO spent in the earlier year: is a hypothetical amount more than a real one? */
export const spendingAtShareOverSpending: Computation = (evidence) => {
  const alliance = evidence.dataset.area('NATO')
  if (!alliance) return []
  const year = sinceOf(evidence)
  const found = hypothetical(evidence)
  const real = spendingOf(evidence, alliance, year, 'CURRENT')
  if (isAbsence(found)) return [found]
  if (isAbsence(real)) return [real]
  const [datum] = real.data
  const all = `${nameOf(alliance)} spent ${billions(real.billions, 'USD')} ${datum ? pricesOf(datum) : ''} in ${year}${doubtIn(real.data)}`
  const value = found.value / real.billions
  return [
    {
      ...found,
      value,
      data: [...found.data, ...real.data],
      clause: `${found.clause}, and ${all}, so that the first is ${formatValue(value)} times the second`,
    },
  ]
}

function hypothetical(evidence: Evidence): Finding | Absence {
  const area = subjectOf(evidence)
  const year = yearOf(evidence)
  const exact = gdpOf(evidence, area, year)
  const gdp = isAbsence(exact) ? (newestGdpBefore(evidence, year) ?? exact) : exact
  if (isAbsence(gdp)) return gdp
  const { claim } = evidence
  const share = shareOf(evidence)
  const [datum] = gdp.data
  const value = (share / 100) * gdp.billions
  const standIn = datum !== undefined && datum.year !== year
  const clause = `${share}% of ${possessive(area)} GDP of ${datum?.year}, ${billions(gdp.billions, claim.currency)}${doubtIn(gdp.data)}, is ${billions(value, claim.currency)}`
  const instead = standIn ? `no edition had the GDP of ${year} yet: that of ${datum.year} stands in for it` : null
  return { value, data: gdp.data, clause, standIn, ...readingIn(gdp.reading, instead) }
}

function newestGdpBefore(evidence: Evidence, year: number): Amount | null {
  if (evidence.claim.currency !== 'USD') return null
  const found = figure(evidence, subjectOf(evidence), 'NATO_GDP_USD', null)
  return isAbsence(found) || found.year >= year ? null : { billions: found.value / 1000, data: [found], reading: null }
}

/** (Share − share of the year) × GDP of the year: what it would cost a year to be there already. */
export const costToShare: Computation = (evidence) => {
  const area = subjectOf(evidence)
  const now = figure(evidence, area, 'DEFENCE_SHARE_OF_GDP', yearOf(evidence))
  const gdp = gdpOf(evidence, area, yearOf(evidence))
  if (isAbsence(now)) return [now]
  if (isAbsence(gdp)) return [gdp]
  const { currency, year } = evidence.claim
  const share = shareOf(evidence)
  const value = ((share - now.value) / 100) * gdp.billions
  const data = [now, ...gdp.data]
  const clause = `from ${formatValue(now.value)}% to ${share}% of ${possessive(area)} GDP of ${year}, ${billions(gdp.billions, currency)}${doubtIn(data)}, is ${billions(value, currency)} a year`
  return [{ value, data, clause, ...readingIn(gdp.reading) }]
}

/** Share − share of the earlier year, in points of GDP. */
export const pointsToShare: Computation = (evidence) => [distance(evidence)]

/** The same in equal steps, a year. */
export const pointsAYearToShare: Computation = (evidence) => {
  const found = distance(evidence)
  if (isAbsence(found)) return [found]
  const years = yearOf(evidence) - sinceOf(evidence)
  const value = found.value / years
  return [{ ...found, value, clause: `${found.clause}, ${formatValue(value)} points a year over ${years} years` }]
}

function distance(evidence: Evidence): Finding | Absence {
  const area = subjectOf(evidence)
  const start = figure(evidence, area, 'DEFENCE_SHARE_OF_GDP', sinceOf(evidence))
  if (isAbsence(start)) return start
  const share = shareOf(evidence)
  const value = share - start.value
  const clause = `${nameOf(area)} spent ${formatValue(start.value)}% of GDP on defence in ${start.year}${doubtIn([start])}, ${formatValue(value)} points from ${share}%`
  return { value, data: [start], clause }
}

/** An amount over the GDP of the year, in points of GDP. */
export const amountInPointsOfGdp: Computation = (evidence) => {
  const area = subjectOf(evidence)
  const { amount, currency } = evidence.claim
  const gdp = gdpOf(evidence, area, yearOf(evidence))
  if (isAbsence(gdp)) return [gdp]
  if (amount === null) return []
  const value = (100 * amount) / gdp.billions
  const clause = `${billions(amount, currency)} is ${formatValue(value)} points of ${possessive(area)} GDP of ${evidence.claim.year}, ${billions(gdp.billions, currency)}${doubtIn(gdp.data)}`
  return [{ value, data: gdp.data, clause, ...readingIn(gdp.reading) }]
}
