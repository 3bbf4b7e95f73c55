import { useCallback, useMemo } from 'preact/hooks'
import { date } from '../../../../formats/date.ts'
import { percent } from '../../../../formats/number.ts'
import type { PlotLibrary } from '../../charts/library.ts'
import { levelRules, shareAxes } from '../../charts/share-axes.ts'
import { spread } from '../../charts/spread.ts'
import type { Table } from '../../data/csv.ts'
import { STATUS_WORDS } from '../../data/format.ts'
import type { CompareAnswer } from '../../generated/documents.ts'
import { Figure } from '../../parts/figure.tsx'
import type { Point } from './point.ts'

export const COLOURS = ['var(--c1)', 'var(--c2)', 'var(--c3)', 'var(--c4)', 'var(--c5)', 'var(--c6)']
/** Pixels. */
const [HEIGHT, LINE_HEIGHT] = [440, 16]

interface LinesProps {
  readonly answer: CompareAnswer
  /** The codes in the order of the chips, separated by commas. */
  readonly order: string
  readonly ahead: readonly Point[]
  readonly scenario: string | null
  readonly graphiql: string
}

/** The shares as lines, each with the colour of its chip. */
export function Lines({ answer, order, ahead, scenario, graphiql }: LinesProps) {
  const areas = useMemo(() => inOrder(answer, order.split(',')), [answer, order])
  const points = useMemo(() => pointsOf(areas), [areas])
  const missing = areas.filter(({ series }) => !series)
  const computed = areas.filter(({ series }) => series?.aggregate === 'COMPUTED')
  const draw = useCallback(
    ({ line, dot, ruleY, text, tip, pointer }: PlotLibrary, width: number) => {
      const to = { x: 'year', y: 'share' } as const
      const all = [...points, ...ahead]
      const names = areas.map(({ name }) => name)
      const ends = names.flatMap((name) => {
        const last = all.filter((one) => one.name === name).reduce<Point | null>(laterOf, null)
        return last ? [{ ...last, at: last.share }] : []
      })
      const gap = (Math.max(...all.map(({ share }) => share), 0) * LINE_HEIGHT) / HEIGHT
      return {
        marginRight: width < 500 ? 20 : 100,
        ...shareAxes,
        color: { domain: names, range: COLOURS.slice(0, names.length) },
        marks: [
          ...levelRules(ruleY),
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
                  y: 'position',
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
    [points, ahead, areas],
  )
  const series = areas.find((one) => one.series)?.series
  const source = series
    ? `${series.edition.title}, ${date(series.edition.publishedOn, series.edition.publishedOnPrecision)}, ${series.table}. Share of GDP, percent.`
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
      {computed.map(({ code, name }) => (
        <p key={code} class="caution">
          {name}: worked out here from its members’ figures, as the sum of spending over the sum of GDP.
        </p>
      ))}
      <Figure
        title={`Defence spending as a share of GDP: ${areas.map(({ name }) => name).join(', ')}`}
        source={source}
        citation={`${source} By way of Realistic Pathway, ${location.href}`}
        file={`compare-${areas.map(({ code }) => code).join('-')}`}
        height={HEIGHT}
        table={table}
        graphiql={graphiql}
        draw={draw}
        legend={<>hollow: estimates{scenario ? '; dotted: the scenario' : ''}</>}
      />
    </>
  )
}

type Area = CompareAnswer['members'][number]

/** The areas in the order of the chips, which determines the colours. */
function inOrder({ members, groups = [], comparators = [] }: CompareAnswer, codes: readonly string[]): readonly Area[] {
  const all = new Map([...members, ...groups, ...comparators].map((area) => [area.code, area]))
  return codes.flatMap((code) => all.get(code) ?? [])
}

const laterOf = (a: Point | null, b: Point): Point => (a !== null && a.year > b.year ? a : b)

const pointsOf = (areas: readonly Area[]): readonly Point[] =>
  areas.flatMap(({ name, series }) =>
    (series?.years ?? []).flatMap((year, index) => {
      const [share, status] = [series?.values[index] ?? null, series?.statuses[index] ?? null]
      return share === null || status === null ? [] : [{ name, year, share, status: STATUS_WORDS[status] }]
    }),
  )
