/** Small workbooks in the layouts in which NATO has published its tables. */
import { join } from 'node:path'
import { Workbook, type Worksheet } from '@cj-tech-master/excelts'
import type { IndicatorCode } from '../../../domain/figure/indicator.ts'
import { dataset } from '../data/dataset.ts'
import { temporaryFolder } from '../data/package-copy.ts'
import { BASE, ESTIMATES, type FigureOf, inventedFigure, SPENDERS, YEARS } from './nato-figures.ts'

/** By the edition that has it: 2015 has its own numbers of tables, 2022 GDP in billions, 2025 the titles in A1. */
export type NatoLayout = '2015' | '2022' | '2024' | '2025'

export interface NatoOptions {
  readonly layout: NatoLayout
  readonly figure: FigureOf
  readonly years: readonly number[]
  readonly estimates: readonly number[]
  readonly base: number
  readonly members: readonly string[]
  readonly groups: readonly string[]
  /** Whether its GDP is printed. */
  readonly iceland: boolean
  /** The currency after a name, such as "Euros". */
  readonly currency: (area: string) => string
  /** Marks after a name, such as "*" or " (a)". */
  readonly mark: (area: string) => string
  readonly footnotes: readonly string[]
}

const DEFAULTS: NatoOptions = {
  layout: '2024',
  figure: inventedFigure,
  years: YEARS,
  estimates: ESTIMATES,
  base: BASE,
  members: SPENDERS,
  groups: ['NATO_EUROPE_CANADA', 'NATO'],
  iceland: true,
  currency: (area) => UNITS[dataset.members.find(({ code }) => code === area)?.currency.code ?? ''] ?? '',
  mark: () => '',
  footnotes: [],
}

const UNITS: Readonly<Record<string, string>> = {
  ALL: 'Leks',
  CAD: 'Canadian dollars',
  CZK: 'Koruny',
  DKK: 'Kroner',
  EUR: 'Euros',
  GBP: 'Pounds',
  HUF: 'Forint',
  MKD: 'Denars',
  NOK: 'Kroner',
  PLN: 'Zlotys',
  RON: 'New Lei',
  SEK: 'Kronor',
  TRY: 'Liras',
  USD: 'US dollars',
}
const NAMES: Readonly<Record<string, string>> = {
  SVK: 'Slovak Republic',
  NATO: 'NATO Total',
  NATO_EUROPE_CANADA: 'NATO Europe and Canada',
  NATO_EUROPE: 'NATO - Europe *',
  NORTH_AMERICA: 'North America',
}
export const nameOf = (area: string): string => NAMES[area] ?? dataset.area(area)?.name ?? area

interface BlockText {
  readonly heading: string
  readonly indicator: IndicatorCode
  readonly divisor?: number
}
interface TableText {
  readonly number: string
  readonly title: string
  readonly unit: string
  readonly blocks: readonly BlockText[]
}
type Block = readonly [heading: string, indicator: IndicatorCode, divisor?: number]

const table = (number: string, title: string, unit: string, ...blocks: readonly Block[]): TableText => ({
  ...{ number, title, unit },
  blocks: blocks.map(([heading, indicator, divisor = 1]) => ({ heading, indicator, divisor })),
})

function tablesOf({ layout, base }: NatoOptions): readonly TableText[] {
  const old = layout === '2015'
  const prices = `${base} prices and exchange rates`
  const constant = old ? `${base} prices` : `Constant ${base} prices`
  const expenditure = `${layout === '2025' ? 'Core defence' : 'Defence'} expenditure`
  const s = old ? 's' : ''
  const current = 'Current prices and exchange rates'
  const inBillions = (heading: string): Block => [heading, 'NATO_GDP_USD_CONSTANT', 1000]
  const gdp: readonly Block[] = [
    [current, 'NATO_GDP_USD'],
    [`${constant} and exchange rates`, 'NATO_GDP_USD_CONSTANT'],
  ]
  const perHead: Block = [
    old ? `Defence expenditures per capita in ${base} US dollars` : 'Defence expenditure per capita (US dollars)',
    'DEFENCE_PER_CAPITA_USD_CONSTANT',
  ]
  const wealth: Block = ['GDP per capita (thousand US dollars)', 'NATO_GDP_PER_CAPITA_USD_CONSTANT']
  const personnel = (heading: string): Block => [heading, 'MILITARY_PERSONNEL']
  const share: readonly Block[] = [
    [old ? 'As a percentage of gross domestic product' : 'Share of real GDP (%)', 'DEFENCE_SHARE_OF_GDP'],
    ['Annual real change (%)', 'DEFENCE_REAL_CHANGE'],
  ]
  const byCategory = [
    `Distribution of defence expenditure${s} by ${old ? '' : 'main '}category`,
    old ? '' : 'Percentage of total defence expenditure',
  ] as const
  return [
    table(
      '1',
      `${expenditure}${s}`,
      old ? '(million national currency)' : 'Million national currency units',
      ['Current prices', 'DEFENCE_SPENDING_NATIONAL'],
      [`${constant} `, 'DEFENCE_SPENDING_NATIONAL_CONSTANT'],
    ),
    table(
      '2',
      `${expenditure}${s}`,
      old ? '(million US dollars)' : 'Million US dollars',
      [current, 'DEFENCE_SPENDING_USD'],
      [`${constant} and exchange rates`, 'DEFENCE_SPENDING_USD_CONSTANT'],
    ),
    old
      ? table(
          '3',
          'Defence expenditures as a percentage of gross domestic product and annual real change',
          `(based on ${base} prices)`,
          ...share,
        )
      : table('3', `${expenditure} as a share of GDP and annual real change`, `Based on ${base} prices`, ...share),
    ...(old
      ? [
          table('4', 'Gross domestic product', `(${prices})`, inBillions('Real GDP (billion US dollars)'), wealth),
          table(
            '5',
            'Defence expenditures per capita and military personnel',
            '',
            perHead,
            personnel('Military personnel (thousands)'),
          ),
        ]
      : [
          layout === '2022'
            ? table('5', 'Real GDP', `Billion US dollars (${prices})`, inBillions(''))
            : table('5', 'GDP', 'Million US dollars', ...gdp),
          table('6', 'GDP per capita and defence expenditure per capita', prices, wealth, perHead),
          table('7', 'Military personnel', 'Thousands', personnel('')),
        ]),
    table(old ? '6a' : '8a', ...byCategory, ['Equipment (a)', 'EQUIPMENT_SHARE'], ['Personnel (b)', 'PERSONNEL_SHARE']),
    table(
      old ? '6b' : '8b',
      ...byCategory,
      ['Infrastructure (c)', 'INFRASTRUCTURE_SHARE'],
      ['Other (d)', 'OTHER_SHARE'],
    ),
  ]
}

