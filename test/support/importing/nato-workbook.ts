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

function tablesOf({ layout, base }: NatoOptions): readonly TableText[] {
  const old = layout === '2015'
  const constant = old ? `${base} prices` : `Constant ${base} prices`
  const s = old ? 's' : ''
  const gdp: TableText =
    layout === '2022'
      ? {
          number: '5',
          title: 'Real GDP',
          unit: `Billion US dollars (${base} prices and exchange rates)`,
          blocks: [{ heading: '', indicator: 'NATO_GDP_USD_CONSTANT', divisor: 1000 }],
        }
      : {
          number: '5',
          title: 'GDP',
          unit: 'Million US dollars',
          blocks: [
            { heading: 'Current prices and exchange rates', indicator: 'NATO_GDP_USD' },
            { heading: `${constant} and exchange rates`, indicator: 'NATO_GDP_USD_CONSTANT' },
          ],
        }
  const perHead: BlockText = {
    heading: old
      ? `Defence expenditures per capita in ${base} US dollars`
      : 'Defence expenditure per capita (US dollars)',
    indicator: 'DEFENCE_PER_CAPITA_USD_CONSTANT',
  }
  const wealth: BlockText = {
    heading: 'GDP per capita (thousand US dollars)',
    indicator: 'NATO_GDP_PER_CAPITA_USD_CONSTANT',
  }
  const categories = [
    {
      number: old ? '6a' : '8a',
      blocks: [
        { heading: 'Equipment (a)', indicator: 'EQUIPMENT_SHARE' },
        { heading: 'Personnel (b)', indicator: 'PERSONNEL_SHARE' },
      ],
    },
    {
      number: old ? '6b' : '8b',
      blocks: [
        { heading: 'Infrastructure (c)', indicator: 'INFRASTRUCTURE_SHARE' },
        { heading: 'Other (d)', indicator: 'OTHER_SHARE' },
      ],
    },
  ] as const
  const core = layout === '2025' ? 'Core defence' : 'Defence'
  return [
    {
      number: '1',
      title: `${core} expenditure${s}`,
      unit: old ? '(million national currency)' : 'Million national currency units',
      blocks: [
        { heading: 'Current prices', indicator: 'DEFENCE_SPENDING_NATIONAL' },
        { heading: `${constant} `, indicator: 'DEFENCE_SPENDING_NATIONAL_CONSTANT' },
      ],
    },
    {
      number: '2',
      title: `${core} expenditure${s}`,
      unit: old ? '(million US dollars)' : 'Million US dollars',
      blocks: [
        { heading: 'Current prices and exchange rates', indicator: 'DEFENCE_SPENDING_USD' },
        { heading: `${constant} and exchange rates`, indicator: 'DEFENCE_SPENDING_USD_CONSTANT' },
      ],
    },
    {
      number: '3',
      title: old
        ? 'Defence expenditures as a percentage of gross domestic product and annual real change'
        : `${core} expenditure as a share of GDP and annual real change`,
      unit: old ? `(based on ${base} prices)` : `Based on ${base} prices`,
      blocks: [
        {
          heading: old ? 'As a percentage of gross domestic product' : 'Share of real GDP (%)',
          indicator: 'DEFENCE_SHARE_OF_GDP',
        },
        { heading: 'Annual real change (%)', indicator: 'DEFENCE_REAL_CHANGE' },
      ],
    },
    ...(old
      ? [
          {
            number: '4',
            title: 'Gross domestic product',
            unit: `(${base} prices and exchange rates)`,
            blocks: [
              { heading: 'Real GDP (billion US dollars)', indicator: 'NATO_GDP_USD_CONSTANT', divisor: 1000 },
              wealth,
            ],
          } as const,
          {
            number: '5',
            title: 'Defence expenditures per capita and military personnel',
            unit: '',
            blocks: [perHead, { heading: 'Military personnel (thousands)', indicator: 'MILITARY_PERSONNEL' }],
          } as const,
        ]
      : [
          gdp,
          {
            number: '6',
            title: 'GDP per capita and defence expenditure per capita',
            unit: `${base} prices and exchange rates`,
            blocks: [wealth, perHead],
          },
          {
            number: '7',
            title: 'Military personnel',
            unit: 'Thousands',
            blocks: [{ heading: '', indicator: 'MILITARY_PERSONNEL' }],
          } as const,
        ]),
    ...categories.map((one) => ({
      ...one,
      title: `Distribution of defence expenditure${s} by ${old ? '' : 'main '}category`,
      unit: old ? '' : 'Percentage of total defence expenditure',
    })),
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
