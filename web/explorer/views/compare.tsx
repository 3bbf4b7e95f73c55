import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { LEVELS } from '../charts/levels.ts'
import type { PlotLibrary } from '../charts/library.ts'
import { spread } from '../charts/spread.ts'
import { ask, graphiqlAddressOf } from '../data/client.ts'
import type { Table } from '../data/csv.ts'
import { day, percent, STATUS_WORDS } from '../data/format.ts'
import { useAnswer } from '../data/use-answer.ts'
import { Compare, type CompareQuery, Editions, ScenarioPathway } from '../operations.ts'
import { Choice, Field } from '../parts/field.tsx'
import { Figure } from '../parts/figure.tsx'
import { Answered } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { go, type Place, withParameters } from '../router.ts'

const MOST = 6
const DEFINITIONS = [
  ['NATO', 'NATO’s definition'],
  ['SIPRI', 'SIPRI’s definition'],
] as const
const SPANS = [
  ['2014', '2014'],
  ['2000', '2000'],
  ['1949', '1949'],
] as const
const COLOURS = ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)', 'var(--c5)', 'var(--c6)']

/** Pixels. */
const [HEIGHT, LINE_HEIGHT] = [440, 16]

interface Point {
  readonly name: string
  readonly year: number
  readonly share: number
  readonly status: string
}

