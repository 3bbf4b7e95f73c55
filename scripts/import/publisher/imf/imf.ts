/** The IMF's World Economic Outlook database: one line for each subject of each country, one column for each year. */
import type { Status } from '../../../../domain/figure/status.ts'
import { requireAreas } from '../../areas.ts'
import type { Country } from '../../countries.ts'
import { LeftOutCounter } from '../../left-out.ts'
import {
  type ImportContext,
  type ImportedFigure,
  type ImportedPublication,
  type Importer,
  noteOf,
} from '../../publication.ts'
import { type DelimitedLine, numberIn } from '../../read/delimited.ts'
import { ImportRefusal } from '../../refusal.ts'
import { longMonthOf, monthOf, type OutlookLayout, openLayout } from './layout.ts'
import { currencyCalled, SUBJECTS } from './subjects.ts'

export const imf: Importer = {
  reads: 'the outlook of all countries, such as WEOApr2025all.xls, or the CSV of the data portal',
  read: async (path, context) => publicationOf(await openLayout(path), context),
}

const NO_FIGURE = new Set(['', 'n/a', '--'])
const PER_CURRENCY = ['GDP_NATIONAL', 'GDP_NATIONAL_CONSTANT'] as const

function publicationOf(layout: OutlookLayout, { countries }: ImportContext): ImportedPublication {
  const { file, published } = layout
  const leftOut = new LeftOutCounter()
  const years = file.columns.filter((column) => /^(19|20|21)\d\d$/.test(column))
  const found = new Map<string, readonly ImportedFigure[]>()
  const currencies = new Map<string, string>()
  for (const line of file.lines) {
    const subject = layout.subject(line)
    const country = countries.byCode(layout.country(line))
    if (!country || !SUBJECTS[subject]) {
      leftOut.add(
        country ? 'subjects that the package does not carry' : 'countries that the package does not carry',
        line.place(layout.columns.subject),
      )
      continue
    }
    const key = `${country.code} ${subject}`
    if (found.has(key))
      throw new ImportRefusal(
        line.place(layout.columns.subject),
        `${key} again`,
        'each subject of a country once',
        'NGDP',
      )
    found.set(key, figuresOf(line, subject, country, years, layout))
    if (subject === 'NGDP') readCurrency(line, country, layout, currencies)
  }
  for (const subject of Object.keys(SUBJECTS)) {
    const areas = countries.all.filter(({ code }) => found.has(`${code} ${subject}`)).map(({ code }) => code)
    requireAreas(
      new Set(areas),
      countries.all.map(({ code }) => code),
      countries,
      file.place(`column ${layout.columns.country}, ${subject}`),
    )
  }
  const figures = Object.keys(SUBJECTS).flatMap((subject) =>
    countries.all.flatMap(({ code }) => found.get(`${code} ${subject}`) ?? []),
  )
  const other = [...currencies].filter(([area, currency]) => currency !== countries.byCode(area)?.currency)
  return {
    source: 'imf-weo',
    slug: `imf-weo-${published.slice(0, 7)}`,
    title: `World Economic Outlook, ${longMonthOf(published)}`,
    published,
    coverage: `An extract: nine subjects, ${years[0]}-${years.at(-1)}, for the members and the comparators.`,
    figures,
    indicators: Object.entries(SUBJECTS).map(([sourceCode, { code }]) => ({ code, sourceCode, basePriceYear: null })),
    currencies: other.map(([area, currency]) => ({ area, currency })),
    notes: [
      noteOf(`The outlook ends in ${years.at(-1)}.`),
      ...other.flatMap(([area, currency]) => {
        const { name, currency: today } = countries.byCode(area) ?? {}
        const text = `${name}'s figures are in ${currency} in this edition and in ${today} today.`
        return PER_CURRENCY.map((indicator) => noteOf(text, area, indicator))
      }),
    ],
    leftOut: leftOut.all(),
  }
}

function figuresOf(
  line: DelimitedLine,
  subject: string,
  { code }: Country,
  years: readonly string[],
  { scale, columns, published }: OutlookLayout,
): readonly ImportedFigure[] {
  const known = SUBJECTS[subject]
  if (!known) return []
  if (scale(line) !== known.scale)
    throw new ImportRefusal(
      line.place(columns.scale),
      JSON.stringify(line.text(columns.scale)),
      `${known.scale} for ${subject}`,
      known.scale,
    )
  const lastActual = lastActualIn(line, columns.lastActual)
  return years.flatMap((column) => {
    const value = numberIn(line, column, NO_FIGURE)
    const year = Number(column)
    const status: Status =
      year <= lastActual ? 'actual' : year >= Number(published.slice(0, 4)) ? 'projection' : 'estimate'
    if (value === null) return []
    const table = `WEO ${monthOf(published)} ${subject}`
    return [{ area: code, year, indicator: known.code, value, status, table, place: line.place(column) }]
  })
}

/** "2024", or "FY2024/25", which counts as 2024. Without one the IMF calls the whole series estimated. */
function lastActualIn(line: DelimitedLine, column: string): number {
  const text = line.text(column)
  if (text === '' || text === '0') return 0
  const year = /^(?:FY)?((?:19|20)\d\d)(?:\/\d{2,4})?$/.exec(text)?.[1]
  if (year === undefined)
    throw new ImportRefusal(line.place(column), JSON.stringify(text), 'the last year that is no estimate', '2024')
  return Number(year)
}

/** Where the file does not name a currency, the country's is that of today. */
function readCurrency(
  line: DelimitedLine,
  country: Country,
  layout: OutlookLayout,
  currencies: Map<string, string>,
): void {
  const named = layout.currency(line)
  if (named === null) return
  const currency = currencyCalled(named.name)
  if (currency === null)
    throw new ImportRefusal(
      line.place(named.column),
      `the currency ${JSON.stringify(named.name)}`,
      `the currency of ${country.name}`,
      country.currency,
    )
  currencies.set(country.code, currency)
}
