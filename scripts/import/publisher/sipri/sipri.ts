/** SIPRI's workbook "SIPRI Military Expenditure Database". */
import { basename } from 'node:path'
import type { IndicatorCode } from '../../../../domain/figure/indicator.ts'
import type { Countries } from '../../countries.ts'
import { LeftOutCounter } from '../../left-out.ts'
import { type ImportedPublication, type Importer, noteOf } from '../../publication.ts'
import { openWorkbook, type WorkbookSheet } from '../../read/workbook.ts'
import { ImportRefusal } from '../../refusal.ts'
import { sheetFigures } from './sheet.ts'

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

function publicationOf(path: string, sheets: readonly WorkbookSheet[], countries: Countries): ImportedPublication {
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
    figures: read.flatMap(({ sheet, indicator, percent }) =>
      sheetFigures(sheet, { indicator, percent }, countries, leftOut),
    ),
    indicators: read.map((one) => ({
      code: one.indicator,
      sourceCode: one.base === null ? 'milex_share_gdp' : `milex_usd_${one.base}`,
      basePriceYear: one.base,
    })),
    currencies: [],
    notes: [
      noteOf('SIPRI’s definition differs from NATO’s. Never join the two in one series.'),
      noteOf('SIPRI prints zero for Iceland, which has no armed forces. NATO prints no figure.', 'ISL'),
    ],
    leftOut: leftOut.all(),
  }
}

function sheetOf(
  sheets: readonly WorkbookSheet[],
  { indicator, title, percent }: (typeof TITLES)[number],
  file: string,
) {
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
