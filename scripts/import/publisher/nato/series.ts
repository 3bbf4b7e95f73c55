/** Which series a block of NATO's tables holds, by the words of its title, unit and heading. */
import type { IndicatorCode } from '../../../../domain/figure/indicator.ts'

/** The words over a block, in lower case and without footnote marks. */
interface BlockCaption {
  readonly title: string
  /** The lines between the title and the first heading. */
  readonly unit: string
  /** Empty for a table of one block. */
  readonly heading: string
}

export interface NatoSeries {
  readonly indicator: IndicatorCode
  /** The name of the column in the package; `{base}` becomes the base year. */
  readonly sourceCode: string
  /** Whether the values are at constant prices. */
  readonly priced: boolean
  /** From the printed unit to that of the indicator. */
  readonly factor: number
}

interface Rule {
  readonly indicator: IndicatorCode
  readonly sourceCode: string
  readonly title: RegExp
  readonly heading: RegExp
  /** What title, unit and heading together must say. */
  readonly unit?: RegExp
}

const SPENDING = /^(core )?defence expenditures?$/
const SHARE = /(share of gdp|percentage of gross domestic product)/
const GDP = /^(real )?(gdp|gross domestic product)/
const HEADS = /(per capita|military personnel)/
const CATEGORIES = /^distribution of (core )?defence expenditures? by (main )?category/
const CURRENT_DOLLARS = /^current prices and exchange rates$/
const CONSTANT_DOLLARS = /^(constant )?\d{4} prices and exchange rates$/

const RULES: readonly Rule[] = [
  {
    indicator: 'DEFENCE_SPENDING_NATIONAL',
    sourceCode: 'defexp_nat_currency_current',
    title: SPENDING,
    heading: /^current prices$/,
    unit: /million national currency/,
  },
  {
    indicator: 'DEFENCE_SPENDING_NATIONAL_CONSTANT',
    sourceCode: 'defexp_nat_currency_{base}',
    title: SPENDING,
    heading: /^(constant )?\d{4} prices$/,
    unit: /million national currency/,
  },
  {
    indicator: 'DEFENCE_SPENDING_USD',
    sourceCode: 'defexp_usd_current',
    title: SPENDING,
    heading: CURRENT_DOLLARS,
    unit: /million us dollars/,
  },
  {
    indicator: 'DEFENCE_SPENDING_USD_CONSTANT',
    sourceCode: 'defexp_usd_{base}',
    title: SPENDING,
    heading: CONSTANT_DOLLARS,
    unit: /million us dollars/,
  },
  {
    indicator: 'DEFENCE_SHARE_OF_GDP',
    sourceCode: 'defexp_share_real_gdp',
    title: SHARE,
    heading: /^(share of (real )?gdp|as a percentage of gross domestic product)/,
  },
  {
    indicator: 'DEFENCE_REAL_CHANGE',
    sourceCode: 'defexp_real_change',
    title: SHARE,
    heading: /^annual real change/,
  },
  {
    indicator: 'NATO_GDP_PER_CAPITA_USD_CONSTANT',
    sourceCode: 'gdp_per_capita_usd_{base}',
    title: /gdp|gross domestic product/,
    heading: /^(real )?gdp per capita/,
    unit: /thousand us dollars/,
  },
  {
    indicator: 'DEFENCE_PER_CAPITA_USD_CONSTANT',
    sourceCode: 'defexp_per_capita_usd_{base}',
    title: HEADS,
    heading: /^(core )?defence expenditures? per capita/,
    unit: /us dollars/,
  },
  {
    indicator: 'NATO_GDP_USD',
    sourceCode: 'gdp_usd_current',
    title: GDP,
    heading: CURRENT_DOLLARS,
    unit: /(million|billion) us dollars/,
  },
  {
    indicator: 'NATO_GDP_USD_CONSTANT',
    sourceCode: 'gdp_usd_{base}',
    title: GDP,
    heading: /^$|^(constant )?\d{4} prices and exchange rates$|^real gdp\b/,
    unit: /(million|billion) us dollars/,
  },
  {
    indicator: 'MILITARY_PERSONNEL',
    sourceCode: 'military_personnel',
    title: HEADS,
    heading: /^$|^military personnel/,
    unit: /thousands?/,
  },
  {
    indicator: 'EQUIPMENT_SHARE',
    sourceCode: 'share_equipment',
    title: CATEGORIES,
    heading: /^equipment( expenditures?)?$/,
  },
  {
    indicator: 'PERSONNEL_SHARE',
    sourceCode: 'share_personnel',
    title: CATEGORIES,
    heading: /^personnel( expenditures?)?$/,
  },
  {
    indicator: 'INFRASTRUCTURE_SHARE',
    sourceCode: 'share_infrastructure',
    title: CATEGORIES,
    heading: /^infrastructure( expenditures?)?$/,
  },
  { indicator: 'OTHER_SHARE', sourceCode: 'share_other', title: CATEGORIES, heading: /^other( expenditures?)?$/ },
]

/** Without these a workbook of NATO's is not complete. Older and newer editions lack other two. */
export const REQUIRED: readonly IndicatorCode[] = RULES.map(({ indicator }) => indicator).filter(
  (code) => code !== 'NATO_GDP_USD' && code !== 'DEFENCE_SPENDING_NATIONAL_CONSTANT',
)

/** Null where the words over the block are not those of a series that is known. */
export function seriesOf({ title, unit, heading }: BlockCaption): NatoSeries | null {
  const said = `${title} ${unit} ${heading}`
  const rule = RULES.find((one) => one.title.test(title) && one.heading.test(heading) && (one.unit?.test(said) ?? true))
  if (!rule) return null
  const { indicator, sourceCode } = rule
  const inBillions = indicator.startsWith('NATO_GDP_USD') && /billion us dollars/.test(said)
  return { indicator, sourceCode, priced: sourceCode.includes('{base}'), factor: inBillions ? 1000 : 1 }
}

/** "Constant 2015 prices", "in 2010 US dollars" */
export function baseYearIn({ title, unit, heading }: BlockCaption): number | null {
  const found = [heading, unit, title].map((text) => /(\d{4}) (?:prices|us dollars)/.exec(text)?.[1])
  const year = found.find((one) => one !== undefined)
  return year === undefined ? null : Number(year)
}

/** A table that selects from the others: "Defence expenditure real change 2014-2024e". */
export const isSelection = (title: string): boolean => /real change/.test(title) && !SHARE.test(title)
