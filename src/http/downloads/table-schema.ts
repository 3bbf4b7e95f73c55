import { withoutComputedNoise } from '../../../domain/figure/noise.ts'
import { type Cell, csvRow } from '../../../formats/csv.ts'
import { workbook } from './xlsx.ts'

/** A field type of Table Schema (https://datapackage.org/standard/table-schema/). */
type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year'

export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly description: string
  /** The unit of a number, if it is the same in all rows. */
  readonly unit?: string
}

export interface Column<Row> extends Field {
  readonly of: (row: Row) => Cell
}

export const column = <Row>(
  name: string,
  type: FieldType,
  description: string,
  of: (row: Row) => Cell,
  unit?: string,
): Column<Row> => ({ name, type, description, ...(unit !== undefined && { unit }), of })

export const textColumn = <Row>(name: string, description: string, of: (row: Row) => Cell): Column<Row> =>
  column(name, 'string', description, of)

/** A reference to another table, as in Table Schema. */
export interface ForeignKey {
  readonly fields: readonly string[]
  readonly reference: { readonly resource: string; readonly fields: readonly string[] }
}

/** The definition of a table, for both its CSV and its metadata. */
export interface TableDefinition<Row> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: readonly Column<Row>[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
}

/** A table with its rows as a file. */
export interface CsvTable {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  /** The number of rows, without the header. */
  readonly rows: number
  readonly csv: Uint8Array<ArrayBuffer>
  /** The same as a workbook of one sheet, made only on request. */
  readonly xlsx: () => Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()

/** Writes the rows of a table as CSV (RFC 4180), in UTF-8. */
export function csvTable<Row>({ columns, ...about }: TableDefinition<Row>, rows: readonly Row[]): CsvTable {
  const cells = cellsOf(columns, rows)
  const header = columns.map(({ name }) => name)
  return {
    ...about,
    fields: columns.map(({ of: _, ...field }) => field),
    rows: rows.length,
    csv: encoder.encode([header, ...cells].map(csvRow).join('')),
    xlsx: () => workbook([{ name: about.name, rows: [header, ...cells] }]),
  }
}

/** The cells of rows, without the header: numbers as every answer has them. */
export const cellsOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly (readonly Cell[])[] =>
  rows.map((row) =>
    columns.map(({ of }) => {
      const cell = of(row)
      return typeof cell === 'number' ? withoutComputedNoise(cell) : cell
    }),
  )

/** A foreign key to a field of the same name. */
export const foreignKey = (field: string, resource: string): ForeignKey => ({
  fields: [field],
  reference: { resource, fields: [field] },
})