/** Up to six members in one chart, and each along a named scenario if one is chosen. */
export function CompareView({ place }: { readonly place: Place }) {
  useTitle('Compare allies')
  const codes = (place.search.get('members') ?? 'POL,DEU,ITA').split(',').filter(Boolean).slice(0, MOST)
  const definition = place.search.get('definition') === 'SIPRI' ? 'SIPRI' : 'NATO'
  const since = place.search.get('since') ?? '2014'
  const scenario = place.search.get('scenario')
  const { answer: known } = useAnswer(Editions, {})
  const variables = { codes, indicator: 'DEFENCE_SHARE_OF_GDP', definition, from: Number(since) } as const
  const asking = useAnswer(Compare, codes.length > 0 ? variables : null)
  const ahead = useScenarios(codes, scenario)
  const set = (changes: Readonly<Record<string, string | null>>) => go(withParameters(place, changes), 'state')
  const setCodes = (next: readonly string[]) => set({ members: next.join(',') })
  const names = new Map((known?.members ?? []).map(({ code, name }) => [code, name]))
  return (
    <>
      <h1>Compare allies</h1>
      <p class="lead">
        Up to six members in one chart, over the years and, if you like, along one of the questions that were put.
      </p>
      <form class="controls" aria-label="What is compared" onSubmit={(event) => event.preventDefault()}>
        <Field label="Add a member">
          <select
            value=""
            disabled={codes.length >= MOST}
            onChange={(event) => {
              const { value } = event.currentTarget
              event.currentTarget.value = ''
              if (value) setCodes([...codes, value])
            }}
          >
            <option value="">{codes.length >= MOST ? 'six at most' : 'choose'}</option>
            {(known?.members ?? [])
              .filter(({ code }) => !codes.includes(code))
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </select>
        </Field>
        <Choice
          label="Definition"
          value={definition}
          options={DEFINITIONS}
          onChange={(value) => set({ definition: value === 'NATO' ? null : value })}
        />
        <Choice label="Since" value={since} options={SPANS} onChange={(value) => set({ since: value })} />
        <Choice
          label="And then"
          value={scenario ?? ''}
          options={[['', 'nothing more'], ...(known?.scenarios ?? []).map(({ slug, name }) => [slug, name] as const)]}
          onChange={(value) => set({ scenario: value || null })}
        />
      </form>
      <ul class="chips" aria-label="Members compared">
        {codes.map((code, index) => (
          <li key={code} style={{ '--colour': COLOURS[index] ?? '' }}>
            <a href={`/member/${code}`}>{names.get(code) ?? code}</a>
            <button
              type="button"
              aria-label={`Remove ${names.get(code) ?? code}`}
              onClick={() => setCodes(codes.filter((one) => one !== code))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {scenario && <p class="small">{known?.scenarios.find(({ slug }) => slug === scenario)?.description}</p>}
      {codes.length === 0 ? (
        <p class="empty">No member is chosen. Add one above, or tick some on the page of the alliance.</p>
      ) : (
        <Answered asking={asking} what="the figures" height={520}>
          {(answer) => (
            <Lines
              answer={answer}
              order={codes.join()}
              ahead={ahead}
              scenario={scenario}
              graphiql={graphiqlAddressOf(Compare, variables)}
            />
          )}
        </Answered>
      )}
    </>
  )
}

interface LinesProps {
  readonly answer: CompareQuery
  /** The codes as they were chosen. */
  readonly order: string
  readonly ahead: readonly Point[]
  readonly scenario: string | null
  readonly graphiql: string
}

function Lines({ answer: unordered, order, ahead, scenario, graphiql }: LinesProps) {
  const answer = useMemo(() => inOrder(unordered, order.split(',')), [unordered, order])
  const points = useMemo(() => pointsOf(answer), [answer])
  const missing = answer.members.filter(({ series }) => !series)
  const draw = useCallback(
    ({ line, dot, ruleY, text, tip, pointer }: PlotLibrary, width: number) => {
      const to = { x: 'year', y: 'share' } as const
      const all = [...points, ...ahead]
      const names = answer.members.map(({ name }) => name)
      const ends = names.flatMap((name) => {
        const last = all.filter((one) => one.name === name).reduce<Point | null>(later, null)
        return last ? [{ ...last, at: last.share }] : []
      })
      const gap = (Math.max(...all.map(({ share }) => share), 0) * LINE_HEIGHT) / HEIGHT
      return {
        marginRight: width < 500 ? 20 : 100,
        x: { label: 'Year', labelOffset: 38, tickFormat: 'd' },
        y: { label: 'Percent of GDP', grid: true, zero: true },
        color: { domain: names, range: COLOURS.slice(0, names.length) },
        marks: [
          ...LEVELS.map(({ share }) => ruleY([share], { stroke: 'var(--rule)', strokeDasharray: '2 4' })),
          line(points, { ...to, stroke: 'name', strokeWidth: 2.5 }),
          line(ahead, { ...to, stroke: 'name', strokeWidth: 2.5, strokeDasharray: '2 3' }),
          dot(
            points.filter(({ status }) => status !== 'actual'),
            { ...to, stroke: 'name', fill: 'var(--paper)', r: 3 },
          ),
          ...(width < 500
            ? []
            : [
                text(spread(ends, gap), {
                  x: 'year',
                  y: 'goesTo',
                  text: 'name',
                  fill: 'name',
                  textAnchor: 'start',
                  dx: 8,
                }),
              ]),
          tip(
            all,
            pointer({
              ...to,
              title: (one: Point) => `${one.name}, ${one.year}: ${percent(one.share)} (${one.status})`,
            }),
          ),
        ],
      }
    },
    [points, ahead, answer],
  )
  const series = answer.members.find((one) => one.series)?.series
  const source = series
    ? `${series.edition.title}, ${day(series.edition.publishedOn)}, ${series.table}. Share of GDP, percent.`
    : 'No figures.'
  const table: Table = {
    columns: ['Member', 'Year', 'Share of GDP (percent)', 'Status'],
    rows: [...points, ...ahead].map(({ name, year, share, status }) => [name, year, share, status]),
  }
  return (
    <>
      <h2>Over the years</h2>
      {missing.map(({ code, name }) => (
        <p key={code} class="caution">
          {name} has no figures by this definition.
        </p>
      ))}
      <Figure
        title={`Defence spending as a share of GDP: ${answer.members.map(({ name }) => name).join(', ')}`}
        source={source}
        citation={`${source} By way of Realistic Pathway, ${location.href}`}
        file={`compare-${answer.members.map(({ code }) => code).join('-')}`}
        height={HEIGHT}
        table={table}
        graphiql={graphiql}
        draw={draw}
        legend={<>hollow: estimates{scenario ? '; dotted: the scenario' : ''}</>}
      />
    </>
  )
}

/** The members as they were chosen, so that each keeps its colour. */
const inOrder = ({ members }: CompareQuery, codes: readonly string[]): CompareQuery => ({
  members: members.toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code)),
})

const later = (a: Point | null, b: Point): Point => (a !== null && a.year > b.year ? a : b)

const pointsOf = ({ members }: CompareQuery): readonly Point[] =>
  members.flatMap(({ name, series }) =>
    (series?.years ?? []).flatMap((year, index) => {
      const [share, status] = [series?.values[index] ?? null, series?.statuses[index] ?? null]
      return share === null || status === null ? [] : [{ name, year, share, status: STATUS_WORDS[status] }]
    }),
  )

/** The shares along a scenario, for each of some members. */
function useScenarios(codes: readonly string[], slug: string | null): readonly Point[] {
  const [points, setPoints] = useState<readonly Point[]>([])
  const key = codes.join()
  useEffect(() => {
    if (slug === null || key === '') {
      setPoints([])
      return
    }
    const controller = new AbortController()
    const asked = key.split(',').map((code) => ask(ScenarioPathway, { slug, area: code }, controller.signal))
    Promise.all(asked).then(
      (answers) =>
        setPoints(
          answers.flatMap(({ data: { scenario } }) => {
            const { pathway } = scenario ?? {}
            return (pathway?.columns.years ?? []).map((year, index) => ({
              name: pathway?.area.name ?? '',
              year,
              share: pathway?.columns.shares[index] ?? 0,
              status: 'scenario',
            }))
          }),
        ),
      () => setPoints([]),
    )
    return () => controller.abort()
  }, [key, slug])
  return points
}
