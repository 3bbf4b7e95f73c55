/**
 * The economy that a pathway runs through: GDP year by year, from the IMF's outlook and beyond it, with what a caller assumes
 * to be different.
 */
import { type Absence, isAbsence } from '../absence.ts'
import type { Comparator, Member } from '../area.ts'
import { type Dataset, indicatorOf } from '../dataset.ts'
import type { Edition } from '../edition.ts'
import { findSeries } from '../figure.ts'
import type { IndicatorCode } from '../indicator.ts'
import { datumIn, lastYearOf, type Series } from '../series.ts'
import type { Status } from '../status.ts'
import type { Vintage } from '../vintage.ts'
import { type Assumption, BASELINE, type EconomyAssumptions } from './assumptions.ts'

/** The source's own status, or that the year lies beyond what the source projects. */
export type EconomyStatus = Status | 'extrapolated'

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
  /** ISO 4217 code of the national currency in which the edition states the country's GDP. */
  readonly currency: string | null
  /** US dollars for one unit of national currency in the start year: the constant rate of all conversions. */
  readonly dollarsPerUnit: number
  /** From the start year on. */
  readonly years: readonly EconomyYear[]
}

/** Beyond the outlook GDP goes on at the mean of this many of its last years. */
const YEARS_OF_MEAN = 3

/**
 * @param startYear the year whose prices and exchange rate stay constant
 * @param lastYear how far to go; beyond the outlook, growth and inflation stay at the mean of its last three years
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
    return {
      kind: 'absence',
      reason: 'NO_VALUE_IN_YEAR',
      explanation: `${nominal.edition.slug} has no GDP of ${area.name} for ${startYear}: it covers ${nominal.firstYear} to ${lastYearOf(nominal)}.`,
    }
  const years: EconomyYear[] = []
  let before: EconomyYear | null = null
  for (let year = startYear; year <= lastYear; year++) {
    const rates = outlook(year)
    before = before === null ? startOf(start.value, rates, year) : yearAfter(before, rates, assumptions)
    years.push(before)
  }
  return {
    edition: nominal.edition,
    currency: nominal.currency,
    dollarsPerUnit: startInDollars.value / start.value,
    years,
  }
}

const seriesOf = (
  dataset: Dataset,
  area: Member | Comparator,
  code: IndicatorCode,
  vintage: Vintage,
): Series | Absence => {
  const indicator = indicatorOf(dataset, code)
  return findSeries(dataset, { area, indicator, vintage, definition: null, aggregate: null })
}

interface Rates {
  readonly status: EconomyStatus
  readonly growthPercent: number
  readonly inflationPercent: number
}

/** Growth and inflation of a year as the ratios of the outlook's own levels, whose digits are finer than its printed rates. */
function ratesOf(nominal: Series, real: Series): (year: number) => Rates {
  const last = Math.min(lastYearOf(nominal), lastYearOf(real))
  const printed = (year: number): Rates => {
    const [a, b] = [datumIn(real, year - 1), datumIn(real, year)]
    const [c, d] = [datumIn(nominal, year - 1), datumIn(nominal, year)]
    const growth = a && b ? b.value / a.value : 1
    const inflation = c && d ? d.value / c.value / growth : 1
    return {
      status: d?.status ?? 'projection',
      growthPercent: 100 * (growth - 1),
      inflationPercent: 100 * (inflation - 1),
    }
  }
  const tail = Array.from({ length: YEARS_OF_MEAN }, (_, back) => printed(last - back))
  const mean = (of: (rates: Rates) => number) => tail.reduce((sum, rates) => sum + of(rates), 0) / tail.length
  const beyond: Rates = {
    status: 'extrapolated',
    growthPercent: mean((rates) => rates.growthPercent),
    inflationPercent: mean((rates) => rates.inflationPercent),
  }
  return (year) => (year > last ? beyond : printed(year))
}

const startOf = (gdp: number, rates: Rates, year: number): EconomyYear => ({ year, nominal: gdp, real: gdp, ...rates })

function yearAfter(before: EconomyYear, rates: Rates, { growth, inflation }: EconomyAssumptions): EconomyYear {
  const growthPercent = assumed(rates.growthPercent, growth)
  const inflationPercent = assumed(rates.inflationPercent, inflation)
  const real = before.real * (1 + growthPercent / 100)
  const priceLevel = (before.nominal / before.real) * (1 + inflationPercent / 100)
  return {
    year: before.year + 1,
    status: rates.status,
    nominal: real * priceLevel,
    real,
    growthPercent,
    inflationPercent,
  }
}

function assumed(baseline: number, assumption: Assumption): number {
  switch (assumption.kind) {
    case 'baseline':
      return baseline
    case 'difference':
      return baseline + assumption.points
    case 'absolute':
      return assumption.percent
  }
}
