/** A table that can be downloaded: its columns once, for the CSV and for what describes it. */
import { type Cell, csvRow } from '../../../formats/csv.ts'

/** A type of Frictionless' Table Schema. */
type FieldType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'year'

export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly description: string
  /** Of a number, where all its rows have the same. */
  readonly unit?: string
}

export interface Column<Row> extends Field {
  readonly of: (row: Row) => Cell
}

/** A cell of this table names a row of another one. */
export interface ForeignKey {
  readonly fields: string
  readonly reference: { readonly resource: string; readonly fields: string }
}

export interface Table<Row> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly columns: readonly Column<Row>[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
}

/** A table with its rows written out. */
export interface Sheet {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
  /** Without the header. */
  readonly rows: number
  readonly csv: Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()

export function sheetOf<Row>({ columns, ...about }: Table<Row>, rows: readonly Row[]): Sheet {
  const lines = rows.map((row) => csvRow(columns.map(({ of }) => of(row))))
  return {
    ...about,
    fields: columns.map(({ of: _, ...field }) => field),
    rows: rows.length,
    csv: encoder.encode(csvRow(columns.map(({ name }) => name)) + lines.join('')),
  }
}

export const refersTo = (fields: string, resource: string): ForeignKey => ({
  fields,
  reference: { resource, fields },
})
