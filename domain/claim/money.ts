/** Amounts in billions of the currency that a claim speaks of. */
import { type Absence, isAbsence } from '../absence.ts'
import type { Area } from '../area.ts'
import type { Dataset } from '../dataset.ts'
import type { IndicatorCode } from '../indicator.ts'
import type { Datum } from '../series.ts'
import type { Prices } from './claim.ts'
import { type Evidence, figure, notComputed } from './evidence.ts'

export interface Amount {
  /** Billion of the claim's currency. */
  readonly billions: number
  readonly data: readonly Datum[]
  /** Said where the amount was converted. */
  readonly reading: string | null
}

/** An amount as an edition prints it, and how many of its units are a billion. */
interface Printed {
  readonly indicator: IndicatorCode
  readonly perBillion: number
}

/** The spending of an area in a year. */
export function spendingOf(evidence: Evidence, area: Area, year: number, prices: Prices): Amount | Absence {
  const inDollars: Printed = {
    indicator: prices === 'CONSTANT' ? 'DEFENCE_SPENDING_USD_CONSTANT' : 'DEFENCE_SPENDING_USD',
    perBillion: 1000,
  }
  const national: Printed = {
    indicator: prices === 'CONSTANT' ? 'DEFENCE_SPENDING_NATIONAL_CONSTANT' : 'DEFENCE_SPENDING_NATIONAL',
    perBillion: 1000,
  }
  return inCurrency(evidence, area, year, inDollars, national)
}

/** The GDP of an area in a year, at current prices: the IMF's, or in dollars NATO's where the IMF's is not known. */
export function gdpOf(evidence: Evidence, area: Area, year: number): Amount | Absence {
  const byImf = inCurrency(
    evidence,
    area,
    year,
    { indicator: 'GDP_USD', perBillion: 1 },
    { indicator: 'GDP_NATIONAL', perBillion: 1 },
  )
  if (!isAbsence(byImf) || evidence.claim.currency !== 'USD') return byImf
  const byNato = figure(evidence, area, 'NATO_GDP_USD', year)
  return isAbsence(byNato) ? byNato : { billions: byNato.value / 1000, data: [byNato], reading: null }
}

/** The printed dollars for a claim in dollars, the national currency for one in it, and dollars converted for any other. */
function inCurrency(
  evidence: Evidence,
  area: Area,
  year: number,
  inDollars: Printed,
  national: Printed,
): Amount | Absence {
  const { currency } = evidence.claim
  const printed = (one: Printed): Amount | Absence => {
    const found = figure(evidence, area, one.indicator, year)
    return isAbsence(found) ? found : { billions: found.value / one.perBillion, data: [found], reading: null }
  }
  if (currency === 'USD') return printed(inDollars)
  const own = printed(national)
  if (!isAbsence(own) && own.data[0]?.series.currency === currency) return own
  const dollars = printed(inDollars)
  return isAbsence(dollars) || currency === null ? dollars : converted(evidence, dollars, currency, year)
}

/** Dollars at the exchange rate that the IMF's GDP of a member in both currencies implies. */
function converted(evidence: Evidence, dollars: Amount, currency: string, year: number): Amount | Absence {
  const member = memberWith(evidence.dataset, currency)
  if (!member) return notComputed(`No edition here gives an exchange rate of ${currency}.`)
  const national = figure(evidence, member, 'GDP_NATIONAL', year)
  const inDollars = figure(evidence, member, 'GDP_USD', year)
  if (isAbsence(national)) return national
  if (isAbsence(inDollars)) return inDollars
  return {
    billions: (dollars.billions * national.value) / inDollars.value,
    data: [...dollars.data, national, inDollars],
    reading: `US dollars are converted at the exchange rate of ${year} that the IMF’s GDP of ${member.name} in both currencies implies`,
  }
}

const memberWith = (dataset: Dataset, currency: string): Area | undefined =>
  dataset.members.find((member) => member.currency.code === currency)
