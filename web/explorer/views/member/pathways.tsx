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
import { inputOf, parametersOf, readState } from './pathway-state.ts'
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
          <a href={withParameters(place, { pathway: null })}>Ask a question of your own.</a>
        </p>
      )}
      <QueryResult query={query} what="the pathway" height={900}>
        {(answer) => {
          const linked = answer.pathway?.__typename === 'MemberPathway' ? answer.pathway : null
          const pathway = linked ?? answer.member?.pathway
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
              <Outcome member={member} pathway={pathway} />
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
  readonly pathway: PathwayFigures
}

/** The outcome in one or two sentences. */
function Outcome({ member, pathway }: OutcomeProps) {
  const last = pathway.years.at(-1)
  const points = pathway.realism.find(({ measure }) => measure === 'POINTS_OF_GDP_A_YEAR')
  const [closest] = points?.precedents ?? []
  if (!last) return null
  const { total, core, related } = pathway.parameters
  const goal = [
    ...(total ? [percent(total.sharePercent)] : []),
    ...(core ? [`${percent(core.sharePercent)} core`] : []),
    ...(related ? [`${percent(related.sharePercent)} related`] : []),
  ].join(' and ')
  // A course that stands above its target already, is held or is capped ends elsewhere.
  const target = total ?? core
  const end = total ? last.sharePercent : last.corePercent
  const isMissed = target != null && end !== null && Math.abs(end - target.sharePercent) >= 0.005
  return (
    <div class="outcome">
      <p>
        From {percent(pathway.baseline.value)} in {pathway.startYear} to {goal} by {last.year}
        {isMissed ? `, but ending at ${percent(end)}` : ''}: {member.name} would spend{' '}
        <strong>{dollars(pathway.totals.extra.usd.billions)}</strong> more in all than if its share stayed as it is, in
        prices of {pathway.startYear}; in {last.year} alone {dollars(last.extra.usd.billions)} more
        {last.extraPerHeadUsd === null ? '' : `, $${whole(last.extraPerHeadUsd)} a head`}. That is{' '}
        {twoDecimals(pathway.effort.pointsAYear)} points of GDP a year
        {pathway.effort.realGrowthPercent === null
          ? ''
          : `, or ${oneDecimal(pathway.effort.realGrowthPercent)}% real growth a year`}
        .
      </p>
      {points && (
        <p>
          Has anyone done it? Its pace is faster than <strong>{oneDecimal(points.percentile)}%</strong> of the{' '}
          {whole(points.sampleSize)} stretches of {points.windowYears} years in SIPRI’s record of{' '}
          {points.distinctMembers} members.
          {closest
            ? ` Closest: ${closest.member.name}, ${closest.startYear} to ${closest.endYear}, from ${closest.startSharePercent === null ? '?' : percent(closest.startSharePercent)} to ${closest.endSharePercent === null ? '?' : percent(closest.endSharePercent)}.`
            : ' There is no precedent.'}
        </p>
      )}
    </div>
  )
}
