import { day } from '../../../formats/date.ts'
import { dollars } from '../../../formats/money.ts'
import { percent } from '../../../formats/number.ts'
import { graphiqlUrl } from '../data/client.ts'
import { figureIn } from '../data/figure.ts'
import { STATUS_WORDS } from '../data/format.ts'
import { useQuery } from '../data/use-query.ts'
import { Member } from '../generated/documents.ts'
import { AsOf } from '../parts/as-of.tsx'
import { QueryResult } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { type Place, setParameters } from '../router.ts'
import type { MemberFigures } from './member/figures.ts'
import { History } from './member/history.tsx'
import { Pathways } from './member/pathways.tsx'
import { Pledges } from './member/pledges.tsx'
import { Statements } from './member/statements.tsx'

interface Props {
  readonly code: string
  readonly place: Place
}

/** The page of a member: history, pathways, pledges and statements. */
export function MemberView({ code, place }: Props) {
  const asOf = place.search.get('asOf')
  const variables = { code, asOf }
  const query = useQuery(Member, variables)
  useTitle(query.answer?.member ? `${query.answer.member.name}: defence spending` : 'A member')
  return (
    <QueryResult query={query} what="the member" height={900}>
      {({ member }) =>
        member ? (
          <>
            <Head member={member} />
            <form class="controls" aria-label="Figures" onSubmit={(event) => event.preventDefault()}>
              <AsOf value={asOf} onChange={(value) => setParameters({ asOf: value })} />
            </form>
            <History member={member} place={place} graphiql={graphiqlUrl(Member, variables)} />
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
    </QueryResult>
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
