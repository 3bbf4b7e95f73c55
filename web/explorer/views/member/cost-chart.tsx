import { useCallback } from 'preact/hooks'
import { dollars } from '../../../../formats/money.ts'
import type { PlotLibrary } from '../../charts/library.ts'
import { Choice } from '../../parts/field.tsx'
import { Figure } from '../../parts/figure.tsx'
import { type Place, setParameters } from '../../router.ts'
import type { MemberFigures, PathwayFigures } from './figures.ts'

interface Props {
  readonly member: MemberFigures
  readonly pathway: PathwayFigures
  readonly graphiql: string
  readonly place: Place
}

const VIEWS = [
  ['year', 'of each year'],
  ['sum', 'added up'],
  ['head', 'a head'],
] as const

interface Cost {
  readonly year: number
  readonly value: number
}

/** The cost of a pathway above a constant share: by year, cumulative, or per head. */
export function CostChart({ member, pathway, graphiql, place }: Props) {
  const view = VIEWS.find(([key]) => key === place.search.get('cost'))?.[0] ?? 'year'
  const unit = view === 'head' ? 'USD a head' : 'billion USD'
  const costs = costsOf(pathway, view)
  const key = JSON.stringify(costs)
  const draw = useCallback(
    ({ barY, ruleY, tip, pointerX, areaY, line }: PlotLibrary) => {
      const all: readonly Cost[] = JSON.parse(key)
      const to = { x: 'year', y: 'value' } as const
      const tipText = (one: Cost) =>
        `${one.year}: ${unit === 'USD a head' ? `$${Math.round(one.value)}` : dollars(one.value)}`
      return {
        marginLeft: 52,
        x: { label: 'Year', labelOffset: 38, tickFormat: 'd' },
        y: { label: `${unit}, prices of ${pathway.startYear}`, grid: true, zero: true },
        marks:
          view === 'sum'
            ? [
                areaY(all, { ...to, fill: 'var(--ahead)', fillOpacity: 0.3 }),
                line(all, { ...to, stroke: 'var(--ahead)', strokeWidth: 2.5 }),
                ruleY([0]),
                tip(all, pointerX({ ...to, title: tipText })),
              ]
            : [barY(all, { ...to, fill: 'var(--ahead)' }), ruleY([0]), tip(all, pointerX({ ...to, title: tipText }))],
      }
    },
    [key, unit, view, pathway.startYear],
  )
  return (
    <>
      <form class="controls" aria-label="Cost" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Extra cost"
          value={view}
          options={VIEWS}
          onChange={(value) => setParameters({ cost: value === 'year' ? null : value })}
        />
      </form>
      <Figure
        title={`${member.name}: what it costs more than holding the share, ${VIEWS.find(([key_]) => key_ === view)?.[1]}`}
        source={`Share × GDP of the IMF’s baseline, at the exchange rate and in prices of ${pathway.startYear}.`}
        citation={`Extra cost of a pathway of ${member.name}, computed by Realistic Pathway from figures of NATO and the IMF, ${pathway.permalink}`}
        file={`${member.code}-cost-${view}`}
        height={280}
        graphiql={graphiql}
        draw={draw}
        table={{
          columns: ['Year', `Extra (${unit}, prices of ${pathway.startYear})`],
          rows: costs.map(({ year, value }) => [year, value]),
        }}
      />
    </>
  )
}

function costsOf({ years }: PathwayFigures, view: (typeof VIEWS)[number][0]): readonly Cost[] {
  let sum = 0
  return years.flatMap(({ year, extra, extraPerHeadUsd }) => {
    sum += extra.usd.billions
    const value = view === 'head' ? extraPerHeadUsd : view === 'sum' ? sum : extra.usd.billions
    return value === null ? [] : [{ year, value }]
  })
}
