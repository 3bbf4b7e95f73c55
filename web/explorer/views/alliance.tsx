import { useMemo } from 'preact/hooks'
import { LEVELS, levelOf } from '../charts/levels.ts'
import { TILES } from '../charts/tile-map.ts'
import { graphiqlAddressOf } from '../data/client.ts'
import type { Table } from '../data/csv.ts'
import { day, percent, STATUS_WORDS } from '../data/format.ts'
import { useAnswer } from '../data/use-answer.ts'
import { Alliance, type AllianceQuery } from '../operations.ts'
import { Actions } from '../parts/actions.tsx'
import { AsOf, useYears } from '../parts/as-of.tsx'
import { Choice } from '../parts/field.tsx'
import { FiguresTable } from '../parts/figures-table.tsx'
import { Answered } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { go, type Place, withParameters } from '../router.ts'

type Row = AllianceQuery['members'][number]

/** The widest bar, in percent of GDP. */
const WIDEST = 6

const ORDERS = [
  ['share', 'largest share first'],
  ['name', 'by name'],
] as const
const SHOWN = [
  ['all', 'all members'],
  ['5', 'at 5% or more'],
  ['3.5', 'at 3.5% or more'],
  ['2', 'at 2% or more'],
  ['below', 'below 2%'],
] as const

/** The whole alliance in a year: who meets what, as a list and as a map. */
export function AllianceView({ place }: { readonly place: Place }) {
  useTitle('What each ally spends on defence')
  const asOf = place.search.get('asOf')
  const years = useYears(asOf)
  const asked = place.search.get('year')
  const year = asked === null ? (years.at(0) ?? null) : Number(asked)
  const order = place.search.get('order') ?? 'share'
  const shown = place.search.get('show') ?? 'all'
  const picked = (place.search.get('pick') ?? '').split(',').filter(Boolean)
  const asking = useAnswer(Alliance, year === null ? null : { year, asOf })
  const set = (changes: Readonly<Record<string, string | null>>) => go(withParameters(place, changes), 'state')
  return (
    <>
      <h1>What each ally spends on defence</h1>
      <p class="lead">
        Share of GDP by NATO’s definition, against the 2% of Wales, the 3.5% of The Hague, and the 5% that was asked
        for.
      </p>
      <form class="controls" aria-label="What is shown" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Year"
          value={String(year ?? '')}
          options={years.map((one) => [String(one), String(one)] as const)}
          onChange={(value) => set({ year: value })}
        />
        <AsOf value={asOf} onChange={(value) => set({ asOf: value })} />
        <Choice label="Order" value={order} options={ORDERS} onChange={(value) => set({ order: value })} />
        <Choice label="Show" value={shown} options={SHOWN} onChange={(value) => set({ show: value })} />
      </form>
      <Answered asking={asking} what="the figures" height={900}>
        {(answer) => (
          <Shares
            answer={answer}
            year={year ?? 0}
            asOf={asOf}
            order={order}
            shown={shown}
            picked={picked}
            onPick={(codes) => set({ pick: codes.join(',') })}
          />
        )}
      </Answered>
    </>
  )
}

interface SharesProps {
  readonly answer: AllianceQuery
  readonly year: number
  readonly asOf: string | null
  readonly order: string
  readonly shown: string
  readonly picked: readonly string[]
  readonly onPick: (codes: readonly string[]) => void
}

function Shares({ answer, year, asOf, order, shown, picked, onPick }: SharesProps) {
  const rows = useMemo(
    () => answer.members.filter((row) => isShown(row, shown)).toSorted(order === 'name' ? byName : byShare),
    [answer, order, shown],
  )
  const some = answer.members.find(({ datum }) => datum)?.datum
  const source = some
    ? `NATO, ${some.edition.title}, ${day(some.edition.publishedOn)}, ${some.table}. Share of GDP, percent, ${year}.`
    : `No edition known on that day has figures for ${year}.`
  const table: Table = {
    columns: ['Member', 'Code', 'Year', 'Share of GDP (percent)', 'Status', 'Edition'],
    rows: rows.map(({ name, code, datum }) => [
      name,
      code,
      year,
      datum?.value ?? null,
      datum ? STATUS_WORDS[datum.status] : null,
      datum?.edition.slug ?? null,
    ]),
  }
  const counts = LEVELS.map(({ share }) => answer.members.filter(({ datum }) => (datum?.value ?? 0) >= share).length)
  return (
    <>
      <p class="summary">
        In {year}, <strong>{counts[0]}</strong> of {answer.members.length} members of today are at 2% or more,{' '}
        <strong>{counts[1]}</strong> at 3.5%, <strong>{counts[2]}</strong> at 5%.
        {answer.group?.datum && (
          <>
            {' '}
            NATO as a whole: <strong>{percent(answer.group.datum.value)}</strong> (
            {STATUS_WORDS[answer.group.datum.status]}).
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
        graphiql={graphiqlAddressOf(Alliance, { year, asOf })}
        chart={`/chart/alliance.svg?${new URLSearchParams({ year: String(year), ...(asOf ? { asOf } : {}) })}`}
      />
      <FiguresTable caption={`Defence spending as a share of GDP, ${year}`} table={table} />
    </>
  )
}

interface BarProps {
  readonly row: Row
  readonly isPicked: boolean
  readonly canPick: boolean
  readonly onPick: () => void
}

function Bar({ row: { code, name, datum, absence }, isPicked, canPick, onPick }: BarProps) {
  const { mark, words } = levelOf(datum?.value ?? null)
  return (
    <li>
      <input
        type="checkbox"
        aria-label={`Compare ${name}`}
        checked={isPicked}
        disabled={!isPicked && !canPick}
        onChange={onPick}
      />
      <a href={`/member/${code}`}>{name}</a>
      {datum ? (
        <>
          <span class="track" aria-hidden="true">
            <span
              class={`bar ${mark} ${datum.status === 'ACTUAL' ? '' : 'estimated'}`}
              style={{ '--share': String(datum.value) }}
            />
          </span>
          <span class="value" title={datum.citation}>
            {percent(datum.value)}
            <span class="status"> {STATUS_WORDS[datum.status]}</span>
            <span class="sr"> ({words})</span>
          </span>
        </>
      ) : (
        <span class="absent">{absence?.explanation ?? 'No figure.'}</span>
      )}
    </li>
  )
}

const TileMap = ({ members }: { readonly members: readonly Row[] }) => (
  <ul class="tiles">
    {members.map(({ code, name, datum }) => {
      const [column, row] = TILES[code] ?? [1, 8]
      const { mark, words } = levelOf(datum?.value ?? null)
      return (
        <li key={code} style={{ gridColumn: String(column), gridRow: String(row) }}>
          <a class={mark} href={`/member/${code}`}>
            <span>{code}</span>
            <span>{datum ? datum.value.toFixed(1) : '–'}</span>
            <span class="sr">
              {' '}
              {name}: {datum ? `${percent(datum.value)}, ` : ''}
              {words}
            </span>
          </a>
        </li>
      )
    })}
  </ul>
)

const byName = (a: Row, b: Row) => a.name.localeCompare(b.name)
const byShare = (a: Row, b: Row) => (b.datum?.value ?? -1) - (a.datum?.value ?? -1) || byName(a, b)

function isShown({ datum }: Row, shown: string): boolean {
  if (shown === 'all') return true
  const share = datum?.value ?? null
  if (share === null) return false
  return shown === 'below' ? share < 2 : share >= Number(shown)
}
