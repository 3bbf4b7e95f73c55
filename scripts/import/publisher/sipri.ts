/** SIPRI's workbook "SIPRI Military Expenditure Database". */
import { basename } from 'node:path'
import type { IndicatorCode } from '../../../domain/indicator.ts'
import type { Status } from '../../../domain/status.ts'
import type { Countries } from '../countries.ts'
import { LeftOutCounter } from '../left-out.ts'
import type { ImportedFigure, Importer, Publication } from '../publication.ts'
import { openWorkbook, type Sheet, type SheetCell, type SheetRow, shownOf } from '../read/workbook.ts'
import { ImportRefusal } from '../refusal.ts'

export const sipri: Importer = {
  reads: 'the workbook of the database, such as SIPRI-Milex-data-1949-2025.xlsx',
  read: async (path, { countries }) => publicationOf(path, await openWorkbook(path), countries),
}

/** The title of a sheet that is carried, in its cell A1. */
const TITLES: readonly { readonly indicator: IndicatorCode; readonly title: RegExp; readonly percent: boolean }[] = [
  {
    indicator: 'DEFENCE_SHARE_OF_GDP',
    title:
      /^Military expenditure by country,? as (?:a )?percentage of gross domestic product,? (\d{4})[-–](\d{4})\s+© SIPRI (\d{4})$/i,
    percent: true,
  },
  {
    indicator: 'DEFENCE_SPENDING_USD_CONSTANT',
    title:
      /^Military expenditure by country,? in constant \((?<base>\d{4})\) US\$ m\.,? (\d{4})[-–](\d{4})\s+© SIPRI (\d{4})$/i,
    percent: false,
  },
]

/** How SIPRI prints that there is no figure: not available, or no such country then. */
const NO_FIGURE = new Set(['...', '. .', '..', '. . .', 'xxx'])

function publicationOf(path: string, sheets: readonly Sheet[], countries: Countries): Publication {
  const leftOut = new LeftOutCounter()
  const read = TITLES.map((title) => sheetOf(sheets, title, basename(path)))
  for (const sheet of sheets.filter((one) => !read.some(({ sheet: carried }) => carried === one)))
    leftOut.add('sheets that the package does not carry', sheet.place('A1'), 0)
  const [{ span, year }] = [read[0] ?? { span: '', year: '' }]
  const base = read.find((one) => one.base !== null)?.base ?? null
  return {
    source: 'sipri-milex',
    slug: `sipri-${year}`,
    title: `SIPRI Military Expenditure Database, ${span}`,
    published: null,
    coverage: `An extract: share of GDP and constant US dollars of ${base}, for the members and the comparators.`,
    figures: read.flatMap(({ sheet, indicator, percent }) => figuresOf(sheet, indicator, percent, countries, leftOut)),
    indicators: read.map((one) => ({
      code: one.indicator,
      sourceCode: one.base === null ? 'milex_share_gdp' : `milex_usd_${one.base}`,
      basePriceYear: one.base,
    })),
    currencies: [],
    notes: [
      {
        area: null,
        indicator: null,
        text: 'SIPRI’s definition differs from NATO’s. Never join the two in one series.',
      },
      {
        area: 'ISL',
        indicator: null,
        text: 'SIPRI prints zero for Iceland, which has no armed forces. NATO prints no figure.',
      },
    ],
    leftOut: leftOut.all(),
  }
}

function sheetOf(sheets: readonly Sheet[], { indicator, title, percent }: (typeof TITLES)[number], file: string) {
  for (const sheet of sheets) {
    const first = sheet.rows[0]?.cells[0]
    const found = first?.content.kind === 'text' ? title.exec(first.content.text) : null
    if (!found) continue
    const [from, to, year] = found.slice(-3)
    return {
      sheet,
      indicator,
      percent,
      span: `${from}-${to}`,
      year: year ?? '',
      base: found.groups?.base ? Number(found.groups.base) : null,
    }
  }
  throw new ImportRefusal(
    { file, cell: 'A1 of each sheet' },
    `no sheet for ${indicator}`,
    'its title',
    '"Military expenditure by country as percentage of gross domestic product, 1949–2024 © SIPRI 2025"',
  )
}

