import type { IndicatorCode } from '../figure/indicator.ts'

/**
 * How a group's figure is computed from its members' figures. Sums and means cover the members that have a figure. The result
 * lists the members left out.
 */
export type Aggregation =
  /** Σ x */
  | { readonly kind: 'sum' }
  /** 100 · Σ numerator / Σ denominator, both at the same price basis */
  | { readonly kind: 'share'; readonly numerator: IndicatorCode; readonly denominator: IndicatorCode }
  /** Σ w / Σ (w / x), the harmonic mean weighted by w. For a ratio x of w, w / x is the denominator that x implies. */
  | { readonly kind: 'implied'; readonly whole: IndicatorCode }
  /** Σ w·x / Σ w, the arithmetic mean weighted by w */
  | { readonly kind: 'mean'; readonly weight: IndicatorCode }
  /** 100 · (Σ level in the year / Σ level in the year before − 1), over the same members in both years */
  | { readonly kind: 'change'; readonly level: IndicatorCode }
  | { readonly kind: 'none'; readonly reason: string }

const weightedByGdp: Aggregation = { kind: 'mean', weight: 'GDP_USD' }
const weightedBySpending: Aggregation = { kind: 'mean', weight: 'DEFENCE_SPENDING_USD' }
const mixedCurrencies: Aggregation = { kind: 'none', reason: 'the members’ currencies differ' }

export const AGGREGATIONS: Readonly<Record<IndicatorCode, Aggregation>> = {
  DEFENCE_SHARE_OF_GDP: {
    kind: 'share',
    numerator: 'DEFENCE_SPENDING_USD_CONSTANT',
    denominator: 'NATO_GDP_USD_CONSTANT',
  },
  DEFENCE_SPENDING_USD: { kind: 'sum' },
  DEFENCE_SPENDING_USD_CONSTANT: { kind: 'sum' },
  DEFENCE_SPENDING_NATIONAL: mixedCurrencies,
  DEFENCE_SPENDING_NATIONAL_CONSTANT: mixedCurrencies,
  DEFENCE_REAL_CHANGE: { kind: 'change', level: 'DEFENCE_SPENDING_USD_CONSTANT' },
  DEFENCE_PER_CAPITA_USD_CONSTANT: { kind: 'implied', whole: 'DEFENCE_SPENDING_USD_CONSTANT' },
  EQUIPMENT_SHARE: weightedBySpending,
  PERSONNEL_SHARE: weightedBySpending,
  INFRASTRUCTURE_SHARE: weightedBySpending,
  OTHER_SHARE: weightedBySpending,
  MILITARY_PERSONNEL: { kind: 'sum' },
  NATO_GDP_USD: { kind: 'sum' },
  NATO_GDP_USD_CONSTANT: { kind: 'sum' },
  NATO_GDP_PER_CAPITA_USD_CONSTANT: { kind: 'implied', whole: 'NATO_GDP_USD_CONSTANT' },
  GDP_NATIONAL: mixedCurrencies,
  GDP_NATIONAL_CONSTANT: mixedCurrencies,
  GDP_USD: { kind: 'sum' },
  REAL_GDP_GROWTH: { kind: 'none', reason: 'the IMF weights growth by purchasing power, which is not carried here' },
  GDP_DEFLATOR: { kind: 'none', reason: 'the base years differ from country to country' },
  POPULATION: { kind: 'sum' },
  POPULATION_PROJECTION: { kind: 'sum' },
  GOVERNMENT_EXPENDITURE: weightedByGdp,
  GOVERNMENT_BALANCE: weightedByGdp,
  GOVERNMENT_DEBT: weightedByGdp,
  SOCIAL_PROTECTION: weightedByGdp,
  HEALTH: weightedByGdp,
  EDUCATION: weightedByGdp,
  COFOG_DEFENCE: weightedByGdp,
  COFOG_TOTAL: weightedByGdp,
  PUBLIC_SOCIAL_EXPENDITURE: weightedByGdp,
  DEFENCE_SPENDING_EUR: { kind: 'sum' },
  DEFENCE_PER_CAPITA_EUR: { kind: 'implied', whole: 'DEFENCE_SPENDING_EUR' },
  DEFENCE_SHARE_OF_GOVERNMENT_EXPENDITURE: {
    kind: 'none',
    reason: 'its sources print no government expenditure to weigh the members by',
  },
  DEFENCE_INVESTMENT_EUR: { kind: 'sum' },
  EQUIPMENT_PROCUREMENT_EUR: { kind: 'sum' },
  DEFENCE_RESEARCH_EUR: { kind: 'sum' },
  EMPLOYMENT: { kind: 'sum' },
  GOVERNMENT_PRIMARY_BALANCE: weightedByGdp,
  GOVERNMENT_NET_DEBT: weightedByGdp,
}
