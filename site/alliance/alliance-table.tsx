/** The members of one year as a table: their shares, levels and sources. */
import { formatDate } from '../../formats/date.ts'
import { percent } from '../../formats/number.ts'
import { slugOf } from '../address/slug.ts'
import type { EveryAllyAnswer } from '../generated/documents.ts'
import { levelOf } from './level.ts'
import type { AllyShare } from './tiles.tsx'

export const ALLIANCE_ORDERS = [
  ['share', 'largest share first'],
  ['name', 'by name'],
] as const
export const SHOWN_MEMBERS = [
  ['all', 'all members'],
  ['5', 'at 5% or more'],
  ['3.5', 'at 3.5% or more'],
  ['2', 'at 2% or more'],
  ['below', 'below 2%'],
] as const
type Order = (typeof ALLIANCE_ORDERS)[number][0]
type Shown = (typeof SHOWN_MEMBERS)[number][0]

interface TableProps {
  readonly answer: EveryAllyAnswer
  readonly year: number
  readonly order: Order
  readonly shown: Shown
}

export function AllianceTable({ answer, year, order, shown }: TableProps) {
  const rows = answer.members.filter((row) => isShown(row, shown))
  const sorted = order === 'name' ? rows : rows.toSorted((a, b) => (shareOf(b) ?? -1) - (shareOf(a) ?? -1))
  const sources = [...new Set(rows.map(({ datum }) => sourceOf(datum)))].filter((source) => source !== '')
  return (
    <div class="wide">
      <table class="stacked">
        <caption>
          Share of GDP by NATO’s definition, {year}. e: estimate. {rows.length} of {answer.members.length} members.
          {sources.length === 1 && ` ${sources[0]}.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col" class="number">
              Share of GDP
            </th>
            <th scope="col">Level</th>
            {sources.length > 1 && <th scope="col">Edition</th>}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ code, name, datum }) => (
            <tr key={code}>
              <th scope="row">
                <a href={`/member/${slugOf(name)}`}>{name}</a>
              </th>
              {'value' in datum ? (
                <>
                  <td class="number" data-is="Share of GDP">
                    {percent(datum.value)}
                    {datum.status === 'ACTUAL' ? '' : ' e'}
                  </td>
                  <td data-is="Level">{levelOf(datum.printedValue).words}</td>
                  {sources.length > 1 && <td data-is="Edition">{sourceOf(datum)}</td>}
                </>
              ) : (
                <td colSpan={sources.length > 1 ? 3 : 2}>
                  {'explanation' in datum ? datum.explanation : 'No figure.'}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The edition and table of a figure; empty without one. */
const sourceOf = (datum: AllyShare['datum']): string =>
  'edition' in datum
    ? `${datum.edition.title}, ${formatDate(datum.edition.publishedOn, datum.edition.publishedOnPrecision)}, ${datum.table}`
    : ''

const shareOf = ({ datum }: AllyShare): number | null => ('printedValue' in datum ? datum.printedValue : null)

function isShown(row: AllyShare, shown: Shown): boolean {
  const share = shareOf(row)
  if (shown === 'all') return true
  if (share === null) return false
  return shown === 'below' ? share < 2 : share >= Number(shown)
}
