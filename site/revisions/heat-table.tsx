/** Allies by editions: what each printed, with the difference from the first print in words and colour. */
import { formatDate } from '../../formats/date.ts'
import { STATUS } from '../member/words.ts'
import { type Choice, revisionsAddress } from './choice.ts'
import { decimalsOf, formatOf, type Matrix, type MatrixCell, type MatrixRow, signed } from './matrix.ts'

interface Props {
  readonly matrix: Matrix
  readonly choice: Choice
  readonly year: number
  /** The code of the ally that is read out above. */
  readonly chosen: string | null
  readonly caption: string
}

export function HeatTable({ matrix, choice, year, chosen, caption }: Props) {
  const format = formatOf(matrix)
  const least = decimalsOf(matrix)
  const largest = Math.max(...matrix.rows.flatMap(({ cells }) => cells.map((cell) => Math.abs(cell?.difference ?? 0))))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard needs the focus here
    <section class="wide values" aria-label={caption} tabIndex={0}>
      <table class="heat">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Ally</th>
            {matrix.editions.map(({ slug, publishedOn, publishedOnPrecision }) => (
              <th key={slug} scope="col" class="number">
                {formatDate(publishedOn, publishedOnPrecision)}
              </th>
            ))}
            <th scope="col" class="number">
              Last minus first
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.code} class={row.code === chosen ? 'chosen' : undefined}>
              <th scope="row">
                <a href={`${revisionsAddress({ ...choice, member: row.code }, year)}#ally`}>{row.name}</a>
              </th>
              {row.cells.map((cell, at) => (
                <td key={matrix.editions[at]?.slug} class={`number ${heatOf(cell, largest)}`}>
                  {cell === null ? '–' : <Printed cell={cell} format={format} least={least} />}
                </td>
              ))}
              <td class="number">{lastLessFirst(row, least)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface PrintedProps {
  readonly cell: MatrixCell
  readonly format: (value: number) => string
  readonly least: number
}

const Printed = ({ cell, format, least }: PrintedProps) => (
  <>
    {format(cell.value)}
    {cell.status !== 'ACTUAL' && (
      <>
        {' '}
        <abbr title={STATUS[cell.status]}>{cell.status === 'ESTIMATE' ? 'e' : 'p'}</abbr>
      </>
    )}
    {cell.difference !== null && <small> {signed(cell.difference, least)}</small>}
  </>
)

const lastLessFirst = ({ printed, last }: MatrixRow, least: number): string =>
  printed === 1 || last.difference === null ? 'printed once' : signed(last.difference, least)

/** Three steps each way, of the largest difference of the table. */
function heatOf(cell: MatrixCell | null, largest: number): string {
  if (cell === null || cell.difference === null || cell.difference === 0) return ''
  const step = Math.min(3, Math.ceil((Math.abs(cell.difference) / largest) * 3))
  return `${cell.difference < 0 ? 'fell' : 'rose'}-${step}`
}
