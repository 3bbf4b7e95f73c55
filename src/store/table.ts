/** The column that holds each field of a row. */
type Columns<Row> = { readonly [Field in keyof Row]: string }

/** A table of D1 as this program knows it. Each column is named once; what reads and what writes both take it from here. */
export interface SqlTable<Row> {
  readonly name: string
  /** In the order of the columns. */
  readonly fields: readonly (keyof Row)[]
  /** As SQL reads them, with the table in front: no column that is ever added to another table makes them ambiguous. */
  readonly columns: Columns<Row>
  /** As an INSERT lists them. */
  readonly bare: Columns<Row>
}

export function defineTable<Row>(name: string, bare: Columns<Row>): SqlTable<Row> {
  const qualified = Object.entries(bare).map(([field, column]) => [field, `${name}.${column}`])
  const fields = Object.keys(bare) as (keyof Row)[]
  return { name, fields, bare, columns: Object.fromEntries(qualified) as Columns<Row> }
}

/** Columns that are called as their fields are: `said_on` holds `saidOn`. */
export const named = <Field extends string>(...fields: readonly Field[]) =>
  Object.fromEntries(
    fields.map((field) => [field, field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
  ) as Columns<Readonly<Record<Field, string>>>

/** Every field as a column of the result. */
export const selected = <Row>({ columns }: SqlTable<Row>): string =>
  Object.entries(columns)
    .map(([field, column]) => `${column} AS ${field}`)
    .join(', ')

/**
 * A row in one value, its fields by position: D1 takes at most 32 arguments of a function, and names would double them.
 * `rowFrom` reads it.
 */
export const asJson = <Row>({ columns }: SqlTable<Row>): string => `json_array(${Object.values(columns).join(', ')})`

export function rowFrom<Row>({ fields }: SqlTable<Row>, values: readonly unknown[]): Row {
  // Field by field, which takes half the time of entries: a board of claims has hundreds of rows.
  const row: { [Field in keyof Row]?: unknown } = {}
  for (const [index, field] of fields.entries()) row[field] = values[index]
  return row as Row
}

/** The head of an INSERT. Its columns are named: one that a migration has added meanwhile keeps its default. */
export const insertInto = <Row>({ name, bare }: SqlTable<Row>): string =>
  `INSERT INTO ${name} (${Object.values(bare).join(', ')})`

/** What each column is given, in the order of `insertInto`. */
export const inOrder = <Row, Cell>({ fields }: SqlTable<Row>, cells: { readonly [Field in keyof Row]: Cell }) =>
  fields.map((field) => cells[field])
