/** Reads a text file with a header: comma-separated, or tab-separated like the IMF's. In UTF-8 or UTF-16. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type FileLocation, ImportRefusal } from '../refusal.ts'

export interface DelimitedLine {
  /** The text of a column, without spaces around it. */
  readonly text: (column: string) => string
  readonly place: (column: string) => FileLocation
}

export interface Delimited {
  readonly columns: readonly string[]
  readonly lines: readonly DelimitedLine[]
  /** Lines that are no records, such as the line below the IMF's table. */
  readonly others: readonly string[]
  readonly place: (cell: string) => FileLocation
}

/**
 * @param required the columns that the file must have
 * @throws ImportRefusal when one is missing, or the text is in another encoding
 */
export async function openDelimited(
  path: string,
  delimiter: ',' | '\t',
  required: readonly string[],
): Promise<Delimited> {
  const file = basename(path)
  const records: string[][] = parse(decoded(await readFile(path), file), {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  })
  const [header = [], ...rest] = records
  const duplicate = header.find((column, index) => column !== '' && header.indexOf(column) !== index)
  const missing = required.filter((column) => !header.includes(column))
  const place = (cell: string): FileLocation => ({ file, cell })
  if (missing.length > 0 || duplicate !== undefined)
    throw new ImportRefusal(
      place('line 1'),
      duplicate === undefined ? `no column ${missing.join(', ')}` : `the column ${duplicate} twice`,
      `the columns ${required.join(', ')}`,
      required.join(delimiter === ',' ? ',' : ' ⇥ '),
    )
  const at = new Map(header.map((column, index) => [column, index]))
  const isRecord = (values: readonly string[]) => values.filter((value) => value !== '').length > 1
  const lines = rest.flatMap((values, index) =>
    isRecord(values)
      ? [
          {
            text: (column: string) => values[at.get(column) ?? -1] ?? '',
            place: (column: string) => place(`line ${index + 2}, column ${column}`),
          },
        ]
      : [],
  )
  const others = rest
    .filter((values) => !isRecord(values))
    .flatMap((values) => values.find((value) => value !== '') ?? [])
  return { columns: header, lines, others, place }
}

function decoded(bytes: Buffer, file: string): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes.length > 1 && bytes[1] === 0)
  try {
    return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ImportRefusal(
      { file, cell: 'the text' },
      'bytes of another encoding',
      'UTF-8 or UTF-16',
      'the file as it was downloaded',
    )
  }
}

const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?([eE][-+]?\d+)?$/

/** @param noFigure the texts that mean that there is none. Null for those. */
export function numberIn(line: DelimitedLine, column: string, noFigure: ReadonlySet<string>): number | null {
  const text = line.text(column)
  if (noFigure.has(text)) return null
  if (!NUMBER.test(text))
    throw new ImportRefusal(
      line.place(column),
      JSON.stringify(text),
      `a number, or ${[...noFigure].map((one) => (one === '' ? 'nothing' : JSON.stringify(one))).join(', ')} for no figure`,
      '1,234.5',
    )
  return Number(text.replaceAll(',', ''))
}

/** A year from 1900 to 2199. */
export function yearIn(line: DelimitedLine, column: string): number {
  const text = line.text(column)
  if (!/^(19|20|21)\d\d$/.test(text))
    throw new ImportRefusal(line.place(column), JSON.stringify(text), 'a year', '2024')
  return Number(text)
}
