/** The column that holds each field of a row. */
type Columns<Row> = { readonly [Field in keyof Row]: string }

/** A table of D1 as this program knows it. Each column is named once; what reads and what writes both take it from here. */
export interface Table<Row> {
  readonly name: string
  /** As SQL reads them, with the table in front: no column that is ever added to another table makes them ambiguous. */
  readonly columns: Columns<Row>
  /** As an INSERT lists them. */
  readonly bare: Columns<Row>
}

export function tableOf<Row>(name: string, bare: Columns<Row>): Table<Row> {
  const qualified = Object.entries(bare).map(([field, column]) => [field, `${name}.${column}`])
  return { name, bare, columns: Object.fromEntries(qualified) as Columns<Row> }
}

/** Every field as a column of the result. */
export const selected = <Row>({ columns }: Table<Row>): string =>
  Object.entries(columns)
    .map(([field, column]) => `${column} AS ${field}`)
    .join(', ')

/**
 * A row in one value, its fields by position: D1 takes at most 32 arguments of a function, and names would double them.
 * `rowFrom` reads it.
 */
export const asJson = <Row>({ columns }: Table<Row>): string => `json_array(${Object.values(columns).join(', ')})`

export const rowFrom = <Row>({ bare }: Table<Row>, values: readonly unknown[]): Row =>
  Object.fromEntries(Object.keys(bare).map((field, index) => [field, values[index]])) as Row

/** The head of an INSERT. Its columns are named: one that a migration has added meanwhile keeps its default. */
export const insertInto = <Row>({ name, bare }: Table<Row>): string =>
  `INSERT INTO ${name} (${Object.values(bare).join(', ')})`

/** What each column is given, in the order of `insertInto`. */
export const inOrder = <Row, Cell>({ bare }: Table<Row>, cells: { readonly [Field in keyof Row]: Cell }) =>
  Object.keys(bare).map((field) => cells[field as keyof Row])
