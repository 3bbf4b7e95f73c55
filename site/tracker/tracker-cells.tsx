import type { TrackerColumn } from './columns.ts'
import { GRADE_NAMES } from './grades.ts'
import type { TrackerRow } from './rows.ts'

interface CellsProps {
  /** Null where the second target has no such row. */
  readonly row: TrackerRow | null
  readonly columns: readonly TrackerColumn[]
  readonly address: string | null
  /** On a phone: of which target. */
  readonly suffix?: string
}

/** A row of the tracker in some of its columns. */
export const Cells = ({ row, columns, address, suffix = '' }: CellsProps) => (
  <>
    {columns.map((column) => {
      const { key, label, isNumber } = column
      if (key === 'name' && row)
        return (
          <th key={key} scope="row">
            {address === null ? row.name : <a href={address}>{row.name}</a>}
          </th>
        )
      return (
        <td key={key} class={isNumber ? 'number' : undefined} data-is={label + suffix}>
          {row &&
            (key === 'grade' ? (
              <abbr title={row.explanation}>{GRADE_NAMES[row.grade]}</abbr>
            ) : (
              <Cell row={row} column={column} />
            ))}
          {!row && '–'}
        </td>
      )
    })}
  </>
)

const Cell = ({ row, column }: { readonly row: TrackerRow; readonly column: TrackerColumn }) => {
  const text = column.text(row)
  if (column.key === 'share' && text === null) return <abbr title={row.missing ?? ''}>no figure</abbr>
  if (text === null) return <>–</>
  if (column.key === 'pledge' && row.pledge?.statement)
    return <a href={`/statements/${row.pledge.statement}`}>{text}</a>
  return <>{text}</>
}
