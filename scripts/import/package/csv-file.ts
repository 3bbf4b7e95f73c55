/** A table of the package as text: rows are added and taken out without touching the others. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** A cell with a comma, a quotation mark or a space at an end is quoted, as the package has it. */
const quoted = (text: string): string => (/[",\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export type CsvCells = readonly (string | number | null)[]

export const csvLine = (cells: CsvCells): string => `${cells.map((one) => quoted(String(one ?? ''))).join(',')}\n`

export type CsvRow = Readonly<Record<string, string>>

interface CsvFile {
  readonly header: string
  readonly rows: readonly { readonly raw: string; readonly cells: CsvRow }[]
}

/** No cell of the package has a line break, so a line is a row. */
export function readCsv(folder: string, name: string): CsvFile {
  const text = readFileSync(join(folder, name), 'utf8')
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '')
  const [columns = [], ...records]: string[][] = parse(text, { bom: true, relax_column_count: true })
  if (records.length !== lines.length) throw new Error(`${name} has a line break in a cell.`)
  return {
    header: `${header}\n`,
    rows: lines.map((line, index) => ({
      raw: `${line}\n`,
      cells: Object.fromEntries(columns.map((column, at) => [column, records[index]?.[at] ?? ''])),
    })),
  }
}

/** Takes the rows out that are not kept, and appends others. Does nothing about a table that the package does not have. */
export function rewriteCsv(
  folder: string,
  name: string,
  keeps: (row: CsvRow) => boolean,
  added: readonly CsvCells[],
): void {
  if (!existsSync(join(folder, name))) return
  const { header, rows } = readCsv(folder, name)
  const kept = rows.filter(({ cells }) => keeps(cells)).map(({ raw }) => raw)
  writeFileSync(join(folder, name), [header, ...kept, ...added.map(csvLine)].join(''))
}
