import type { IndicatorCode } from '../indicator.ts'

/**
 * How a group's figure follows from its members' figures. Sums and means are taken over the members with a figure; whoever
 * has none is listed with the result.
 */
export type Aggregation =
  /** Σ x */
  | { readonly kind: 'sum' }
  /** 100 · Σ numerator / Σ denominator, both at one price basis */
  | { readonly kind: 'share'; readonly numerator: IndicatorCode; readonly denominator: IndicatorCode }
  /** Σ w / Σ (w / x): the ratio of a whole to what each ratio implies for its parts */
  | { readonly kind: 'implied'; readonly whole: IndicatorCode }
  /** Σ w·x / Σ w */
  | { readonly kind: 'mean'; readonly weight: IndicatorCode }
  /** 100 · (Σ level of this year / Σ level of the year before − 1), the same members in both years */
  | { readonly kind: 'change'; readonly level: IndicatorCode }
  | { readonly kind: 'none'; readonly because: string }

const ofGdp: Aggregation = { kind: 'mean', weight: 'GDP_USD' }
const ofDefence: Aggregation = { kind: 'mean', weight: 'DEFENCE_SPENDING_USD' }
const currencies: Aggregation = { kind: 'none', because: 'the members’ currencies differ' }

export const AGGREGATIONS: Readonly<Record<IndicatorCode, Aggregation>> = {
  DEFENCE_SHARE_OF_GDP: {
    kind: 'share',
    numerator: 'DEFENCE_SPENDING_USD_CONSTANT',
    denominator: 'NATO_GDP_USD_CONSTANT',
  },
  DEFENCE_SPENDING_USD: { kind: 'sum' },
  DEFENCE_SPENDING_USD_CONSTANT: { kind: 'sum' },
  DEFENCE_SPENDING_NATIONAL: currencies,
  DEFENCE_SPENDING_NATIONAL_CONSTANT: currencies,
  DEFENCE_REAL_CHANGE: { kind: 'change', level: 'DEFENCE_SPENDING_USD_CONSTANT' },
  DEFENCE_PER_CAPITA_USD_CONSTANT: { kind: 'implied', whole: 'DEFENCE_SPENDING_USD_CONSTANT' },
  EQUIPMENT_SHARE: ofDefence,
  PERSONNEL_SHARE: ofDefence,
  INFRASTRUCTURE_SHARE: ofDefence,
  OTHER_SHARE: ofDefence,
  MILITARY_PERSONNEL: { kind: 'sum' },
  NATO_GDP_USD: { kind: 'sum' },
  NATO_GDP_USD_CONSTANT: { kind: 'sum' },
  NATO_GDP_PER_CAPITA_USD_CONSTANT: { kind: 'implied', whole: 'NATO_GDP_USD_CONSTANT' },
  GDP_NATIONAL: currencies,
  GDP_NATIONAL_CONSTANT: currencies,
  GDP_USD: { kind: 'sum' },
  REAL_GDP_GROWTH: { kind: 'none', because: 'the IMF weights growth by purchasing power, which is not carried here' },
  GDP_DEFLATOR: { kind: 'none', because: 'the base years differ from country to country' },
  POPULATION: { kind: 'sum' },
  POPULATION_PROJECTION: { kind: 'sum' },
  GOVERNMENT_EXPENDITURE: ofGdp,
  GOVERNMENT_BALANCE: ofGdp,
  GOVERNMENT_DEBT: ofGdp,
  SOCIAL_PROTECTION: ofGdp,
  HEALTH: ofGdp,
  EDUCATION: ofGdp,
  COFOG_DEFENCE: ofGdp,
  COFOG_TOTAL: ofGdp,
  PUBLIC_SOCIAL_EXPENDITURE: ofGdp,
}
