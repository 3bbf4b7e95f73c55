/**
 * The public finances of a member, percent of GDP: debt, balances and net interest of one edition of the outlook, the newest that has
 * the primary balance. Figures of different editions are not mixed in one account.
 */

import type { Dataset } from '../../dataset/dataset.ts'
import { titled } from '../../edition/edition.ts'
import { type Absence, absence, isAbsence } from '../../figure/absence.ts'
import { datumIn, type Series } from '../../figure/series.ts'
import type { MemberPathway } from '../member-pathway.ts'
import { budgetSeries, seriesFor } from './figures.ts'

export interface Fiscal {
  readonly primary: Series
  /** True where the edition is newer than the `asOf` day, because the package carries none that old. */
  readonly isNewer: boolean
  /** Gross debt at the end of the start year. */
  readonly startDebt: number
  /** Net interest of the start year on the debt at the end of the year before, percent a year; null where a figure is missing. */
  readonly effectiveRatePercent: number | null
}

/** @param asOf a day, or null for the newest */
export function fiscalOf(dataset: Dataset, pathway: MemberPathway, asOf: string | null): Fiscal | Absence {
  const { member, years } = pathway
  const startYear = years[0]?.year ?? 0
  const found = seriesFor(dataset, pathway, 'GOVERNMENT_PRIMARY_BALANCE', asOf)
  if (isAbsence(found)) return found
  const { series: primary, isNewer } = found
  const inEdition = (code: 'GOVERNMENT_DEBT' | 'GOVERNMENT_BALANCE' | 'GDP_NATIONAL') =>
    budgetSeries(dataset, member, code, { kind: 'edition', edition: primary.edition })
  const debt = inEdition('GOVERNMENT_DEBT')
  if (isAbsence(debt)) return debt
  const startDebt = datumIn(debt, startYear)
  if (!startDebt)
    return absence(
      'NO_VALUE_IN_YEAR',
      `${titled(primary.edition)} has no gross debt of ${member.name} for ${startYear}.`,
    )
  return {
    primary,
    isNewer,
    startDebt: startDebt.value,
    effectiveRatePercent: effectiveRate(
      primary,
      inEdition('GOVERNMENT_BALANCE'),
      debt,
      inEdition('GDP_NATIONAL'),
      startYear,
    ),
  }
}

/** 100 · (primary balance − balance)_t · Y_t / (d_(t−1) · Y_(t−1)): the primary balance less the balance is net interest. */
function effectiveRate(
  primary: Series,
  balance: Series | Absence,
  debt: Series,
  gdp: Series | Absence,
  year: number,
): number | null {
  if (isAbsence(balance) || isAbsence(gdp)) return null
  const [primaryNow, balanceNow, debtBefore] = [datumIn(primary, year), datumIn(balance, year), datumIn(debt, year - 1)]
  const [gdpNow, gdpBefore] = [datumIn(gdp, year), datumIn(gdp, year - 1)]
  if (!primaryNow || !balanceNow || !debtBefore || !gdpNow || !gdpBefore || debtBefore.value === 0) return null
  return (100 * (primaryNow.value - balanceNow.value) * gdpNow.value) / (debtBefore.value * gdpBefore.value)
}
