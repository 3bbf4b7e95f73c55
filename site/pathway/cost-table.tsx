import { currencyMark } from '../../formats/money.ts'
import { percent, whole } from '../../formats/number.ts'
import type { Answer } from '../generated/documents.ts'
import { amountText } from '../money.ts'
import { signedDecimal } from '../number.ts'

type Pathway = Answer

const ECONOMY = { ACTUAL: '', ESTIMATE: '', PROJECTION: '', EXTRAPOLATED: '*', ASSUMED: '†' } as const

/** Each year: its share, what is spent, and how much more than if the share stayed as it is. */
export function CostTable({ pathway }: { readonly pathway: Pathway }) {
  const { years, startYear, outlook } = pathway
  const isExtrapolated = years.some(({ economyStatus }) => economyStatus === 'EXTRAPOLATED')
  return (
    <div class="wide">
      <table class="stacked">
        <caption>
          In prices and at exchange rates of {startYear}. “More” is above what would be spent if the share of{' '}
          {startYear} were held. GDP: {outlook.title}.
          {isExtrapolated ? ' * Beyond the outlook: growth as in its last three years.' : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col" class="number">
              Share of GDP
            </th>
            <th scope="col" class="number">
              Spending
            </th>
            <th scope="col" class="number">
              More
            </th>
            <th scope="col" class="number">
              More a head
            </th>
            <th scope="col" class="number">
              Real growth
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map((one) => (
            <tr key={one.year}>
              <th scope="row">
                {one.year}
                {one.economyStatus === 'EXTRAPOLATED' ? ECONOMY.EXTRAPOLATED : ''}
              </th>
              <td class="number" data-is="Share of GDP">
                {shareText(one)}
              </td>
              <td class="number" data-is="Spending">
                {amountText(one.spending.money)}
              </td>
              <td class="number" data-is="More">
                {rangeText(one)}
              </td>
              <td class="number" data-is="More a head">
                {perHeadText(one)}
              </td>
              <td class="number" data-is="Real growth">
                {one.realGrowthPercent === null ? '–' : `${signedDecimal(one.realGrowthPercent)}%`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Where the start of the related leg is not assumed, only core is known. */
const shareText = ({ sharePercent, corePercent, relatedExtraAtMost }: Pathway['years'][number]): string => {
  if (corePercent === null) return percent(sharePercent)
  const core = `${percent(corePercent)} core`
  return relatedExtraAtMost || percent(sharePercent) === percent(corePercent)
    ? core
    : `${core}, ${percent(sharePercent)} in all`
}

const rangeText = ({ extra: { money: least }, relatedExtraAtMost }: Pathway['years'][number]): string =>
  amountText(least, least && { ...least, billions: least.billions + (relatedExtraAtMost?.money?.billions ?? 0) })

const perHeadText = ({ extra, extraPerHead }: Pathway['years'][number]): string =>
  extraPerHead === null || !extra.money
    ? '–'
    : `${extraPerHead < 0 ? '−' : ''}${currencyMark(extra.money.currency)}${whole(Math.abs(extraPerHead))}`
