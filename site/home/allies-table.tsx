import { currencyName } from '../../formats/money.ts'
import { percent } from '../../formats/number.ts'
import { slugOf } from '../address/slug.ts'
import { amountText, apiCurrency, type DisplayCurrency } from '../money.ts'
import { Choices } from '../parts/choices.tsx'
import { MoneySwitch } from '../parts/money-switch.tsx'
import { StackedTable } from '../parts/stacked-table.tsx'
import { GRADE_NAMES } from '../tracker/grades.ts'
import { type AllyRow, HOME_SORTS, type HomeSort, homePath } from './rows.ts'

interface Props {
  readonly rows: readonly AllyRow[]
  readonly sort: HomeSort
  readonly money: DisplayCurrency
  readonly startYear: number
}

/** The pace that each ally needs, beside its own record, and what it costs. Sorted by links, without a script. */
export const AlliesTable = ({ rows, sort, money, startYear }: Props) => (
  <>
    <p class="no-print">
      Sorted by <Choices choices={HOME_SORTS} chosen={sort} address={(key) => `${homePath(key, money)}#allies`} />
    </p>
    <MoneySwitch address={homePath(sort, money)} money={money} isGroup={false} />
    <div class="wide">
      <StackedTable
        caption={
          <>
            To 3.5% of core spending by 2035. Paces in points of GDP a year; the own best is the fastest rise over as
            many years in SIPRI’s record since 1949. Cost: more in all than holding the share, in{' '}
            {money === 'national' ? 'each ally’s own currency' : currencyName(apiCurrency(money))} of {startYear}, in
            equal steps.
          </>
        }
        columns={COLUMNS}
        rows={rows}
        keyOf={({ code }) => code}
      />
    </div>
    <p class="soft">e: NATO’s estimate. –: nothing to say, as it is met or has no figure.</p>
  </>
)

const COLUMNS = [
  {
    label: 'Ally',
    cell: ({ name }: AllyRow) => <a href={`/pathway/${slugOf(name)}/3.5-core-by-2035`}>{name}</a>,
  },
  {
    label: 'Now',
    isNumber: true,
    cell: ({ now, status }: AllyRow) =>
      now === null ? 'no figure' : `${percent(now)}${status === 'ACTUAL' ? '' : ' e'}`,
  },
  { label: 'Needed a year', isNumber: true, cell: ({ needed }: AllyRow) => points(needed) },
  { label: 'Last five years', isNumber: true, cell: ({ lastFive }: AllyRow) => points(lastFive) },
  {
    label: 'Own best',
    isNumber: true,
    cell: ({ best }: AllyRow) => (best ? `${points(best.pointsAYear)} (${best.startYear}–${best.endYear})` : '–'),
  },
  { label: 'Cost to 2035', isNumber: true, cell: ({ extra }: AllyRow) => (extra === null ? '–' : amountText(extra)) },
  {
    label: 'Grade',
    cell: ({ grade, explanation }: AllyRow) => <abbr title={explanation}>{GRADE_NAMES[grade]}</abbr>,
  },
]

const points = (value: number | null): string =>
  value === null ? '–' : value.toFixed(2).replace('-0.00', '0.00').replace('-', '−')
