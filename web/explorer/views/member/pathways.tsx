import { dollars } from '../../../../formats/money.ts'
import { percent, whole } from '../../../../formats/number.ts'
import { graphiqlUrl } from '../../data/client.ts'
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

/** The outcome in two or three sentences: those of the API, and what the last year costs. */
function Outcome({ member, pathway }: OutcomeProps) {
  const last = pathway.years.at(-1)
  const points = pathway.realism.find(({ measure }) => measure === 'POINTS_OF_GDP_A_YEAR')
  const precedents = points?.precedents ?? []
  const told = [
    ...precedents.filter(({ own }) => own).map((one) => `Its own precedent: ${describe(one)}.`),
    ...precedents
      .filter(({ own }) => !own)
      .slice(0, 1)
      .map((one) => `Closest: ${one.member.name}, ${describe(one)}.`),
  ]
  if (!last) return null
  return (
    <div class="outcome">
      <p>
        <strong>{pathway.summary}</strong> In {last.year} alone {member.name} would spend{' '}
        {dollars(last.extra.usd.billions)} more on what is counted
        {last.extraPerHeadUsd === null ? '' : `, $${whole(last.extraPerHeadUsd)} a head`}.
      </p>
      {points && (
        <p>
          Has anyone done it? {points.explanation}
          {told.length > 0 ? ` ${told.join(' ')}` : ' There is no precedent from a like level.'}
        </p>
      )}
    </div>
  )
}

type Precedent = PathwayFigures['realism'][number]['precedents'][number]

/** "1975 to 1984, from 2.00% to 2.97%, not as fast" */
function describe({ startYear, endYear, startSharePercent, endSharePercent, reached }: Precedent): string {
  const share = (value: number | null) => (value === null ? '?' : percent(value))
  return `${startYear} to ${endYear}, from ${share(startSharePercent)} to ${share(endSharePercent)}, ${reached ? 'as fast' : 'not as fast'}`
}