function figuresOf(
  sheet: Sheet,
  indicator: IndicatorCode,
  percent: boolean,
  countries: Countries,
  leftOut: LeftOutCounter,
): readonly ImportedFigure[] {
  const head = sheet.rows.findIndex(
    ({ cells }) => cells[0]?.content.kind === 'text' && cells[0].content.text === 'Country',
  )
  const years = yearsIn(sheet, sheet.rows[head])
  const found = new Map<string, readonly ImportedFigure[]>()
  for (const row of sheet.rows.slice(head + 1)) {
    const [first] = row.cells
    if (first?.content.kind !== 'text') continue
    const country = countries.byName(first.content.text)
    if (country === null) {
      if (row.cells.some(({ column }) => years.has(column)))
        leftOut.add('countries that the package does not carry', first.place, row.cells.length - 1)
      continue
    }
    if (found.has(country.code))
      throw new ImportRefusal(first.place, `${country.name} again`, 'each country once', '"Albania"')
    const merged = row.merges.find(({ column }) => column === 1 || years.has(column))
    if (merged)
      throw new ImportRefusal(
        merged.place,
        `a cell merged into ${merged.mergedInto}`,
        'a cell of its own',
        'unmerge it',
      )
    if (row.hidden)
      throw new ImportRefusal(first.place, 'a hidden row', 'figures in rows that are shown', 'unhide the row')
    const cells = row.cells.filter(({ column }) => column >= Math.min(...years.keys()))
    found.set(
      country.code,
      cells.flatMap((cell) => {
        const year = years.get(cell.column)
        const value = figureIn(cell, year !== undefined, percent)
        return value === null || year === undefined
          ? []
          : [
              {
                area: country.code,
                year,
                indicator,
                value,
                status: statusOf(cell),
                table: sheet.name,
                place: cell.place,
              },
            ]
      }),
    )
  }
  const missing = countries.all.filter(({ code }) => !found.has(code))
  if (missing.length > 0)
    throw new ImportRefusal(
      sheet.place('A1'),
      `no row for ${missing.map(({ name }) => name).join(', ')}`,
      'a row for each member and comparator',
      '"Czechia"',
    )
  return countries.all.flatMap(({ code }) => found.get(code) ?? [])
}

function yearsIn(sheet: Sheet, row: SheetRow | undefined): ReadonlyMap<number, number> {
  const years = new Map<number, number>()
  for (const { column, content, place } of row?.cells ?? []) {
    const isYear =
      content.kind === 'number' && Number.isInteger(content.number) && content.number >= 1900 && content.number < 2200
    if (!isYear && (content.kind !== 'text' || years.size > 0))
      throw new ImportRefusal(place, shownOf(content), 'a year', '2024')
    const before = [...years.values()].at(-1)
    if (!isYear) continue
    if (before !== undefined && content.number !== before + 1)
      throw new ImportRefusal(place, `${content.number} after ${before}`, 'consecutive years', String(before + 1))
    if (sheet.isHiddenColumn(column))
      throw new ImportRefusal(place, 'a hidden column', 'figures in columns that are shown', 'unhide the column')
    years.set(column, content.number)
  }
  if (years.size === 0)
    throw new ImportRefusal(sheet.place('A1'), 'no row of years', 'a row "Country, Notes, 1949, 1950, …"', '"Country"')
  return years
}

function figureIn({ content, place, cell }: SheetCell, hasYear: boolean, percent: boolean): number | null {
  if (content.kind === 'text' && NO_FIGURE.has(content.text)) return null
  if (content.kind !== 'number')
    throw new ImportRefusal(place, shownOf(content), 'a number, "..." or "xxx"', percent ? '0.0214' : '754684')
  if (!hasYear) throw new ImportRefusal(place, `${shownOf(content)} under no year`, 'figures under a year', '2024')
  if (percent && !String(cell.numFmt).includes('%'))
    throw new ImportRefusal(
      place,
      `${shownOf(content)} that is not shown as a percentage`,
      'a share with the format 0.0%',
      '0.0214',
    )
  // The file holds binary fractions; eight decimals are more than it can have meant.
  return Number((percent ? content.number * 100 : content.number).toFixed(8))
}

/** Colours of the palette. SIPRI prints its own estimates in blue and highly uncertain figures in red. */
const BLACK = new Set(['8', '64', 'FF000000', 'theme 1'])
const ESTIMATES = new Set(['12', '10', 'FF0000FF', 'FFFF0000'])

function statusOf({ cell, place }: SheetCell): Status {
  const colour = cell.font?.color
  if (!colour) return 'actual'
  const name = String(('indexed' in colour ? colour.indexed : undefined) ?? colour.argb ?? `theme ${colour.theme}`)
  if (BLACK.has(name)) return 'actual'
  if (ESTIMATES.has(name)) return 'estimate'
  throw new ImportRefusal(
    place,
    `a figure in the colour ${name}`,
    'black, blue (an estimate) or red (highly uncertain)',
    'blue',
  )
}