/** @param change what is done to the workbook before it is saved. Returns the path of the file. */
export async function natoWorkbook(
  given: Partial<NatoOptions>,
  change: (workbook: Workbook) => void = () => undefined,
): Promise<string> {
  const options = { ...DEFAULTS, ...given }
  const workbook = new Workbook()
  for (const table of tablesOf(options)) {
    const sheet = workbook.addWorksheet(options.layout === '2025' ? `Table ${table.number}` : `TABLE${table.number}`)
    if (options.layout === '2025') writeNew(sheet, table, options)
    else writeOld(sheet, table, options)
  }
  change(workbook)
  const path = join(temporaryFolder(), 'def-exp-2027-en.xlsx')
  await workbook.xlsx.writeFile(path)
  return path
}

const header = ({ years, estimates, layout }: NatoOptions): readonly (number | string)[] =>
  years.map((year) => (estimates.includes(year) ? `${year}${layout === '2015' ? ' e' : 'e'}` : year))

function rowsOf(
  { indicator, divisor = 1 }: BlockText,
  { members, groups, years, figure, currency, mark, layout, iceland }: NatoOptions,
) {
  const national = indicator.startsWith('DEFENCE_SPENDING_NATIONAL')
  const areas = indicator.startsWith('NATO_GDP') && iceland ? [...members, 'ISL'] : members
  const printed = national || /_SHARE$/.test(indicator) ? areas : [...areas, ...groups]
  return printed.map((area) => {
    const unit = national ? currency(area) : ''
    const label = `${nameOf(area)}${mark(area)}${national && layout !== '2015' ? `   (${unit})` : ''}`
    const values = years.map((year) => {
      const value = figure(indicator, area, year)
      return value === null ? '..' : value / divisor
    })
    return { label, unit, values, isGroup: groups.includes(area) }
  })
}

/** Titles, headings and groups in column B, countries in C; in 2015 the currency in C. One row of years for the sheet. */
function writeOld(sheet: Worksheet, { number, title, unit, blocks }: TableText, options: NatoOptions): void {
  const old = options.layout === '2015'
  const national = blocks[0]?.indicator === 'DEFENCE_SPENDING_NATIONAL'
  const first = old && !national ? 3 : 4
  const put = (row: number, column: number, value: number | string) => {
    if (value !== '') sheet.getCell(row, column).value = value
  }
  put(4, 2, `Table ${number} : ${title}`)
  put(6, 2, unit)
  if (old) put(8, 2, '  Country')
  for (const [index, year] of header(options).entries()) put(8, first + index, year)
  let row = 10
  for (const block of blocks) {
    put(row, 2, block.heading)
    if (old && /^6/.test(number)) sheet.mergeCells(row, 2, row, first + options.years.length - 1)
    if (block.heading !== '') row++
    for (const { label, unit: currency, values, isGroup } of rowsOf(block, options)) {
      put(row, old || isGroup ? 2 : 3, old ? `  ${label}` : label)
      if (old && national) put(row, 3, ` ${currency}`)
      for (const [index, value] of values.entries()) put(row, first + index, value)
      row++
    }
  }
  for (const text of options.footnotes) put(++row, 3, text)
  put(row + 2, 2, `-${number}-`)
}

/** Everything from A1 on, with a row of years for each block. */
function writeNew(sheet: Worksheet, { number, title, unit, blocks }: TableText, options: NatoOptions): void {
  sheet.addRow([`Table ${number}: ${title}`])
  sheet.addRow([unit])
  for (const block of blocks) {
    if (block.heading !== '') sheet.addRow([block.heading])
    sheet.addRow([null, ...header(options)])
    for (const { label, values } of rowsOf(block, options)) sheet.addRow([label, ...values])
    sheet.addRow([])
  }
  for (const text of options.footnotes) sheet.addRow([text])
}
