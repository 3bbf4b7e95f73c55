import type { ComponentChildren } from 'preact'

interface StackedColumn<Row> {
  readonly label: string
  readonly isNumber?: boolean
  readonly cell: (row: Row) => ComponentChildren
  /** Whether the cell says by itself what it is. */
  readonly isPlain?: boolean
}

interface Props<Row> {
  readonly caption?: ComponentChildren
  /** The first one heads the rows. */
  readonly columns: readonly StackedColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string | number
  readonly look?: string
}

/** A table that is a list on a phone: each cell then has the head of its column before it. */
export const StackedTable = <Row,>({ caption, columns, rows, keyOf, look = 'stacked' }: Props<Row>) => (
  <table class={look}>
    {caption && <caption>{caption}</caption>}
    <thead>
      <tr>
        <ColumnHeads columns={columns} />
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map(({ label, isNumber, cell, isPlain }, at) =>
            at === 0 ? (
              <th key={label} scope="row">
                {cell(row)}
              </th>
            ) : (
              <td key={label} class={isNumber ? 'number' : undefined} data-is={isPlain ? undefined : label}>
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

interface HeadsProps {
  readonly columns: readonly { readonly label: string; readonly isNumber?: boolean }[]
}

export const ColumnHeads = ({ columns }: HeadsProps) =>
  columns.map(({ label, isNumber }) => (
    <th key={label} scope="col" class={isNumber ? 'number' : undefined}>
      {label}
    </th>
  ))
