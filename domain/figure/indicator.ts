/**
 * The indicators. Each has the same unit in every edition, so GDP as NATO publishes it (millions of dollars) and as the IMF
 * does (billions) are two indicators. For names and units, see data/indicators.csv.
 */
export const INDICATORS = [
  'DEFENCE_SHARE_OF_GDP',
  'DEFENCE_SPENDING_USD',
  'DEFENCE_SPENDING_USD_CONSTANT',
  'DEFENCE_SPENDING_NATIONAL',
  'DEFENCE_SPENDING_NATIONAL_CONSTANT',
  'DEFENCE_REAL_CHANGE',
  'DEFENCE_PER_CAPITA_USD_CONSTANT',
  'EQUIPMENT_SHARE',
  'PERSONNEL_SHARE',
  'INFRASTRUCTURE_SHARE',
  'OTHER_SHARE',
  'MILITARY_PERSONNEL',
  'NATO_GDP_USD',
  'NATO_GDP_USD_CONSTANT',
  'NATO_GDP_PER_CAPITA_USD_CONSTANT',
  'GDP_NATIONAL',
  'GDP_NATIONAL_CONSTANT',
  'GDP_USD',
  'REAL_GDP_GROWTH',
  'GDP_DEFLATOR',
  'POPULATION',
  'POPULATION_PROJECTION',
  'GOVERNMENT_EXPENDITURE',
  'GOVERNMENT_BALANCE',
  'GOVERNMENT_DEBT',
  'SOCIAL_PROTECTION',
  'HEALTH',
  'EDUCATION',
  'COFOG_DEFENCE',
  'COFOG_TOTAL',
  'PUBLIC_SOCIAL_EXPENDITURE',
  'DEFENCE_SPENDING_EUR',
  'DEFENCE_PER_CAPITA_EUR',
  'DEFENCE_SHARE_OF_GOVERNMENT_EXPENDITURE',
  'DEFENCE_INVESTMENT_EUR',
  'EQUIPMENT_PROCUREMENT_EUR',
  'DEFENCE_RESEARCH_EUR',
  'EMPLOYMENT',
  'GOVERNMENT_PRIMARY_BALANCE',
  'GOVERNMENT_NET_DEBT',
] as const
export type IndicatorCode = (typeof INDICATORS)[number]

export interface Indicator {
  readonly code: IndicatorCode
  readonly name: string
  /** The unit without base year and currency, which differ between series. */
  readonly unit: string
  readonly description: string
}

const KNOWN: ReadonlySet<string> = new Set(INDICATORS)
export const isIndicatorCode = (text: string): text is IndicatorCode => KNOWN.has(text)

/** The definitions of defence spending: NATO's, SIPRI's, the European Defence Agency's. One series never mixes them. */
export const DEFINITIONS = ['NATO', 'SIPRI', 'EDA'] as const
export type Definition = (typeof DEFINITIONS)[number]

/**
 * The unit of one series: the indicator's unit with the base year of its prices and the name of its currency filled in.
 * Example: "million national currency, constant prices", 2015, "PLN" gives "million PLN, constant prices of 2015".
 */
export function unitOf(indicator: Indicator, basePriceYear: number | null, currency: string | null): string {
  const inCurrency = currency === null ? indicator.unit : indicator.unit.replace('national currency', currency)
  return basePriceYear === null ? inCurrency : `${inCurrency} of ${basePriceYear}`
}
