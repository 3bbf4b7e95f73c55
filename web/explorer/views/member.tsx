import { graphiqlAddressOf } from '../data/client.ts'
import { figureIn } from '../data/figure.ts'
import { day, dollars, percent, STATUS_WORDS } from '../data/format.ts'
import { useAnswer } from '../data/use-answer.ts'
import { AsOf } from '../parts/as-of.tsx'
import { Answered } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { Member } from '../queries/member.graphql.ts'
import { choose, type Place } from '../router.ts'
import type { MemberFigures } from './member/figures.ts'
import { History } from './member/history.tsx'
import { Pathways } from './member/pathways.tsx'
import { Pledges } from './member/pledges.tsx'
import { Statements } from './member/statements.tsx'

interface Props {
  readonly code: string
  readonly place: Place
}

/** One member: what it spent, what it would take, what it promised, what was said. */
export function MemberView({ code, place }: Props) {
  const asOf = place.search.get('asOf')
  const variables = { code, asOf }
  const asking = useAnswer(Member, variables)
  useTitle(asking.answer?.member ? `${asking.answer.member.name}: defence spending` : 'A member')
  return (
    <Answered asking={asking} what="the member" height={900}>
      {({ member }) =>
        member ? (
          <>
            <Head member={member} />
            <form class="controls" aria-label="Figures" onSubmit={(event) => event.preventDefault()}>
              <AsOf value={asOf} onChange={(value) => choose({ asOf: value })} />
            </form>
            <History member={member} place={place} graphiql={graphiqlAddressOf(Member, variables)} />
            {member.nato && <Pathways member={member} place={place} asOf={asOf} />}
            <Pledges member={member} />
            <Statements code={member.code} name={member.name} />
          </>
        ) : (
          <>
            <h1>No member has the code {code}</h1>
            <p>
              Members are known by their ISO 3166-1 codes, such as POL or ES. <a href="/">See the whole alliance.</a>
            </p>
          </>
        )
      }
    </Answered>
  )
}

function Head({ member }: { readonly member: MemberFigures }) {
  const { absence } = member
  const datum = figureIn(member.datum)
  const spent = figureIn(member.spent)
  return (
    <>
      <h1>{member.name}</h1>
      {datum ? (
        <p class="lead">
          {percent(datum.value)} of GDP on defence in {datum.year}
          {spent && spent.year === datum.year ? `, ${dollars(spent.value / 1000)} at current prices` : ''} (
          {STATUS_WORDS[datum.status]}).
        </p>
      ) : (
        <p class="lead">
          {'explanation' in absence ? absence.explanation : 'NATO’s tables have no figure for this member.'}
        </p>
      )}
      <dl class="facts">
        <div>
          <dt>Official name</dt>
          <dd>{member.officialName}</dd>
        </div>
        <div>
          <dt>Member since</dt>
          <dd>{day(member.accession)}</dd>
        </div>
        <div>
          <dt>Capital</dt>
          <dd>{member.capital}</dd>
        </div>
        <div>
          <dt>Currency</dt>
          <dd>{member.currency.name}</dd>
        </div>
      </dl>
    </>
  )
}
