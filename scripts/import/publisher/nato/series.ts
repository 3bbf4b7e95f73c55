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

type Rule = readonly [
  indicator: IndicatorCode,
  sourceCode: string,
  title: RegExp,
  heading: RegExp,
  /** What title, unit and heading together must say. */
  unit?: RegExp,
]

const SPENDING = /^(core )?defence expenditures?$/
const SHARE = /(share of gdp|percentage of gross domestic product)/
const GDP = /^(real )?(gdp|gross domestic product)/
const HEADS = /(per capita|military personnel)/
const CATEGORIES = /^distribution of (core )?defence expenditures? by (main )?category/
const CURRENT_DOLLARS = /^current prices and exchange rates$/
const CONSTANT_DOLLARS = /^(constant )?\d{4} prices and exchange rates$/
const REAL_GDP = /^$|^(constant )?\d{4} prices and exchange rates$|^real gdp\b/
const ANY_GDP = /gdp|gross domestic product/
const NATIONAL = /million national currency/
const DOLLARS = /(million|billion) us dollars/

const RULES: readonly Rule[] = [
  ['DEFENCE_SPENDING_NATIONAL', 'defexp_nat_currency_current', SPENDING, /^current prices$/, NATIONAL],
  [
    'DEFENCE_SPENDING_NATIONAL_CONSTANT',
    'defexp_nat_currency_{base}',
    SPENDING,
    /^(constant )?\d{4} prices$/,
    NATIONAL,
  ],
  ['DEFENCE_SPENDING_USD', 'defexp_usd_current', SPENDING, CURRENT_DOLLARS, /million us dollars/],
  ['DEFENCE_SPENDING_USD_CONSTANT', 'defexp_usd_{base}', SPENDING, CONSTANT_DOLLARS, /million us dollars/],
  [
    'DEFENCE_SHARE_OF_GDP',
    'defexp_share_real_gdp',
    SHARE,
    /^(share of (real )?gdp|as a percentage of gross domestic product)/,
  ],
  ['DEFENCE_REAL_CHANGE', 'defexp_real_change', SHARE, /^annual real change/],
  [
    'NATO_GDP_PER_CAPITA_USD_CONSTANT',
    'gdp_per_capita_usd_{base}',
    ANY_GDP,
    /^(real )?gdp per capita/,
    /thousand us dollars/,
  ],
  [
    'DEFENCE_PER_CAPITA_USD_CONSTANT',
    'defexp_per_capita_usd_{base}',
    HEADS,
    /^(core )?defence expenditures? per capita/,
    /us dollars/,
  ],
  ['NATO_GDP_USD', 'gdp_usd_current', GDP, CURRENT_DOLLARS, DOLLARS],
  ['NATO_GDP_USD_CONSTANT', 'gdp_usd_{base}', GDP, REAL_GDP, DOLLARS],
  ['MILITARY_PERSONNEL', 'military_personnel', HEADS, /^$|^military personnel/, /thousands?/],
  ['EQUIPMENT_SHARE', 'share_equipment', CATEGORIES, /^equipment( expenditures?)?$/],
  ['PERSONNEL_SHARE', 'share_personnel', CATEGORIES, /^personnel( expenditures?)?$/],
  ['INFRASTRUCTURE_SHARE', 'share_infrastructure', CATEGORIES, /^infrastructure( expenditures?)?$/],
  ['OTHER_SHARE', 'share_other', CATEGORIES, /^other( expenditures?)?$/],
]

/** Without these a workbook of NATO's is not complete. Older and newer editions lack other two. */
export const REQUIRED: readonly IndicatorCode[] = RULES.map(([indicator]) => indicator).filter(
  (code) => code !== 'NATO_GDP_USD' && code !== 'DEFENCE_SPENDING_NATIONAL_CONSTANT',
)

/** Null where the words over the block are not those of a series that is known. */
export function seriesOf({ title, unit, heading }: BlockCaption): NatoSeries | null {
  const said = `${title} ${unit} ${heading}`
  const rule = RULES.find(
    ([, , ofTitle, ofHeading, ofAll]) => ofTitle.test(title) && ofHeading.test(heading) && (ofAll?.test(said) ?? true),
  )
  if (!rule) return null
  const [indicator, sourceCode] = rule
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
