import type { Table } from '../data/csv.ts'

interface Props {
  readonly caption: string
  readonly table: Table
  readonly open?: boolean
}

/** The figures of a chart as a table, for readers who do not use the chart. */
export function FiguresTable({ caption, table, open = false }: Props) {
  return (
    <details class="figures" open={open}>
      <summary>Figures as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable element must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.join()}>
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th key={table.columns[index]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={table.columns[index]} class={typeof cell === 'number' ? 'number' : ''}>
                      {cell === null ? '–' : typeof cell === 'number' ? rounded(cell) : cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

/** At most two decimals, without grouping for integers, which may be years. The CSV has all decimals. */
const rounded = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toLocaleString('en', { maximumFractionDigits: 2 })
