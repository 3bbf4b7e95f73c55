/** The extra of a pathway for each person in employment. */

import { type Absence, isAbsence } from '../../figure/absence.ts'
import { type AmountCurrency, type Denomination, denominationOf } from '../economy/denomination.ts'
import type { EconomyStatus } from '../economy/economy-status.ts'
import { addMoney, type Money, ZERO_MONEY } from '../economy/money.ts'
import type { Pathway } from '../pathway.ts'
import type { PathwayYear } from '../year.ts'
import { assumedIn, fromSeries, type OfSeries } from './figures.ts'
import { hasRange } from './members.ts'

export interface PerWorkerYear {
  readonly year: number
  /** How certain employment is. */
  readonly status: EconomyStatus
  /** Million persons in employment. */
  readonly employment: number
  /** For all together. */
  readonly extra: Money
  /** The same with all of a related leg whose start is not assumed; null where there is none. */
  readonly extraAtMost: Money | null
}

/** Billions for all together in units for each person in employment. */
export const amountPerWorker = (billions: number, { employment }: PerWorkerYear): number =>
  (1000 * billions) / employment

export interface PerWorker extends OfSeries<PerWorkerYear> {
  /** How amounts are told in a currency; an absence where they are not. */
  readonly denominationIn: (currency: AmountCurrency) => Denomination | Absence
}

export function perWorkerOf(pathway: Pathway): PerWorker | Absence {
  const found = fromSeries(pathway, 'EMPLOYMENT', 'Employment', 'Employment', (year, index, parts) => {
    const employment = parts.reduce((sum, { value }) => sum + assumedIn(value.series, year).value, 0)
    const sumOf = (amounts: (of: PathwayYear) => Money | null) =>
      parts.reduce(
        (sum, { pathway: { years } }) => addMoney(sum, (years[index] && amounts(years[index])) ?? ZERO_MONEY),
        ZERO_MONEY,
      )
    const extra = sumOf((of) => of.extra)
    const related = hasRange(pathway) ? sumOf((of) => of.relatedExtraAtMost) : null
    return { employment, extra, extraAtMost: related && addMoney(extra, related) }
  })
  return isAbsence(found) ? found : { ...found, denominationIn: (currency) => denominationOf(pathway, currency) }
}
