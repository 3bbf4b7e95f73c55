import { graphiqlUrl } from '../../data/client.ts'
import { dollars, oneDecimal, percent, twoDecimals, whole } from '../../data/format.ts'
import { useQuery } from '../../data/use-query.ts'
import { Pathway } from '../../generated/documents.ts'
import { QueryResult } from '../../parts/states.tsx'
import { type Place, setParameters, withParameters } from '../../router.ts'
import { CostChart } from './cost-chart.tsx'
import type { MemberFigures, PathwayFigures } from './figures.ts'
import { PathwayChart } from './pathway-chart.tsx'
import { PathwayControls } from './pathway-controls.tsx'
import { inputOf, type PathwayState, parametersOf, readState } from './pathway-state.ts'
import { Precedents } from './precedents.tsx'
import { TradeOffs } from './trade-offs.tsx'

interface Props {
  readonly member: MemberFigures
  readonly place: Place
  readonly asOf: string | null
}

/** What a target would take: input, outcome, pathway, cost, trade-offs and precedents. */
export function Pathways({ member, place, asOf }: Props) {
  const state = readState(place.search)
  const linkedId = place.search.get('pathway')
  const variables = { code: member.code, input: inputOf(state, asOf), id: linkedId ?? '', isGiven: linkedId !== null }
  const query = useQuery(Pathway, variables)
  const graphiql = graphiqlUrl(Pathway, variables)
  return (
    <section aria-label="Pathway">
      <h2>What it would take</h2>
      {linkedId === null ? (
        <PathwayControls state={state} onChange={(changes) => setParameters(parametersOf(changes))} />
      ) : (
        <p>
          This is a pathway that somebody linked to.{' '}
          <a href={withParameters(place, { pathway: null })}>Ask a question of your own.</a>
        </p>
      )}
      <QueryResult query={query} what="the pathway" height={900}>
        {(answer) => {
          const pathway = answer.pathway ?? answer.member?.pathway
          if (!pathway) {
            const absence = query.absences.find(({ path }) => path.at(-1) === 'pathway')
            return (
              <p class="caution" role="alert">
                {absence?.explanation ?? `There is no pathway for ${member.name}.`}
              </p>
            )
          }
          const shared = { member, pathway, graphiql }
          return (
            <>
              <Outcome member={member} state={linkedId === null ? state : null} pathway={pathway} />
              {pathway.warnings.map((warning) => (
                <p key={warning} class="caution">
                  {warning}
                </p>
              ))}
              <PathwayChart {...shared} />
              <CostChart {...shared} place={place} />
              <TradeOffs {...shared} />
              <Precedents {...shared} />
              <p class="small">
                This pathway has an address that answers it again, with these figures:{' '}
                <a href={pathway.permalink}>permalink</a>
              </p>
            </>
          )
        }}
      </QueryResult>
    </section>
  )
}

interface OutcomeProps {
  readonly member: MemberFigures
  /** Null for a linked pathway, whose target is its last share. */
  readonly state: PathwayState | null
  readonly pathway: PathwayFigures
}

/** The outcome in one or two sentences. */
function Outcome({ member, state, pathway }: OutcomeProps) {
  const last = pathway.years.at(-1)
  const points = pathway.realism.find(({ measure }) => measure === 'POINTS_OF_GDP')
  const [closest] = points?.precedents ?? []
  if (!last) return null
  const goal =
    state === null
      ? percent(last.share)
      : state.kind === 'total'
        ? percent(state.target)
        : `${percent(state.core)} core and ${percent(state.related)} related`
  return (
    <div class="outcome">
      <p>
        From {percent(pathway.baseline?.value ?? 0)} in {pathway.from} to {goal} by {last.year}: {member.name} would
        spend <strong>{dollars(pathway.totals.extra.dollarsReal)}</strong> more in all than if its share stayed as it
        is, in prices of {pathway.from}; in {last.year} alone {dollars(last.extra.dollarsReal)} more
        {last.extraPerHead === null ? '' : `, $${whole(last.extraPerHead)} a head`}. That is{' '}
        {twoDecimals(pathway.effort.pointsAYear)} points of GDP a year
        {pathway.effort.realGrowth === null ? '' : `, or ${oneDecimal(pathway.effort.realGrowth)}% real growth a year`}.
      </p>
      {points && (
        <p>
          Has anyone done it? Its pace is faster than <strong>{oneDecimal(points.percentile)}%</strong> of the{' '}
          {whole(points.sampleSize)} stretches of {points.windowYears} years in SIPRI’s record of{' '}
          {points.distinctMembers} members.
          {closest
            ? ` Closest: ${closest.member.name}, ${closest.from} to ${closest.to}, from ${closest.startShare === null ? '?' : percent(closest.startShare)} to ${closest.endShare === null ? '?' : percent(closest.endShare)}.`
            : ' There is no precedent.'}
        </p>
      )}
    </div>
  )
}
