/** What the outlook of the IMF forecast for an ally, and what came. */

import { formatDate } from '../../formats/date.ts'
import { slugOf } from '../address/slug.ts'
import type { OutlookAnswer } from '../generated/documents.ts'
import type { DrawnChart } from '../operation.ts'
import { ChartFigure } from '../parts/chart.tsx'
import type { Shared } from '../parts/share.tsx'
import { StackedTable } from '../parts/stacked-table.tsx'
import { signed } from './matrix.ts'

type Area = NonNullable<OutlookAnswer['area']>
type Vintages = NonNullable<Area['vintages']>
type Row = Vintages['rows'][number]

interface Forecast {
  readonly year: number
  /** The last outlook that came out before the year began; null where none of them is carried. */
  readonly before: { readonly value: number; readonly edition: Row['edition'] } | null
  readonly now: number
  readonly status: NonNullable<Row['statuses'][number]>
}

/** Years that the newest outlook does not project any more, newest first. */
function forecastsOf({ years, rows }: Vintages): readonly Forecast[] {
  const newest = rows.at(-1)
  return years
    .flatMap((year, at): readonly Forecast[] => {
      const [now, status] = [newest?.values[at] ?? null, newest?.statuses[at] ?? null]
      if (now === null || status === null || status === 'PROJECTION') return []
      const told = rows.findLast(({ edition, values }) => edition.publishedOn < `${year}-01-01` && values[at] !== null)
      const value = told?.values[at] ?? null
      return [{ year, before: told && value !== null ? { value, edition: told.edition } : null, now, status }]
    })
    .reverse()
}

const percentOf = (value: number): string => `${value.toFixed(2)}%`.replace('-', '−')

const roundedPoint = (value: number): number => Math.round(value * 100) / 100

const COLUMNS = [
  { label: 'Year', cell: ({ year }: Forecast) => year },
  {
    label: 'Forecast before it began',
    cell: ({ before }: Forecast) =>
      before
        ? `${percentOf(before.value)} (${formatDate(before.edition.publishedOn, before.edition.publishedOnPrecision)})`
        : 'no earlier outlook is carried',
  },
  {
    label: 'By the newest outlook',
    isNumber: true,
    cell: ({ now, status }: Forecast) => `${percentOf(now)}${status === 'ACTUAL' ? '' : ' e'}`,
  },
  {
    label: 'Came less forecast, points',
    isNumber: true,
    cell: ({ before, now }: Forecast) => (before ? signed(roundedPoint(now - before.value)) : '–'),
  },
]

interface Props {
  readonly area: Area
  readonly vintages: Vintages
  readonly chart: DrawnChart
  readonly share: Shared
}

export function Outlook({ area, vintages, chart, share }: Props) {
  const forecasts = forecastsOf(vintages)
  const judged = forecasts.flatMap(({ before, now }) => (before ? [roundedPoint(now - before.value)] : []))
  const over = judged.filter((difference) => difference < 0).length
  return (
    <>
      <h2 id="outlook">{area.name}: the IMF’s forecasts of growth, and what came</h2>
      {judged.length > 0 && (
        <p>
          Of {judged.length} years that an outlook carried here had forecast before they began, growth came out lower
          than forecast in {over} and higher in {judged.filter((difference) => difference > 0).length}. A pathway’s
          money rests on such forecasts of GDP.
        </p>
      )}
      <ChartFigure
        chart={chart}
        share={share}
        links={[[`/member/${slugOf(area.name)}`, `All years of ${area.name}`]]}
      />
      <div class="wide">
        <StackedTable
          caption={
            <>
              Real growth of GDP of {area.name}, percent a year: the last outlook before the year began, and the newest
              one
            </>
          }
          columns={COLUMNS}
          rows={forecasts}
          keyOf={({ year }) => year}
        />
      </div>
      <p class="soft">e: the IMF’s estimate.</p>
    </>
  )
}
