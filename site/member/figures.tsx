/** The figures behind the chart, by year: each definition in a column of its own, with its edition and how sure it is. */
import { formatDate } from '../../formats/date.ts'
import { percent } from '../../formats/number.ts'
import { Cautions } from '../parts/cautions.tsx'
import type { AreaFigures } from './heading.tsx'
import { STATUS } from './words.ts'

type Series = NonNullable<AreaFigures['nato']> | NonNullable<AreaFigures['sipri']>

/** Years before this one are folded. */
const RECENT = 2014

export function Figures({ figures: { name, nato, sipri } }: { readonly figures: AreaFigures }) {
  const series = [
    ...(nato ? [{ definition: 'NATO', series: nato }] : []),
    ...(sipri ? [{ definition: 'SIPRI', series: sipri }] : []),
  ]
  if (series.length === 0) return <p>No edition that is carried has a figure for {name}.</p>
  const years = [...new Set(series.flatMap((one) => yearsOf(one.series)))].sort((a, b) => b - a)
  const [recent, earlier] = [years.filter((year) => year >= RECENT), years.filter((year) => year < RECENT)]
  const rows = (of: readonly number[]) =>
    of.map((year) => (
      <tr key={year}>
        <th scope="row">{year}</th>
        {series.map(({ definition, series: one }) => (
          <td key={definition} class="number" data-is={definition}>
            {cellOf(one, year)}
          </td>
        ))}
      </tr>
    ))
  const head = (
    <thead>
      <tr>
        <th scope="col">Year</th>
        {series.map(({ definition }) => (
          <th key={definition} scope="col" class="number">
            {definition}’s definition
          </th>
        ))}
      </tr>
    </thead>
  )
  return (
    <>
      <Cautions texts={nato?.warnings ?? []} what="these figures" />
      <p class="source">
        Defence spending, percent of GDP.{' '}
        {series.map(({ definition, series: { edition, table } }) => (
          <span key={definition}>
            {definition}: {edition.title}, {formatDate(edition.publishedOn, edition.publishedOnPrecision)}, {table}.{' '}
          </span>
        ))}
        {series.length > 1 ? 'The two define defence spending differently: neither continues the other.' : ''}
      </p>
      <table>
        <caption>Percent of GDP</caption>
        {head}
        <tbody>{rows(recent)}</tbody>
      </table>
      {earlier.length > 0 && (
        <details>
          <summary>
            {earlier.at(-1)} to {earlier[0]}
          </summary>
          <table>
            <caption>The years before {RECENT}, percent of GDP</caption>
            {head}
            <tbody>{rows(earlier)}</tbody>
          </table>
        </details>
      )}
    </>
  )
}

const yearsOf = ({ years, values }: Series): readonly number[] => years.filter((_, at) => values[at] !== null)

function cellOf({ years, values, statuses }: Series, year: number): string {
  const at = years.indexOf(year)
  const [value, status] = [values[at] ?? null, statuses[at] ?? null]
  if (value === null) return '–'
  return `${percent(value)}${status === null || status === 'ACTUAL' ? '' : ` (${STATUS[status]})`}`
}
