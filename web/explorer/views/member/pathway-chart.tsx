import { useCallback, useMemo } from 'preact/hooks'
import { date } from '../../../../formats/date.ts'
import { percent } from '../../../../formats/number.ts'
import type { PlotLibrary } from '../../charts/library.ts'
import { levelRules, shareAxes } from '../../charts/share-axes.ts'
import { spread } from '../../charts/spread.ts'
import type { Table } from '../../data/csv.ts'
import { useQuery } from '../../data/use-query.ts'
import { PrecedentSeries } from '../../generated/documents.ts'
import { Figure } from '../../parts/figure.tsx'
import type { MemberFigures, PathwayFigures } from './figures.ts'

interface Props {
  readonly member: MemberFigures
  readonly pathway: PathwayFigures
  readonly graphiql: string
}

/** Pixels. */
const [HEIGHT, LINE_HEIGHT] = [400, 18]

interface Step {
  readonly year: number
  readonly share: number
}

/** The pathway after the history of the member, with the closest precedents in the background, shifted to the same start. */
export function PathwayChart({ member, pathway, graphiql }: Props) {
  const precedents = pathway.realism.find(({ measure }) => measure === 'POINTS_OF_GDP_A_YEAR')?.precedents ?? []
  const codes = [...new Set(precedents.map(({ member: { code } }) => code))]
  const { answer } = useQuery(PrecedentSeries, codes.length > 0 ? { codes } : null)
  const behind = useMemo(
    () =>
      precedents.flatMap(({ member: { code, name }, startYear, endYear }) => {
        const series = answer?.members.find((one) => one.code === code)?.series
        return (series?.years ?? []).flatMap((year, index) => {
          const share = series?.values[index] ?? null
          if (share === null || year < startYear || year > endYear) return []
          return [
            {
              year: pathway.startYear + year - startYear,
              share,
              name: `${name} ${startYear}–${endYear}`,
              isLast: year === endYear,
            },
          ]
        })
      }),
    [answer, precedents, pathway.startYear],
  )
  const history = useMemo(() => historyOf(member, pathway), [member, pathway])
  const hasLegs = pathway.years.some(({ relatedPercent }) => relatedPercent !== null)
  const draw = useCallback(
    ({ line, dot, ruleY, ruleX, text, areaY, tip, pointerX }: PlotLibrary, width: number) => {
      const to = { x: 'year', y: 'share' } as const
      const ahead = pathway.years.map(({ year, sharePercent, corePercent }) => ({
        year,
        share: sharePercent,
        core: corePercent,
      }))
      // The line continues the history with core spending, which NATO measures. Related spending is an area above it.
      const measured = hasLegs ? ahead.map(({ year, core }) => ({ year, share: core ?? Number.NaN })) : ahead
      const ends = behind.flatMap((one) => (one.isLast ? [{ ...one, at: one.share }] : []))
      const highest = Math.max(...[...behind, ...ahead, ...history].map(({ share }) => share), 5)
      const gap = (highest * LINE_HEIGHT) / HEIGHT
      return {
        marginRight: width < 500 ? 20 : 175,
        ...shareAxes,
        marks: [
          ...levelRules(ruleY),
          ruleX([pathway.startYear], { stroke: 'var(--rule)' }),
          line(behind, { ...to, z: 'name', stroke: 'var(--behind)', strokeWidth: 1.5 }),
          ...(width < 500
            ? []
            : [
                text(spread(ends, gap), {
                  x: 'year',
                  y: 'position',
                  text: 'name',
                  textAnchor: 'start',
                  dx: 6,
                  fill: 'var(--behind-text)',
                }),
              ]),
          ...(hasLegs
            ? [areaY(ahead, { x: 'year', y1: 'core', y2: 'share', fill: 'var(--related)', fillOpacity: 0.3 })]
            : []),
          line(history, { ...to, stroke: 'var(--nato)', strokeWidth: 2.5 }),
          line([...history.slice(-1), ...measured], { ...to, stroke: 'var(--ahead)', strokeWidth: 3 }),
          ...(hasLegs ? [line(ahead, { ...to, stroke: 'var(--ahead)', strokeWidth: 2, strokeDasharray: '2 3' })] : []),
          dot(ahead.slice(-1), { ...to, fill: 'var(--ahead)', r: 4 }),
          tip(ahead, pointerX({ ...to, title: (one: Step) => `${one.year}: ${percent(one.share)}` })),
        ],
      }
    },
    [pathway, history, behind, hasLegs],
  )
  const table: Table = {
    columns: [
      'Year',
      'Share of GDP (percent)',
      'Core',
      'Related',
      'Spending (billion USD, prices of the start)',
      'Extra (billion USD)',
      'Real growth (percent)',
      'Economy',
    ],
    rows: pathway.years.map((one) => [
      one.year,
      one.sharePercent,
      one.corePercent,
      one.relatedPercent,
      one.spending.usd.billions,
      one.extra.usd.billions,
      one.realGrowthPercent,
      one.economyStatus.toLowerCase(),
    ]),
  }
  const source = [
    pathway.baseline.citation,
    `Economy: IMF, ${pathway.outlook.title}, ${date(pathway.outlook.publishedOn, pathway.outlook.publishedOnPrecision)}, and beyond it the mean of its last three years.`,
  ].join(' ')
  return (
    <Figure
      title={`${member.name}: the way there`}
      source={source}
      citation={`${source} Pathway computed by Realistic Pathway, ${pathway.permalink}`}
      file={`${member.code}-pathway`}
      table={table}
      graphiql={graphiql}
      height={HEIGHT}
      draw={draw}
      legend={
        <>
          <span class="line nato" /> so far <span class="line ahead" /> the way there{' '}
          {hasLegs && (
            <>
              <span class="area related" /> related, up to the dotted total{' '}
            </>
          )}
          {behind.length > 0 && (
            <>
              <span class="line behind" /> closest precedents, moved to {pathway.startYear} (SIPRI’s definition)
            </>
          )}
        </>
      }
    />
  )
}

function historyOf({ nato }: MemberFigures, { startYear }: PathwayFigures): readonly Step[] {
  return (nato?.years ?? []).flatMap((year, index) => {
    const share = nato?.values[index] ?? null
    return share === null || year > startYear ? [] : [{ year, share }]
  })
}
