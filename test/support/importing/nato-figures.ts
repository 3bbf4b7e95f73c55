/** Invented figures of an edition of NATO's that fit each other as the compiler's checks ask, over the GDP of the frozen outlook. */
import type { IndicatorCode } from '../../../domain/figure/indicator.ts'
import { datumIn } from '../../../domain/figure/series.ts'
import { dataset } from '../data/dataset.ts'

export type FigureOf = (indicator: IndicatorCode, area: string, year: number) => number | null

export const BASE = 2023
export const YEARS = [2024, 2025, 2026, 2027]
export const ESTIMATES = [2026, 2027]
export const PUBLISHED = '2027-06-20'

/** Dollars of the base year in one dollar of today. */
const PRICES = 1.1
const outlook = dataset.editions.findLast(({ source }) => source.slug === 'imf-weo')
const codes = dataset.members.map(({ code }) => code)
export const SPENDERS = codes.filter((code) => code !== 'ISL')

function gdpOf(area: string, year: number): number {
  const [found, series] = [dataset.area(area), outlook]
  const gdp = found && series ? dataset.seriesOf(series, 'GDP_USD', found) : null
  return (gdp ? (datumIn(gdp, year)?.value ?? Number.NaN) : Number.NaN) * 1000
}

/** Poland 2027: 2.5 + 0.01 · 24 + 0.1 · 3 percent of GDP. */
export const shareOf = (area: string, year: number): number => 2.5 + 0.01 * SPENDERS.indexOf(area) + 0.1 * (year - 2024)

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  NATO: codes,
  NATO_EUROPE_CANADA: codes.filter((code) => code !== 'USA'),
}
const people = (area: string): number => 5 + codes.indexOf(area)
const spending = (area: string, year: number): number =>
  area === 'ISL' ? 0 : (shareOf(area, year) / 100) * gdpOf(area, year)

export const inventedFigure: FigureOf = (indicator, area, year) => {
  const members = GROUPS[area] ?? [area]
  const sum = (of: (member: string) => number) => members.reduce((total, member) => total + of(member), 0)
  const dollars = sum((one) => spending(one, year))
  const gdp = sum((one) => gdpOf(one, year))
  const heads = sum(people)
  if (area === 'ISL' && !indicator.startsWith('NATO_GDP')) return null
  const figures: Partial<Record<IndicatorCode, number>> = {
    DEFENCE_SPENDING_USD: dollars,
    DEFENCE_SPENDING_USD_CONSTANT: dollars / PRICES,
    DEFENCE_SPENDING_NATIONAL: dollars * 2,
    DEFENCE_SPENDING_NATIONAL_CONSTANT: (dollars * 2) / PRICES,
    DEFENCE_SHARE_OF_GDP: (100 * dollars) / gdp,
    DEFENCE_REAL_CHANGE: 100 * (dollars / sum((one) => spending(one, year - 1)) - 1),
    NATO_GDP_USD: gdp,
    NATO_GDP_USD_CONSTANT: gdp / PRICES,
    DEFENCE_PER_CAPITA_USD_CONSTANT: dollars / PRICES / heads,
    NATO_GDP_PER_CAPITA_USD_CONSTANT: gdp / PRICES / heads / 1000,
    MILITARY_PERSONNEL: sum((one) => (one === 'ISL' ? 0 : people(one))),
    EQUIPMENT_SHARE: 25,
    PERSONNEL_SHARE: 40,
    INFRASTRUCTURE_SHARE: 5,
    OTHER_SHARE: 30,
  }
  const value = figures[indicator]
  // Rounded as print is, so that the checks allow for it.
  return value === undefined ? null : Number(value.toFixed(6))
}
