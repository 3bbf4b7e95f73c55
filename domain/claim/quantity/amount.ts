import { type Absence, isAbsence } from '../../absence.ts'
import type { Area } from '../../area.ts'
import type { Prices } from '../claim.ts'
import { type Computation, type Evidence, type Finding, subjectOf, yearOf } from '../evidence.ts'
import { type Amount, gdpOf, spendingOf } from '../money.ts'
import { billions, doubtIn, nameOf, possessive, pricesOf } from '../words.ts'

/** Both ways to read an amount whose prices are not stated. */
export const readingsOf = ({ claim }: Evidence, first: Prices = 'CURRENT'): readonly Prices[] =>
  claim.prices !== null ? [claim.prices] : first === 'CURRENT' ? ['CURRENT', 'CONSTANT'] : ['CONSTANT', 'CURRENT']

/** Spending in the year: millions as printed, in billions; current prices, else constant ones where the words leave it open. */
export const spending: Computation = (evidence) => {
  const area = subjectOf(evidence)
  return readingsOf(evidence).map((prices) => {
    const amount = spendingOf(evidence, area, yearOf(evidence), prices)
    return isAbsence(amount) ? amount : spent(evidence, area, amount)
  })
}

function spent({ claim }: Evidence, area: Area, amount: Amount): Finding {
  const [datum] = amount.data
  const prices = datum ? pricesOf(datum) : ''
  return {
    value: amount.billions,
    data: amount.data,
    clause: `${nameOf(area)} spent ${billions(amount.billions, claim.currency)} ${prices} on defence in ${datum?.year}${doubtIn(amount.data)}`,
    ...readingIn(claim.prices === null ? `the prices are not stated; read ${prices}` : null, amount.reading),
  }
}

/** GDP at current prices. */
export const gdp: Computation = (evidence) => {
  const area = subjectOf(evidence)
  const amount = gdpOf(evidence, area, yearOf(evidence))
  if (isAbsence(amount)) return [amount]
  const { claim } = evidence
  const clause = `${possessive(area)} GDP of ${claim.year} was ${billions(amount.billions, claim.currency)}${doubtIn(amount.data)}`
  return [{ value: amount.billions, data: amount.data, clause, ...readingIn(amount.reading) }]
}

/** The readings that there are, as a finding holds them. */
export function readingIn(...readings: readonly (string | null)[]): { reading?: string } {
  const said = readings.filter((one) => one !== null)
  return said.length === 0 ? {} : { reading: said.join('; ') }
}

/** Amounts, or the first that is missing. */
export function allAmounts(found: readonly (Amount | Absence)[]): readonly Amount[] | Absence {
  const missing = found.find((one): one is Absence => isAbsence(one))
  return missing ?? found.filter((one): one is Amount => !isAbsence(one))
}
