import { withoutComputedNoise } from '../../../domain/figure/noise.ts'
import { type Cell, csvRow } from '../../../formats/csv.ts'

/** A field type of Frictionless Table Schema (https://specs.frictionlessdata.io/table-schema/). */
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

/** A reference to another table, as in Frictionless Table Schema. */
export interface ForeignKey {
  readonly fields: string
  readonly reference: { readonly resource: string; readonly fields: string }
}

/** The definition of a table, for both its CSV and its metadata. */
export interface Table<Row> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: readonly Column<Row>[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
}

/** A table with its rows as CSV. */
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
}

const encoder = new TextEncoder()

/** Writes the rows of a table as CSV (RFC 4180), in UTF-8. */
export function csvTable<Row>({ columns, ...about }: Table<Row>, rows: readonly Row[]): CsvTable {
  const lines = rows.map((row) => csvRow(columns.map(({ of }) => cellOf(of(row)))))
  return {
    ...about,
    fields: columns.map(({ of: _, ...field }) => field),
    rows: rows.length,
    csv: encoder.encode(csvRow(columns.map(({ name }) => name)) + lines.join('')),
  }
}

const cellOf = (cell: Cell): Cell => (typeof cell === 'number' ? withoutComputedNoise(cell) : cell)

/** A foreign key to a field of the same name. */
export const foreignKey = (fields: string, resource: string): ForeignKey => ({
  fields,
  reference: { resource, fields },
})
