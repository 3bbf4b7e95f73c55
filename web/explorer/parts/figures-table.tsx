import type { Table } from '../data/csv.ts'

interface Props {
  readonly caption: string
  readonly table: Table
  readonly open?: boolean
}

/** The figures of a chart, for whoever would rather read them. */
export function FiguresTable({ caption, table, open = false }: Props) {
  return (
    <details class="figures" open={open}>
      <summary>Figures as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
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

/** Years stay as they are; other numbers get as many digits as can be read. The CSV has all of them. */
const rounded = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toLocaleString('en', { maximumFractionDigits: 2 })
