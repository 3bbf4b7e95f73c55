import { useMemo } from 'preact/hooks'
import { date } from '../../../../formats/date.ts'
import { percent } from '../../../../formats/number.ts'
import { levelOf } from '../../charts/levels.ts'
import { graphiqlUrl } from '../../data/client.ts'
import type { Table } from '../../data/csv.ts'
import { figureIn } from '../../data/figure.ts'
import { STATUS_WORDS } from '../../data/format.ts'
import { Alliance, type AllianceAnswer } from '../../generated/documents.ts'
import { Actions } from '../../parts/actions.tsx'
import { FiguresTable } from '../../parts/figures-table.tsx'
import { Bar, WIDEST } from './bar.tsx'
import { Counts } from './counts.tsx'
import { byName, byShare, isShown } from './row.ts'
import { TileMap } from './tile-map.tsx'

interface SharesProps {
  readonly answer: AllianceAnswer
  readonly year: number
  readonly asOf: string | null
  readonly order: string
  readonly shown: string
  readonly picked: readonly string[]
  readonly onPick: (codes: readonly string[]) => void
}

/** The shares of one year: summary, bars, map, and downloads. */
export function Shares({ answer, year, asOf, order, shown, picked, onPick }: SharesProps) {
  const rows = useMemo(
    () => answer.members.filter((row) => isShown(row, shown)).toSorted(order === 'name' ? byName : byShare),
    [answer, order, shown],
  )
  const some = answer.members.map(({ datum }) => figureIn(datum)).find((datum) => datum !== null)
  const source = some
    ? `NATO, ${some.edition.title}, ${date(some.edition.publishedOn, some.edition.publishedOnPrecision)}, ${some.table}. Share of GDP, percent, ${year}.`
    : `No edition that is carried here and was out on that day has figures for ${year}.`
  const table: Table = {
    columns: ['Member', 'Code', 'Year', 'Share of GDP (percent)', 'Status', 'Edition'],
    rows: rows.map(({ name, code, datum: result }) => {
      const datum = figureIn(result)
      return [
        name,
        code,
        year,
        datum?.value ?? null,
        datum ? STATUS_WORDS[datum.status] : null,
        datum?.edition.slug ?? null,
      ]
    }),
  }
  const alliance = answer.group && figureIn(answer.group.datum)
  return (
    <>
      <p class="summary">
        <Counts counted={answer.crossSection} year={year} />
        {alliance && (
          <>
            {' '}
            NATO as a whole: <strong>{percent(alliance.value)}</strong> ({STATUS_WORDS[alliance.status]}).
          </>
        )}
      </p>
      <div class="columns">
        <section aria-label={`Shares of GDP in ${year}`}>
          <h2>Who spends what</h2>
          {rows.length === 0 && (
            <p class="empty">No member is in that group in {year}. Show all members, or another year.</p>
          )}
          <ol class="bars" style={{ '--widest': String(WIDEST) }}>
            {rows.map((row) => (
              <Bar
                key={row.code}
                row={row}
                isPicked={picked.includes(row.code)}
                canPick={picked.length < 6}
                onPick={() =>
                  onPick(picked.includes(row.code) ? picked.filter((code) => code !== row.code) : [...picked, row.code])
                }
              />
            ))}
          </ol>
          <p class="compare-picked">
            {picked.length === 0 ? (
              'Tick up to six members to compare them over the years.'
            ) : (
              <a href={`/compare?members=${picked.join(',')}`}>Compare {picked.join(', ')} over the years</a>
            )}
          </p>
        </section>
        <section aria-label={`Map of ${year}`}>
          <h2>Who meets what</h2>
          <TileMap members={answer.members} />
          <ul class="key" aria-label="Colours">
            {[5, 3.5, 2, 0, null].map((share) => (
              <li key={share}>
                <span class={`swatch ${levelOf(share).mark}`} /> {levelOf(share).words}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <p class="source">{source}</p>
      <Actions
        title={`Defence spending as a share of GDP, ${year}`}
        source={source}
        citation={`${source} By way of Realistic Pathway, ${location.href}`}
        file={`alliance-${year}`}
        table={table}
        graphiql={graphiqlUrl(Alliance, { year, asOf })}
        chart={`/chart/alliance.svg?${new URLSearchParams({ year: String(year), ...(asOf ? { asOf } : {}) })}`}
      />
      <FiguresTable caption={`Defence spending as a share of GDP, ${year}`} table={table} />
    </>
  )
}
