/** How the figure of one ally changed from edition to edition, in words. */
import { formatDate } from '../../formats/date.ts'
import { slugOf } from '../address/slug.ts'
import { STATUS } from '../member/words.ts'
import { decimalsOf, formatOf, type Matrix, type MatrixRow, type PrintedEdition, signed } from './matrix.ts'

/** "Greece, 2024: first printed 3.08% (17 June 2024, estimate), then 2.74% (…), last 2.77% (…): −0.31 points from the first print." */
function allySentence({ name, cells, last, printed }: MatrixRow, matrix: Matrix, year: number): string {
  const format = formatOf(matrix)
  const prints = cells.flatMap((cell, at) => {
    const edition = matrix.editions[at]
    return cell && edition ? [`${format(cell.value)} (${published(edition)}, ${STATUS[cell.status]})`] : []
  })
  const [start = '', ...rest] = prints
  if (printed === 1) return `${name}, ${year}: one edition alone has printed it, ${start}.`
  const unit = matrix.isPercent ? ' points' : ''
  const between = rest.slice(0, -1).map((text) => `, then ${text}`)
  return `${name}, ${year}: first printed ${start}${between.join('')}, last ${rest.at(-1)}: ${last.difference === 0 ? 'as at first' : `${signed(last.difference ?? 0, decimalsOf(matrix))}${unit} from the first print`}.`
}

const published = ({ publishedOn, publishedOnPrecision }: PrintedEdition): string =>
  formatDate(publishedOn, publishedOnPrecision)

interface Props {
  readonly row: MatrixRow
  readonly matrix: Matrix
  readonly year: number
  readonly indicator: string
}

export const Ally = ({ row, matrix, year, indicator }: Props) => (
  <>
    <h2 id="ally">
      {row.name}: {year} from edition to edition
    </h2>
    <p>{allySentence(row, matrix, year)}</p>
    <ul class="links no-print">
      <li>
        <a href={`/member/${slugOf(row.name)}`}>All years of {row.name}</a>
      </li>
      <li>
        <a href={`/data/vintages.csv?area=${row.code}&indicator=${indicator}`}>Every year in every edition (CSV)</a>
      </li>
    </ul>
  </>
)
