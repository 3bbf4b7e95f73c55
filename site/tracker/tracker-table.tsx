import { slugOf } from '../address/slug.ts'
import type { TrackerCost } from '../generated/documents.ts'
import { euroRateText } from '../money.ts'
import { ColumnHeads } from '../parts/stacked-table.tsx'
import { questionPath } from '../pathway/question.ts'
import { type TrackerColumn, trackerColumns } from './columns.ts'
import {
  askedText,
  type TrackerSort,
  type TrackerTarget,
  type TrackerView,
  trackerAddress,
  usualOrder,
} from './question.ts'
import type { TrackerRow } from './rows.ts'
import { Cells } from './tracker-cells.tsx'

interface Props {
  readonly view: TrackerView
  readonly rows: readonly TrackerRow[]
  /** How many allies there are. */
  readonly total: number
  readonly group: TrackerRow
  /** The second target; null for none. */
  readonly others: {
    readonly asked: TrackerTarget
    readonly rows: readonly TrackerRow[]
    readonly group: TrackerRow | null
  } | null
  readonly pathway: TrackerCost | null
}

/** The columns shown for two targets, besides the sorted one: more would not fit. */
const BESIDE: readonly TrackerSort[] = ['percentile', 'total', 'headAll', 'grade']
const SAME_FOR_BOTH: readonly TrackerSort[] = ['name', 'share']

/** A row for each ally, and one for the group. Each heading sorts by its column, without a script; on a phone it is a list. */
export const TrackerTable = ({ view, rows, total, group, others, pathway }: Props) => {
  const { asked, money } = view
  const all = trackerColumns(asked, money)
  const isBeside = ({ key }: TrackerColumn) =>
    BESIDE.includes(key) || (key === view.sort && !SAME_FOR_BOTH.includes(key))
  const columns = others ? all.filter((one) => SAME_FOR_BOTH.includes(one.key) || isBeside(one)) : all
  const second = others ? trackerColumns(others.asked, money).filter(isBeside) : []
  const secondOf = (row: TrackerRow) => others?.rows.find(({ code }) => code === row.code) ?? null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard needs the focus here
    <section class="wide values" aria-label="The allies" tabIndex={0}>
      <table class="stacked board">
        <caption>
          {rows.length} of {total} allies, core spending to {askedText(asked)}
          {others && ` next to ${askedText(others.asked)}`}. {captionOf(pathway, view)}
        </caption>
        <thead>
          {others && (
            <tr>
              <td colSpan={SAME_FOR_BOTH.length} />
              <th scope="colgroup" colSpan={columns.length - SAME_FOR_BOTH.length}>
                To {askedText(asked)}
              </th>
              <th scope="colgroup" colSpan={second.length}>
                To {askedText(others.asked)}
              </th>
            </tr>
          )}
          <tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} view={view} />
            ))}
            <ColumnHeads columns={second} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <Cells row={row} columns={columns} address={addressOf(row, asked, view)} />
              {others && (
                <Cells row={secondOf(row)} columns={second} address={null} suffix={` (${askedText(others.asked)})`} />
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <Cells row={group} columns={columns} address={addressOf(group, asked, view)} />
            {others && (
              <Cells row={others.group} columns={second} address={null} suffix={` (${askedText(others.asked)})`} />
            )}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

const Heading = ({
  column: { key, label, isNumber },
  view,
}: {
  readonly column: TrackerColumn
  readonly view: TrackerView
}) => {
  const { sort, order } = view
  const isSorted = sort === key
  const turned = order === 'ascending' ? 'descending' : 'ascending'
  const address = trackerAddress({ ...view, sort: key, order: isSorted ? turned : usualOrder(key) })
  return (
    <th scope="col" class={isNumber ? 'number' : undefined} aria-sort={isSorted ? order : undefined}>
      <a href={address}>
        {label}
        {isSorted && <span aria-hidden="true">{order === 'ascending' ? ' ▲' : ' ▼'}</span>}
      </a>
    </th>
  )
}

/** The page of its pathway; null where there is none. */
function addressOf(
  { name, total }: TrackerRow,
  { share, year, shape, growth }: TrackerTarget,
  { asOf, money }: TrackerView,
): string | null {
  if (total === null) return null
  return questionPath(
    slugOf(name),
    { kind: 'core', share: String(share), year: String(year) },
    {
      ...(shape !== 'linear' && { shape }),
      ...(growth !== 0 && { growth: String(growth) }),
      ...(asOf !== null && { asOf }),
    },
    money,
  )
}

function captionOf(pathway: TrackerCost | null, { money, asked }: TrackerView): string {
  const start = pathway?.startYear ?? ''
  const rate =
    money === 'eur' && pathway?.dollarsPerEuro
      ? ` Of allies without the euro: ${euroRateText(pathway.dollarsPerEuro, pathway.startYear)}.`
      : ''
  const ordered = money === 'national' ? ' Ordered by the amounts in US dollars.' : ''
  return [
    `“More” is above what would be spent if the share of ${start} were held, in prices of ${start}.${rate}${ordered}`,
    'Percentile: of the pace of this course among the stretches of its length in which the share of an ally rose, by SIPRI’s record.',
    `Own pledge: the highest for ${asked.year} or before. e: NATO’s estimate. –: nothing to say. †: the course stays below the target.`,
  ].join(' ')
}
