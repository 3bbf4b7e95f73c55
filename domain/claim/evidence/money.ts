/** Amounts of money in billions of the currency of a claim. */

import type { Area } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import type { IndicatorCode } from '../../figure/indicator.ts'
import type { Datum } from '../../figure/series.ts'
import type { Prices } from '../claim.ts'
import { findConstantDatum } from './constant-prices.ts'
import { absentFromSource, type Evidence } from './evidence.ts'

export interface ClaimAmount {
  /** Billions of the claim's currency. */
  readonly billions: number
  readonly data: readonly Datum[]
  /** States the conversion where the amount was converted; else null. */
  readonly reading: string | null
}

/** An indicator for an amount, and how many of its units make a billion. */
interface AmountSource {
  readonly indicator: IndicatorCode
  readonly perBillion: number
  readonly isConstant?: boolean
}

/** The spending of an area in a year. The European Defence Agency gives it in euros at current prices. */
export function findSpending(evidence: Evidence, area: Area, year: number, prices: Prices): ClaimAmount | Absence {
  if (evidence.claim.definition === 'EDA' && evidence.claim.currency === 'EUR' && prices === 'CURRENT') {
    const datum = evidence.datum(area, 'DEFENCE_SPENDING_EUR', year)
    return isAbsence(datum) ? datum : { billions: datum.value / 1000, data: [datum], reading: null }
  }
  const isConstant = prices === 'CONSTANT'
  const sourceIn = (currency: 'USD' | 'NATIONAL'): AmountSource => ({
    indicator: `DEFENCE_SPENDING_${currency}${isConstant ? '_CONSTANT' : ''}`,
    perBillion: 1000,
    isConstant,
  })
  return findInCurrency(evidence, area, year, sourceIn('USD'), sourceIn('NATIONAL'))
}

/** The GDP of an area in a year at current prices: the IMF's or, for claims in dollars where the IMF has none, NATO's. */
export function findGdp(evidence: Evidence, area: Area, year: number): ClaimAmount | Absence {
  const byImf = findInCurrency(
    evidence,
    area,
    year,
    { indicator: 'GDP_USD', perBillion: 1 },
    { indicator: 'GDP_NATIONAL', perBillion: 1 },
  )
  if (!isAbsence(byImf) || evidence.claim.currency !== 'USD') return byImf
  const byNato = evidence.datum(area, 'NATO_GDP_USD', year)
  return isAbsence(byNato) ? byNato : { billions: byNato.value / 1000, data: [byNato], reading: null }
}

/**
 * Finds an amount as published in dollars or in the national currency; for any other currency, converts dollars. Constant prices are not
 * converted: an exchange rate of the year belongs to current ones.
 */
function findInCurrency(
  evidence: Evidence,
  area: Area,
  year: number,
  dollarSource: AmountSource,
  nationalSource: AmountSource,
): ClaimAmount | Absence {
  const { currency } = evidence.claim
  const findPublished = ({ indicator, perBillion, isConstant = false }: AmountSource): ClaimAmount | Absence => {
    const datum = isConstant
      ? findConstantDatum(evidence, area, indicator, year)
      : evidence.datum(area, indicator, year)
    return isAbsence(datum) ? datum : { billions: datum.value / perBillion, data: [datum], reading: null }
  }
  if (currency === 'USD') return findPublished(dollarSource)
  const national = findPublished(nationalSource)
  if (!isAbsence(national) && national.data[0]?.series.currency === currency) return national
  if (dollarSource.isConstant)
    return isAbsence(national)
      ? national
      : absentFromSource(`No edition here has it in ${currency} at constant prices.`)
  const dollars = findPublished(dollarSource)
  return isAbsence(dollars) || currency === null ? dollars : convertDollars(evidence, dollars, currency, year)
}

/**
 * Converts dollars at the exchange rate implied by the IMF's GDP in dollars and in national currency of a member with that
 * currency.
 */
function convertDollars(
  evidence: Evidence,
  dollars: ClaimAmount,
  currency: string,
  year: number,
): ClaimAmount | Absence {
  const member = memberUsing(evidence.dataset, currency)
  if (!member) return absentFromSource(`No edition here gives an exchange rate of ${currency}.`)
  const national = evidence.datum(member, 'GDP_NATIONAL', year)
  const inDollars = evidence.datum(member, 'GDP_USD', year)
  if (isAbsence(national)) return national
  if (isAbsence(inDollars)) return inDollars
  return {
    billions: (dollars.billions * national.value) / inDollars.value,
    data: [...dollars.data, national, inDollars],
    reading: `US dollars are converted at the exchange rate of ${year} that the IMF’s GDP of ${member.name} in both currencies implies`,
  }
}

const memberUsing = (dataset: Dataset, currency: string): Area | undefined =>
  dataset.members.find((member) => member.currency.code === currency)
