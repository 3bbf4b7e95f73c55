/**
 * The economy of a pathway: GDP by year from the IMF's World Economic Outlook, extrapolated beyond it, with the caller's
 * assumptions applied.
 */

import type { Comparator, Member } from '../../area/area.ts'
import { type Dataset, indicatorOf } from '../../dataset/dataset.ts'
import { type Edition, titled } from '../../edition/edition.ts'
import type { Vintage } from '../../edition/vintage.ts'
import { type Absence, absence, isAbsence } from '../../figure/absence.ts'
import { findSeries } from '../../figure/figure.ts'
import type { IndicatorCode } from '../../figure/indicator.ts'
import { datumIn, lastYearOf, type Series } from '../../figure/series.ts'
import { type Assumption, BASELINE, type EconomyAssumptions } from './assumptions.ts'
import type { EconomyStatus } from './economy-status.ts'

export interface EconomyYear {
  readonly year: number
  readonly status: EconomyStatus
  /** Billions of national currency at current prices. */
  readonly nominal: number
  /** Billions of national currency at the prices of the start year. */
  readonly real: number
  /** Percent over the year before. */
  readonly growthPercent: number
  readonly inflationPercent: number
}

export interface Economy {
  readonly edition: Edition
  /** ISO 4217 code of the national currency in which the edition states GDP. */
  readonly currency: string
  /** Exchange rate of the start year, US dollars per unit of national currency. All conversions use it. */
  readonly dollarsPerUnit: number
  /** Consecutive years from the start year. */
  readonly years: readonly EconomyYear[]
  /**
   * The outlook's own GDP of the same years, billions of US dollars at current prices and the exchange rate that it expects; null beyond it, and
   * where growth or inflation are assumed, since its exchange rate goes with its own.
   */
  readonly outlookDollars: readonly (number | null)[]
}

/** Beyond the outlook, growth and inflation stay at their mean over this many of its last years. */
const YEARS_OF_MEAN = 3

/**
 * Computes GDP from the start year to the last year, both included.
 *
 * @param startYear the year whose prices and exchange rate are held constant
 * @returns an absence when the outlook lacks GDP for the area or the start year
 */
export function economyOf(
  dataset: Dataset,
  area: Member | Comparator,
  vintage: Vintage,
  startYear: number,
  lastYear: number,
  assumptions: EconomyAssumptions = BASELINE,
): Economy | Absence {
  const nominal = seriesOf(dataset, area, 'GDP_NATIONAL', vintage)
  if (isAbsence(nominal)) return nominal
  const real = seriesOf(dataset, area, 'GDP_NATIONAL_CONSTANT', vintage)
  if (isAbsence(real)) return real
  const dollars = seriesOf(dataset, area, 'GDP_USD', vintage)
  if (isAbsence(dollars)) return dollars
  const outlook = ratesOf(nominal, real)
  const start = datumIn(nominal, startYear)
  const startInDollars = datumIn(dollars, startYear)
  if (!start || !startInDollars)
    return absence(
      'NO_VALUE_IN_YEAR',
      `${titled(nominal.edition)} has no GDP of ${area.name} for ${startYear}: it covers ${nominal.firstYear} to ${lastYearOf(nominal)}.`,
    )
  const years: EconomyYear[] = []
  let previous: EconomyYear | null = null
  for (let year = startYear; year <= lastYear; year++) {
    const rates = outlook(year)
    previous = previous
      ? yearAfter(previous, rates, assumptions)
      : { year, nominal: start.value, real: start.value, ...rates }
    years.push(previous)
  }
  return {
    edition: nominal.edition,
    currency: nominal.currency ?? area.currency.code,
    dollarsPerUnit: startInDollars.value / start.value,
    years,
    outlookDollars: years.map(({ year }) => (isBaseline(assumptions) ? (datumIn(dollars, year)?.value ?? null) : null)),
  }
}

export const isBaseline = ({ growth, inflation }: EconomyAssumptions): boolean =>
  [growth, inflation].every((one) => one.kind === 'baseline' || (one.kind === 'difference' && one.points === 0))

const seriesOf = (
  dataset: Dataset,
  area: Member | Comparator,
  code: IndicatorCode,
  vintage: Vintage,
): Series | Absence => {
  const indicator = indicatorOf(dataset, code)
  return findSeries(dataset, { area, indicator, vintage })
}

interface Rates {
  readonly status: EconomyStatus
  readonly growthPercent: number
  readonly inflationPercent: number
}

/** Growth and inflation by year, as ratios of the outlook's GDP levels, which have more digits than its published rates. */
function ratesOf(nominal: Series, real: Series): (year: number) => Rates {
  const last = Math.min(lastYearOf(nominal), lastYearOf(real))
  const outlookRates = (year: number): Rates => {
    const [realBefore, realNow] = [datumIn(real, year - 1), datumIn(real, year)]
    const [nominalBefore, nominalNow] = [datumIn(nominal, year - 1), datumIn(nominal, year)]
    const growth = realBefore && realNow ? realNow.value / realBefore.value : 1
    const inflation = nominalBefore && nominalNow ? nominalNow.value / nominalBefore.value / growth : 1
    return {
      status: nominalNow?.status ?? 'projection',
      growthPercent: 100 * (growth - 1),
      inflationPercent: 100 * (inflation - 1),
    }
  }
  const tail = Array.from({ length: YEARS_OF_MEAN }, (_, back) => outlookRates(last - back))
  const mean = (of: (rates: Rates) => number) => tail.reduce((sum, rates) => sum + of(rates), 0) / tail.length
  const extrapolated: Rates = {
    status: 'extrapolated',
    growthPercent: mean((rates) => rates.growthPercent),
    inflationPercent: mean((rates) => rates.inflationPercent),
  }
  return (year) => (year > last ? extrapolated : outlookRates(year))
}

function yearAfter(previous: EconomyYear, rates: Rates, { growth, inflation }: EconomyAssumptions): EconomyYear {
  const growthPercent = applyAssumption(rates.growthPercent, growth)
  const inflationPercent = applyAssumption(rates.inflationPercent, inflation)
  const real = previous.real * (1 + growthPercent / 100)
  const priceLevel = (previous.nominal / previous.real) * (1 + inflationPercent / 100)
  const { status } = rates
  return { year: previous.year + 1, status, nominal: real * priceLevel, real, growthPercent, inflationPercent }
}

function applyAssumption(baseline: number, assumption: Assumption): number {
  switch (assumption.kind) {
    case 'baseline':
      return baseline
    case 'difference':
      return baseline + assumption.points
    case 'absolute':
      return assumption.percent
  }
}
