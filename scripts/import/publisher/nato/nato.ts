/** NATO's workbook "Defence Expenditure of NATO Countries", in the layouts of 2015 to 2026. */
import { basename } from 'node:path'
import { lastDayOf } from '../../../../domain/day.ts'
import { LeftOutCounter } from '../../left-out.ts'
import type { ImportContext, ImportedFigure, ImportedPublication, Importer } from '../../publication.ts'
import { openWorkbook } from '../../read/workbook.ts'
import type { Block } from './block.ts'
import { requireComplete } from './complete.ts'
import { currenciesOf, inOneCurrency } from './currencies.ts'
import { notesOf } from './notes.ts'
import { type NatoTable, readTable } from './table.ts'

export const nato: Importer = {
  reads: 'the workbook of the tables, such as def-exp-2024-en.xlsx',
  read: async (path, context) => publicationOf(path, await tablesOf(path, context), context),
}

interface Read {
  readonly tables: readonly NatoTable[]
  readonly leftOut: LeftOutCounter
}

async function tablesOf(path: string, { countries }: ImportContext): Promise<Read> {
  const leftOut = new LeftOutCounter()
  const tables = (await openWorkbook(path)).flatMap((sheet) => {
    const table = readTable(sheet, countries, leftOut)
    if (table === null) leftOut.add('sheets without a table', sheet.place('A1'), 0)
    return table ?? []
  })
  return { tables, leftOut }
}

function publicationOf(
  path: string,
  { tables, leftOut }: Read,
  { countries, published }: ImportContext,
): ImportedPublication {
  const blocks = tables.flatMap((table) => table.blocks)
  const years = blocks[0]?.years.map(({ year }) => year) ?? []
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  // A country that joins after the last year of the tables is not in them, though it was a member on the day of publication.
  const day =
    [published === null ? null : lastDayOf(published), `${last}-12-31`].filter((one) => one !== null).toSorted()[0] ??
    ''
  requireComplete(tables, countries, day, { file: basename(path), cell: 'the sheets' })
  const { currencies, notes, from } = currenciesOf(tables, countries)
  const names = [...new Set(blocks.map(({ table }) => table.replace('Table ', '')))]
  return {
    source: 'nato-defence-expenditure',
    slug: `nato-${last}`,
    title: `Defence Expenditure of NATO Countries (${first}-${last})`,
    published: null,
    coverage: `Complete: tables ${names.slice(0, -1).join(', ')} and ${names.at(-1)}, ${first}-${last}${from.size > 0 ? ', but for national currency in the years before a member joined the euro' : ''}.`,
    figures: inOneCurrency(blocks.flatMap(figuresOf), from, leftOut),
    indicators: blocks
      .filter(({ rows }) => rows.some(({ values }) => values.length > 0))
      .map(({ series, baseYear }) => ({
        code: series.indicator,
        sourceCode: series.sourceCode.replace('{base}', String(baseYear)),
        basePriceYear: baseYear,
      })),
    currencies,
    notes: [...notesOf(tables, countries), ...notes],
    leftOut: leftOut.all(),
  }
}

const figuresOf = ({ rows, series, table }: Block): readonly ImportedFigure[] =>
  rows.flatMap(({ area, values }) =>
    values.map(({ year: { year, status }, value, place }) => ({
      area,
      year,
      indicator: series.indicator,
      value,
      status,
      table,
      place,
    })),
  )
