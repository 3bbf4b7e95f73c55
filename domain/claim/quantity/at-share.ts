/** Shares of GDP as amounts of money, and the distance to a share. */
import { agree, counted } from '../../../formats/count.ts'
import { formatValue } from '../../../formats/number.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import type { Computation, Evidence, Finding } from '../evidence/evidence.ts'
import { type ClaimAmount, findGdp, findSpending } from '../evidence/money.ts'
import { formatBillions, nameWithArticle, possessive, priceBasis, statusSuffix } from '../words/words.ts'
import { joinReadings } from './amount.ts'

/** Share × GDP of the year at current prices. Where no edition has that GDP, the newest GDP stands in. */
export const spendingAtShare: Computation = (evidence) => [spendingAtShareFinding(evidence)]

/** Share × GDP of the year / what NATO spent in the earlier year. Compares a hypothetical amount with an actual one. */
export const spendingAtShareOverSpending: Computation = (evidence) => {
  const alliance = evidence.dataset.area('NATO')
  if (!alliance) return []
  const year = evidence.since
  const hypothetical = spendingAtShareFinding(evidence)
  const actual = findSpending(evidence, alliance, year, 'CURRENT')
  if (isAbsence(hypothetical)) return [hypothetical]
  if (isAbsence(actual)) return [actual]
  const [datum] = actual.data
  const spent = `${nameWithArticle(alliance)} spent ${formatBillions(actual.billions, 'USD')} ${datum ? priceBasis(datum) : ''} in ${year}${statusSuffix(actual.data)}`
  const value = hypothetical.value / actual.billions
  return [
    {
      ...hypothetical,
      value,
      data: [...hypothetical.data, ...actual.data],
      clause: `${hypothetical.clause}, and ${spent}, so that the first is ${formatValue(value)} times the second`,
    },
  ]
}

function spendingAtShareFinding(evidence: Evidence): Finding | Absence {
  const { subject: area, year } = evidence
  const exact = findGdp(evidence, area, year)
  const gdp = isAbsence(exact) ? (newestGdpBefore(evidence, year) ?? exact) : exact
  if (isAbsence(gdp)) return gdp
  const { claim } = evidence
  const share = evidence.share
  const [datum] = gdp.data
  const value = (share / 100) * gdp.billions
  const isStandIn = datum !== undefined && datum.year !== year
  const clause = `${share}% of ${possessive(area)} GDP of ${datum?.year}, ${formatBillions(gdp.billions, claim.currency)}${statusSuffix(gdp.data)}, is ${formatBillions(value, claim.currency)}`
  const instead = isStandIn ? `no edition had the GDP of ${year} yet: that of ${datum.year} stands in for it` : null
  return { value, data: gdp.data, clause, isStandIn, ...joinReadings(gdp.reading, instead) }
}

function newestGdpBefore(evidence: Evidence, year: number): ClaimAmount | null {
  if (evidence.claim.currency !== 'USD') return null
  const datum = evidence.datum(evidence.subject, 'NATO_GDP_USD', null)
  return isAbsence(datum) || datum.year >= year ? null : { billions: datum.value / 1000, data: [datum], reading: null }
}

/**
 * (Share − share of the year) × GDP of the year: the yearly cost of raising spending to the share. Where the words say from which share they
 * reckon, that one is used.
 */
export const costToShare: Computation = (evidence) => {
  const area = evidence.subject
  const { currency, year, fromShare } = evidence.claim
  const now = fromShare === null ? evidence.datum(area, 'DEFENCE_SHARE_OF_GDP', evidence.year) : null
  const gdp = findGdp(evidence, area, evidence.year)
  if (now && isAbsence(now)) return [now]
  if (isAbsence(gdp)) return [gdp]
  const share = evidence.share
  const from = now?.value ?? fromShare ?? Number.NaN
  const value = ((share - from) / 100) * gdp.billions
  const data = [...(now ? [now] : []), ...gdp.data]
  const clause = `from ${formatValue(from)}%${now ? '' : ', as the words have it,'} to ${share}% of ${possessive(area)} GDP of ${year}, ${formatBillions(gdp.billions, currency)}${statusSuffix(data)}, is ${formatBillions(value, currency)} a year`
  return [{ value, data, clause, ...joinReadings(gdp.reading) }]
}

/** Share − share of the earlier year, or that from which the words reckon, in points of GDP. */
export const pointsToShare: Computation = (evidence) => [pointsToShareFinding(evidence)]

/** The same over the years between the two: points of GDP a year, in equal steps. */
export const pointsAYearToShare: Computation = (evidence) => {
  const finding = pointsToShareFinding(evidence)
  if (isAbsence(finding)) return [finding]
  const years = evidence.year - evidence.since
  const value = finding.value / years
  return [
    {
      ...finding,
      value,
      clause: `${finding.clause}, ${inPoints(value)} a year over ${counted(years, 'year', 'years')}`,
    },
  ]
}

const inPoints = (value: number): string => `${formatValue(value)} ${agree(Math.abs(value), 'point', 'points')}`

function pointsToShareFinding(evidence: Evidence): Finding | Absence {
  const { subject: area, share } = evidence
  const { fromShare } = evidence.claim
  if (fromShare !== null) {
    const value = share - fromShare
    return { value, data: [], clause: `from ${formatValue(fromShare)}% to ${share}% it is ${inPoints(value)}` }
  }
  const start = evidence.datum(area, 'DEFENCE_SHARE_OF_GDP', evidence.since)
  if (isAbsence(start)) return start
  const value = share - start.value
  const clause = `${nameWithArticle(area)} spent ${formatValue(start.value)}% of GDP on defence in ${start.year}${statusSuffix([start])}, ${inPoints(value)} from ${share}%`
  return { value, data: [start], clause }
}

/** 100 · amount / GDP of the year, in points of GDP. */
export const amountInPointsOfGdp: Computation = (evidence) => {
  const area = evidence.subject
  const { amount, currency } = evidence.claim
  const gdp = findGdp(evidence, area, evidence.year)
  if (isAbsence(gdp)) return [gdp]
  if (amount === null) return []
  const value = (100 * amount) / gdp.billions
  const clause = `${formatBillions(amount, currency)} is ${formatValue(value)} points of ${possessive(area)} GDP of ${evidence.claim.year}, ${formatBillions(gdp.billions, currency)}${statusSuffix(gdp.data)}`
  return [{ value, data: gdp.data, clause, ...joinReadings(gdp.reading) }]
}
