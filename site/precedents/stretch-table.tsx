import { counted } from '../../formats/count.ts'
import { percent, twoDecimals } from '../../formats/number.ts'
import type { Stretch } from '../generated/documents.ts'
import { PRECEDENT_ORDERS, type PrecedentsView, precedentsAddress } from './question.ts'

interface Props {
  readonly view: PrecedentsView
  /** Those of one page. */
  readonly stretches: readonly Stretch[]
  /** How many there are on all pages. */
  readonly count: number
  readonly address: (stretch: Stretch) => string
}

const MEMBERSHIP = { WHOLLY: 'yes', PARTLY: 'in part', NOT: 'no' } as const

/** The stretches that are asked for, a page of them. */
export const StretchTable = ({ view, stretches, count, address }: Props) => (
  <>
    <p class="no-print">
      First{' '}
      {PRECEDENT_ORDERS.map(([key, name], index) => (
        <span key={key}>
          {index > 0 ? ' · ' : ''}
          {key === view.order ? (
            <strong>{name}</strong>
          ) : (
            <a href={`${precedentsAddress({ ...view, order: key })}#list`}>{name}</a>
          )}
        </span>
      ))}
    </p>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard needs the focus here */}
    <section class="wide values" aria-label="The stretches" tabIndex={0}>
      <table class="stacked board">
        <caption>
          {stretches.length} of {counted(count, 'stretch', 'stretches')}, by SIPRI’s definition. Later: percent of GDP
          five and ten years after the end.
        </caption>
        <thead>
          <tr>
            <th scope="col">Who and when</th>
            <th scope="col" class="number">
              From
            </th>
            <th scope="col" class="number">
              To
            </th>
            <th scope="col" class="number">
              Rise, points of GDP
            </th>
            <th scope="col">Year of war</th>
            <th scope="col">Member of NATO</th>
            <th scope="col" class="number">
              Five years later
            </th>
            <th scope="col" class="number">
              Ten years later
            </th>
            <th scope="col">To mind</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((stretch) => (
            <StretchRow
              key={`${stretch.member.code}-${stretch.startYear}`}
              stretch={stretch}
              address={address(stretch)}
            />
          ))}
        </tbody>
      </table>
    </section>
  </>
)

const share = (value: number | null): string => (value === null ? '–' : percent(value))

const StretchRow = ({ stretch, address }: { readonly stretch: Stretch; readonly address: string }) => (
  <tr>
    <th scope="row">
      <a href={address}>
        {stretch.member.name}, {stretch.startYear} to {stretch.endYear}
      </a>
    </th>
    <td class="number" data-is="From">
      {share(stretch.startSharePercent)}
    </td>
    <td class="number" data-is="To">
      {share(stretch.endSharePercent)}
    </td>
    <td class="number" data-is="Rise, points of GDP">
      {twoDecimals(stretch.risePoints).replace('-', '−')}
    </td>
    <td data-is="Year of war">{stretch.atWar === null ? 'not known' : stretch.atWar ? 'yes' : 'no'}</td>
    <td data-is="Member of NATO">{MEMBERSHIP[stretch.asMember]}</td>
    <td class="number" data-is="Five years later">
      {share(stretch.sharePercentFiveYearsLater)}
    </td>
    <td class="number" data-is="Ten years later">
      {share(stretch.sharePercentTenYearsLater)}
    </td>
    <td data-is="To mind">{stretch.marks.length === 0 ? '–' : stretch.marks.map(({ reason }) => reason).join(' ')}</td>
  </tr>
)
