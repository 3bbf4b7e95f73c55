/** How the figures of the last years were revised: as first printed, as they are now. */

import { formatDate } from '../../formats/date.ts'
import { percent } from '../../formats/number.ts'
import { StackedTable } from '../parts/stacked-table.tsx'
import type { AreaFigures } from './heading.tsx'
import { STATUS } from './words.ts'

type Matrix = NonNullable<AreaFigures['vintages']>
type Row = Matrix['rows'][number]

/** A figure in one edition. */
interface Printed {
  readonly value: number
  readonly status: keyof typeof STATUS | null
  readonly edition: Row['edition']
}

interface Revised {
  readonly year: number
  readonly first: Printed
  readonly last: Printed
  /** How many editions print it. */
  readonly editions: number
}

interface Props {
  readonly figures: AreaFigures
  /** Editions of later than this day are left out; null for none. */
  readonly asOf: string | null
}

export function Revisions({ figures: { code, vintages }, asOf }: Props) {
  if (!vintages) return null
  const years = revisedYears(vintages, asOf)
  if (years.length === 0) return null
  return (
    <>
      <h2>How its figures were revised</h2>
      <p class="source">
        Share of GDP by {vintages.definition}’s definition, as first printed and as printed last
        {asOf === null ? '' : ` by ${formatDate(asOf, 'DAY')}`}; the difference in points of GDP.
      </p>
      <RevisedTable caption="The newest years, percent of GDP" years={years.slice(0, RECENT)} />
      {years.length > RECENT && (
        <details>
          <summary>Earlier years</summary>
          <RevisedTable caption="Earlier years, percent of GDP" years={years.slice(RECENT)} />
        </details>
      )}
      <p class="no-print">
        <a href={`/data/vintages.csv?area=${code}&indicator=DEFENCE_SHARE_OF_GDP`}>Every year in every edition (CSV)</a>
      </p>
    </>
  )
}

/** Years that are not folded. */
const RECENT = 6

const RevisedTable = ({ caption, years }: { readonly caption: string; readonly years: readonly Revised[] }) => (
  <div class="wide">
    <StackedTable caption={caption} columns={COLUMNS} rows={years} keyOf={({ year }) => year} />
  </div>
)

const COLUMNS = [
  { label: 'Year', cell: ({ year }: Revised) => year },
  { label: 'As first printed', cell: ({ first }: Revised) => printed(first) },
  {
    label: 'As printed last',
    cell: ({ last, editions }: Revised) => (editions === 1 ? 'the same edition' : printed(last)),
  },
  {
    label: 'Difference',
    isNumber: true,
    cell: ({ first, last, editions }: Revised) => (editions === 1 ? '–' : signed(last.value - first.value)),
  },
  { label: 'Editions', isNumber: true, cell: ({ editions }: Revised) => editions },
]

/** Newest first. */
function revisedYears({ years, rows }: Matrix, asOf: string | null): readonly Revised[] {
  const known = rows.filter(({ edition }) => asOf === null || edition.publishedOn <= asOf)
  return years
    .flatMap((year, at) => {
      const all = known.flatMap(({ edition, values, statuses }) => {
        const value = values[at] ?? null
        return value === null ? [] : [{ value, status: statuses[at] ?? null, edition }]
      })
      const [first, last] = [all[0], all.at(-1)]
      return first && last ? [{ year, first, last, editions: all.length }] : []
    })
    .reverse()
}

const printed = ({ value, status, edition }: Printed): string =>
  `${percent(value)}${status === null || status === 'ACTUAL' ? '' : ` (${STATUS[status]})`}, ${formatDate(edition.publishedOn, edition.publishedOnPrecision)}`

function signed(difference: number): string {
  const text = Math.abs(difference).toFixed(2)
  return text === '0.00' ? '0.00' : `${difference < 0 ? '−' : '+'}${text}`
}
