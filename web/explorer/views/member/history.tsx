import { useCallback, useMemo } from 'preact/hooks'
import { LEVELS } from '../../charts/levels.ts'
import type { PlotLibrary } from '../../charts/library.ts'
import { graphiqlAddressOf } from '../../data/client.ts'
import type { Table } from '../../data/csv.ts'
import { day, percent, STATUS_WORDS } from '../../data/format.ts'
import { useAnswer } from '../../data/use-answer.ts'
import { Revisions } from '../../operations.ts'
import { Actions } from '../../parts/actions.tsx'
import { Choice } from '../../parts/field.tsx'
import { Figure } from '../../parts/figure.tsx'
import { FiguresTable } from '../../parts/figures-table.tsx'
import { Answered } from '../../parts/states.tsx'
import { go, type Place, withParameters } from '../../router.ts'
import type { MemberAnswer } from '../member.tsx'

interface Point {
  readonly year: number
  readonly share: number
  readonly status: keyof typeof STATUS_WORDS
  readonly definition: 'NATO' | 'SIPRI'
}

interface Props {
  readonly member: MemberAnswer
  readonly place: Place
  readonly graphiql: string
}

const SPANS = [
  ['2000', 'since 2000'],
  ['2014', 'since 2014'],
  ['1949', 'since 1949'],
] as const

/** What a member spent: NATO's figures and SIPRI's side by side, never joined. */
export function History({ member, place, graphiql }: Props) {
  const since = place.search.get('since') ?? '2000'
  const points = useMemo(() => pointsOf(member).filter(({ year }) => year >= Number(since)), [member, since])
  const pledges = member.pledges.filter(
    ({ component, supersededBy }) => component !== 'RELATED' && supersededBy === null,
  )
  const draw = useCallback(
    ({ line, dot, ruleY, text, tip, pointerX }: PlotLibrary, width: number) => {
      const nato = points.filter(({ definition }) => definition === 'NATO')
      const firstEstimate = nato.findIndex(({ status }) => status !== 'ACTUAL')
      const actual = firstEstimate < 0 ? nato : nato.slice(0, firstEstimate)
      const estimated = firstEstimate < 0 ? [] : nato.slice(Math.max(0, firstEstimate - 1))
      const to = { x: 'year', y: 'share' } as const
      return {
        marginRight: width < 500 ? 16 : 40,
        x: { label: 'Year', labelOffset: 38, tickFormat: 'd' },
        y: { label: 'Percent of GDP', grid: true, zero: true },
        marks: [
          ...LEVELS.map(({ share }) => ruleY([share], { stroke: 'var(--rule)', strokeDasharray: '2 4' })),
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
    nato && `NATO: ${nato.edition.title}, ${day(nato.edition.publishedOn)}, ${nato.table}.`,
    sipri && `SIPRI: ${sipri.edition.title}, ${day(sipri.edition.publishedOn)}.`,
    'The two define defence spending differently.',
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <>
      <h2>What it spent</h2>
      <form class="controls" aria-label="Span" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Years"
          value={since}
          options={SPANS}
          onChange={(value) => go(withParameters(place, { since: value }), 'state')}
        />
      </form>
      <Figure
        title={`${member.name}: defence spending as a share of GDP`}
        source={source}
        citation={member.datum?.citation ?? `${source} By way of Realistic Pathway, ${location.href}`}
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

function pointsOf({ nato, sipri }: MemberAnswer): readonly Point[] {
  const of = (series: MemberAnswer['nato'] | MemberAnswer['sipri'], definition: Point['definition']) =>
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

interface RevisedProps {
  readonly member: MemberAnswer
  readonly place: Place
  readonly years: readonly number[]
}

/** How the figure of one year was revised, once somebody asks. */
function Revised({ member: { code, name }, place, years }: RevisedProps) {
  const year = place.search.get('revised')
  const variables = year === null ? null : { code, year: Number(year) }
  const asking = useAnswer(Revisions, variables)
  return (
    <section class="revised" aria-label="Revisions">
      <form class="controls" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="How was a year revised?"
          value={year ?? ''}
          options={[['', 'choose a year'], ...years.toReversed().map((one) => [String(one), String(one)] as const)]}
          onChange={(value) => go(withParameters(place, { revised: value || null }), 'state')}
        />
      </form>
      {variables && (
        <Answered asking={asking} what="the revisions" height={120}>
          {({ member }) => {
            const revisions = member?.datum?.revisions ?? []
            const table: Table = {
              columns: ['Published', 'Edition', `Share of GDP ${variables.year} (percent)`, 'Status'],
              rows: revisions.map(({ edition, value, status }) => [
                edition.publishedOn,
                edition.title,
                value,
                STATUS_WORDS[status],
              ]),
            }
            const title = `${name}: the figure of ${variables.year} in each edition`
            return revisions.length === 0 ? (
              <p class="empty">No edition has a figure for {variables.year}.</p>
            ) : (
              <>
                <ol class="revisions">
                  {revisions.map(({ value, status, edition, citation }) => (
                    <li key={edition.slug} title={citation}>
                      <strong>{percent(value)}</strong> on {day(edition.publishedOn)} ({STATUS_WORDS[status]})
                    </li>
                  ))}
                </ol>
                <Actions
                  title={title}
                  source={revisions.map(({ edition }) => edition.title).join('; ')}
                  citation={revisions.map(({ citation }) => citation).join('\n')}
                  file={`${code}-${variables.year}-revisions`}
                  table={table}
                  graphiql={graphiqlAddressOf(Revisions, variables)}
                />
                <FiguresTable caption={title} table={table} />
              </>
            )
          }}
        </Answered>
      )}
    </section>
  )
}
