import { currencyName } from '../../formats/money.ts'
import { percent } from '../../formats/number.ts'
import { slugOf } from '../address/slug.ts'
import { amountText, apiCurrency, type DisplayCurrency } from '../money.ts'
import { MoneySwitch } from '../parts/money-switch.tsx'
import { GRADE_NAMES } from '../tracker/grades.ts'
import { type AllyRow, HOME_SORTS, type HomeSort, homePath } from './rows.ts'

interface Props {
  readonly rows: readonly AllyRow[]
  readonly sort: HomeSort
  readonly money: DisplayCurrency
  readonly origin: string
  readonly startYear: number
}

/** The pace that each ally needs, beside its own record, and what it costs. Sorted by links, without a script. */
export const AlliesTable = ({ rows, sort, money, origin, startYear }: Props) => (
  <>
    <p class="no-print">
      Sorted by{' '}
      {HOME_SORTS.map(([key, name], index) => (
        <span key={key}>
          {index > 0 ? ' · ' : ''}
          {key === sort ? <strong>{name}</strong> : <a href={`${homePath(key, money)}#allies`}>{name}</a>}
        </span>
      ))}
    </p>
    <MoneySwitch address={new URL(homePath(sort, money), origin)} money={money} isGroup={false} />
    <div class="wide">
      <table class="stacked">
        <caption>
          To 3.5% of core spending by 2035. Paces in points of GDP a year; the own best is the fastest rise over as many
          years in SIPRI’s record since 1949. Cost: more in all than holding the share, in{' '}
          {money === 'national' ? 'each ally’s own currency' : currencyName(apiCurrency(money))} of {startYear}, in
          equal steps.
        </caption>
        <thead>
          <tr>
            <th scope="col">Ally</th>
            <th scope="col" class="number">
              Now
            </th>
            <th scope="col" class="number">
              Needed a year
            </th>
            <th scope="col" class="number">
              Last five years
            </th>
            <th scope="col" class="number">
              Own best
            </th>
            <th scope="col" class="number">
              Cost to 2035
            </th>
            <th scope="col">Grade</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <a href={`/pathway/${slugOf(row.name)}/3.5-core-by-2035`}>{row.name}</a>
              </th>
              <td class="number" data-is="Now">
                {row.now === null ? 'no figure' : `${percent(row.now)}${row.status === 'ACTUAL' ? '' : ' e'}`}
              </td>
              <td class="number" data-is="Needed a year">
                {points(row.needed)}
              </td>
              <td class="number" data-is="Last five years">
                {points(row.lastFive)}
              </td>
              <td class="number" data-is="Own best">
                {row.best ? `${points(row.best.pointsAYear)} (${row.best.startYear}–${row.best.endYear})` : '–'}
              </td>
              <td class="number" data-is="Cost to 2035">
                {row.extra === null ? '–' : amountText(row.extra)}
              </td>
              <td data-is="Grade">
                <abbr title={row.explanation}>{GRADE_NAMES[row.grade]}</abbr>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <p class="soft">e: NATO’s estimate. –: nothing to say, as it is met or has no figure.</p>
  </>
)

const points = (value: number | null): string =>
  value === null ? '–' : value.toFixed(2).replace('-0.00', '0.00').replace('-', '−')
