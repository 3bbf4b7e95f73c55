import { counted } from '../../formats/count.ts'
import { percent, twoDecimals } from '../../formats/number.ts'
import type { Stretch } from '../generated/documents.ts'
import { Choices } from '../parts/choices.tsx'
import { StackedTable } from '../parts/stacked-table.tsx'
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
      <Choices
        choices={PRECEDENT_ORDERS}
        chosen={view.order}
        address={(order) => `${precedentsAddress({ ...view, order })}#list`}
      />
    </p>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard needs the focus here */}
    <section class="wide values" aria-label="The stretches" tabIndex={0}>
      <StackedTable
        look="stacked board"
        caption={
          <>
            {stretches.length} of {counted(count, 'stretch', 'stretches')}, by SIPRI’s definition. Later: percent of GDP
            five and ten years after the end.
          </>
        }
        columns={[
          {
            label: 'Who and when',
            cell: (stretch) => (
              <a href={address(stretch)}>
                {stretch.member.name}, {stretch.startYear} to {stretch.endYear}
              </a>
            ),
          },
          ...COLUMNS,
        ]}
        rows={stretches}
        keyOf={({ member, startYear }) => `${member.code}-${startYear}`}
      />
    </section>
  </>
)

const share = (value: number | null): string => (value === null ? '–' : percent(value))

const COLUMNS = [
  { label: 'From', isNumber: true, cell: ({ startSharePercent }: Stretch) => share(startSharePercent) },
  { label: 'To', isNumber: true, cell: ({ endSharePercent }: Stretch) => share(endSharePercent) },
  {
    label: 'Rise, points of GDP',
    isNumber: true,
    cell: ({ risePoints }: Stretch) => twoDecimals(risePoints).replace('-', '−'),
  },
  {
    label: 'Year of war',
    cell: ({ atWar }: Stretch) => (atWar === null ? 'not known' : atWar ? 'yes' : 'no'),
  },
  { label: 'Member of NATO', cell: ({ asMember }: Stretch) => MEMBERSHIP[asMember] },
  {
    label: 'Five years later',
    isNumber: true,
    cell: ({ sharePercentFiveYearsLater }: Stretch) => share(sharePercentFiveYearsLater),
  },
  {
    label: 'Ten years later',
    isNumber: true,
    cell: ({ sharePercentTenYearsLater }: Stretch) => share(sharePercentTenYearsLater),
  },
  {
    label: 'To mind',
    cell: ({ marks }: Stretch) => (marks.length === 0 ? '–' : marks.map(({ reason }) => reason).join(' ')),
  },
]
