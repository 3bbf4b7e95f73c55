import { useCallback, useMemo } from 'preact/hooks'
import { date } from '../../../../formats/date.ts'
import { percent } from '../../../../formats/number.ts'
import type { PlotLibrary } from '../../charts/library.ts'
import { levelRules, shareAxes } from '../../charts/share-axes.ts'
import type { Table } from '../../data/csv.ts'
import { figureIn } from '../../data/figure.ts'
import { STATUS_WORDS } from '../../data/format.ts'
import { Choice } from '../../parts/field.tsx'
import { Figure } from '../../parts/figure.tsx'
import { type Place, setParameters } from '../../router.ts'
import type { MemberFigures } from './figures.ts'
import { Revised } from './revised.tsx'

interface Point {
  readonly year: number
  readonly share: number
  readonly status: keyof typeof STATUS_WORDS
  readonly definition: 'NATO' | 'SIPRI'
}

interface Props {
  readonly member: MemberFigures
  readonly place: Place
  readonly graphiql: string
}

const SPANS = [
  ['2000', 'since 2000'],
  ['2014', 'since 2014'],
  ['1949', 'since 1949'],
] as const

/** The spending of a member: the figures of NATO and of SIPRI as two separate lines. */
export function History({ member, place, graphiql }: Props) {
  const since = place.search.get('since') ?? '2000'
  const points = useMemo(() => pointsOf(member).filter(({ year }) => year >= Number(since)), [member, since])
  const pledges = member.pledges.filter(({ component, inForce }) => component !== 'RELATED' && inForce)
  const draw = useCallback(
    ({ line, dot, ruleY, text, tip, pointerX }: PlotLibrary, width: number) => {
      const nato = points.filter(({ definition }) => definition === 'NATO')
      const firstEstimate = nato.findIndex(({ status }) => status !== 'ACTUAL')
      const actual = firstEstimate < 0 ? nato : nato.slice(0, firstEstimate)
      const estimated = firstEstimate < 0 ? [] : nato.slice(Math.max(0, firstEstimate - 1))
      const to = { x: 'year', y: 'share' } as const
      return {
        marginRight: width < 500 ? 16 : 40,
        ...shareAxes,
        marks: [
          ...levelRules(ruleY),
          line(
            points.filter(({ definition }) => definition === 'SIPRI'),
            { ...to, stroke: 'var(--sipri)', strokeWidth: 1.5 },
          ),
          line(actual, { ...to, stroke: 'var(--nato)', strokeWidth: 2.5 }),
          line(estimated, { ...to, stroke: 'var(--nato)', strokeWidth: 2.5, strokeDasharray: '5 4' }),
          dot(nato, {
            ...to,
            stroke: 'var(--nato)',
            r: 3,
            fill: ({ status }: Point) => (status === 'ACTUAL' ? 'var(--nato)' : 'var(--paper)'),
          }),
          dot(pledges, {
            x: 'by',
            y: 'share',
            symbol: 'triangle',
            stroke: 'var(--pledge)',
            fill: 'var(--paper)',
            r: 5,
          }),
          text(pledges, {
            x: 'by',
            y: 'share',
            text: (one: { share: number }) => `${one.share}%`,
            dy: -12,
            fill: 'currentColor',
          }),
          tip(
            points,
            pointerX({
              ...to,
              title: (one: Point) =>
                `${one.year}, ${one.definition}: ${percent(one.share)} (${STATUS_WORDS[one.status]})`,
            }),
          ),
        ],
      }
    },
    [points, pledges],
  )
  const { nato, sipri } = member
  const source = [
    nato &&
      `NATO: ${nato.edition.title}, ${date(nato.edition.publishedOn, nato.edition.publishedOnPrecision)}, ${nato.table}.`,
    sipri && `SIPRI: ${sipri.edition.title}, ${date(sipri.edition.publishedOn, sipri.edition.publishedOnPrecision)}.`,
    'The two define defence spending differently.',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <>
      <h2>What it spent</h2>
      <form class="controls" aria-label="Span" onSubmit={(event) => event.preventDefault()}>
        <Choice label="Years" value={since} options={SPANS} onChange={(value) => setParameters({ since: value })} />
      </form>
      <Figure
        title={`${member.name}: defence spending as a share of GDP`}
        source={source}
        citation={figureIn(member.datum)?.citation ?? `${source} By way of Realistic Pathway, ${location.href}`}
        file={`${member.code}-share-of-gdp`}
        graphiql={graphiql}
        draw={draw}
        table={tableOf(points)}
        legend={
          <>
            <span class="line nato" /> NATO’s definition (hollow and dashed: estimates) <span class="line sipri" />{' '}
            SIPRI’s
            {pledges.length > 0 && (
              <>
                {' '}
                <span class="triangle" /> own target in force
              </>
            )}
          </>
        }
      />
      {(nato?.warnings ?? []).map((warning) => (
        <p key={warning} class="caution">
          {warning}
        </p>
      ))}
      {nato && <Revised member={member} place={place} years={nato.years} />}
    </>
  )
}

function pointsOf({ nato, sipri }: MemberFigures): readonly Point[] {
  const of = (series: MemberFigures['nato'] | MemberFigures['sipri'], definition: Point['definition']) =>
    (series?.years ?? []).flatMap((year, index) => {
      const [share, status] = [series?.values[index] ?? null, series?.statuses[index] ?? null]
      return share === null || status === null ? [] : [{ year, share, status, definition }]
    })
  return [...of(nato, 'NATO'), ...of(sipri, 'SIPRI')]
}

const tableOf = (points: readonly Point[]): Table => ({
  columns: ['Year', 'Definition', 'Share of GDP (percent)', 'Status'],
  rows: points.map(({ year, definition, share, status }) => [year, definition, share, STATUS_WORDS[status]]),
})
