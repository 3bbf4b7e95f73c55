import { percent } from '../../formats/number.ts'
import type { LoadedLine } from './line.ts'
import { shortName } from './line-list.tsx'

/** Every value that is compared: a line in each column. */
export function ValuesTable({ lines, from }: { readonly lines: readonly LoadedLine[]; readonly from: number }) {
  const columns = lines.flatMap((line) => (line.kind === 'missing' ? [] : [{ line, values: valuesOf(line, from) }]))
  const years = [...new Set(columns.flatMap(({ values }) => [...values.keys()]))].sort((a, b) => b - a)
  if (years.length === 0) return null
  return (
    <>
      <h2>All values</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard needs the focus here */}
      <section class="wide values" aria-label="All values" tabIndex={0}>
        <table>
          <caption>Percent of GDP. e: estimate or projection of the source. p: on the pathway, no figure.</caption>
          <thead>
            <tr>
              <th scope="col">Year</th>
              {columns.map(({ line }) => (
                <th key={line.text} scope="col" class="number">
                  {shortName(line)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {columns.map(({ line, values }) => (
                  <td key={line.text} class="number">
                    {values.get(year) ?? '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function valuesOf(line: Exclude<LoadedLine, { kind: 'missing' }>, from: number): ReadonlyMap<number, string> {
  if (line.kind === 'pathway')
    return new Map(
      line.course.years.flatMap(({ year, corePercent, sharePercent }) =>
        year < from ? [] : [[year, `${percent(corePercent ?? sharePercent)} p`] as const],
      ),
    )
  const { years, values, statuses } = line.series
  return new Map(
    years.flatMap((year, at) => {
      const value = values[at] ?? null
      return value === null ? [] : [[year, `${percent(value)}${statuses[at] === 'ACTUAL' ? '' : ' e'}`] as const]
    }),
  )
}
