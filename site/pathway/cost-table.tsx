import { currencyMark } from '../../formats/money.ts'
import { percent, whole } from '../../formats/number.ts'
import type { Answer } from '../generated/documents.ts'
import { amountText } from '../money.ts'
import { signedDecimal } from '../number.ts'
import { StackedTable } from '../parts/stacked-table.tsx'

type Pathway = Answer

/** Each year: its share, what is spent, and how much more than if the share stayed as it is. */
export function CostTable({ pathway }: { readonly pathway: Pathway }) {
  const { years, startYear, outlook } = pathway
  const isExtrapolated = years.some(({ economyStatus }) => economyStatus === 'EXTRAPOLATED')
  return (
    <div class="wide">
      <StackedTable
        caption={
          <>
            In prices and at exchange rates of {startYear}. “More” is above what would be spent if the share of{' '}
            {startYear} were held. GDP: {outlook.title}.
            {isExtrapolated ? ' * Beyond the outlook: growth as in its last three years.' : ''}
          </>
        }
        columns={COLUMNS}
        rows={years}
        keyOf={({ year }) => year}
      />
    </div>
  )
}

type Year = Pathway['years'][number]

const COLUMNS = [
  {
    label: 'Year',
    cell: ({ year, economyStatus }: Year) => `${year}${economyStatus === 'EXTRAPOLATED' ? '*' : ''}`,
  },
  { label: 'Share of GDP', isNumber: true, cell: (one: Year) => shareText(one) },
  { label: 'Spending', isNumber: true, cell: ({ spending }: Year) => amountText(spending.money) },
  { label: 'More', isNumber: true, cell: (one: Year) => rangeText(one) },
  { label: 'More a head', isNumber: true, cell: (one: Year) => perHeadText(one) },
  {
    label: 'Real growth',
    isNumber: true,
    cell: ({ realGrowthPercent }: Year) => (realGrowthPercent === null ? '–' : `${signedDecimal(realGrowthPercent)}%`),
  },
]

/** Where the start of the related leg is not assumed, only core is known. */
const shareText = ({ sharePercent, corePercent, relatedExtraAtMost }: Year): string => {
  if (corePercent === null) return percent(sharePercent)
  const core = `${percent(corePercent)} core`
  return relatedExtraAtMost || percent(sharePercent) === percent(corePercent)
    ? core
    : `${core}, ${percent(sharePercent)} in all`
}

const rangeText = ({ extra: { money: least }, relatedExtraAtMost }: Year): string =>
  amountText(least, least && { ...least, billions: least.billions + (relatedExtraAtMost?.money?.billions ?? 0) })

const perHeadText = ({ extra, extraPerHead }: Year): string =>
  extraPerHead === null || !extra.money
    ? '–'
    : `${extraPerHead < 0 ? '−' : ''}${currencyMark(extra.money.currency)}${whole(Math.abs(extraPerHead))}`
