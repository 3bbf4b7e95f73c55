import { date, isoDate } from '../../../formats/date.ts'
import { graphiqlUrl } from '../data/client.ts'
import type { Table } from '../data/csv.ts'
import { useQuery } from '../data/use-query.ts'
import { Claims, type ClaimsAnswer, type ClaimsVariables } from '../generated/documents.ts'
import { Actions } from '../parts/actions.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { FiguresTable } from '../parts/figures-table.tsx'
import { QueryResult } from '../parts/states.tsx'
import { useTitle } from '../parts/title.ts'
import { VERDICTS, Verdict, verdictWords } from '../parts/verdict.tsx'
import { type Place, setParameters } from '../router.ts'

type Claim = NonNullable<ClaimsAnswer['claims']>['nodes'][number]

const CHOICES = [['', 'any'], ...VERDICTS.map((verdict) => [verdict, verdictWords(verdict)] as const)] as const
const MOST = 100

/** The fact-check board: each claim with its verdict at the time and now. */
export function ClaimsView({ place }: { readonly place: Place }) {
  useTitle('Was that number right?')
  const onTheDay = VERDICTS.find((one) => one === place.search.get('onTheDay'))
  const now = VERDICTS.find((one) => one === place.search.get('now'))
  const changed = place.search.get('changed') === 'true'
  const words = place.search.get('words') ?? ''
  const variables: ClaimsVariables = {
    first: 300,
    filter: {
      ...(onTheDay ? { verdictsAtTheTime: [onTheDay] } : {}),
      ...(now ? { verdicts: [now] } : {}),
      ...(changed ? { changed: true } : {}),
    },
  }
  const query = useQuery(Claims, variables)
  return (
    <>
      <h1>Was that number right?</h1>
      <p class="lead">
        Numbers that were said about defence spending, computed again from the figures of their day and from the newest
        ones.
      </p>
      <form class="controls" aria-label="Claims shown" onSubmit={(event) => event.preventDefault()}>
        <Field label="Words">
          <input
            type="search"
            value={words}
            placeholder="such as 1.47 or Rubio"
            onInput={(event) => setParameters({ words: event.currentTarget.value })}
          />
        </Field>
        <Choice
          label="On its day"
          value={onTheDay ?? ''}
          options={CHOICES}
          onChange={(value) => setParameters({ onTheDay: value || null })}
        />
        <Choice
          label="Now"
          value={now ?? ''}
          options={CHOICES}
          onChange={(value) => setParameters({ now: value || null })}
        />
        <label class="tick">
          <input
            type="checkbox"
            checked={changed}
            onChange={(event) => setParameters({ changed: event.currentTarget.checked ? 'true' : null })}
          />{' '}
          only those whose verdict changed
        </label>
      </form>
      <QueryResult query={query} what="the claims" height={900}>
        {({ claims }) =>
          claims && (
            <Board
              claims={claims.nodes.filter((one) => hasWords(one, words))}
              total={claims.totalCount}
              graphiql={graphiqlUrl(Claims, variables)}
            />
          )
        }
      </QueryResult>
    </>
  )
}

interface BoardProps {
  readonly claims: readonly Claim[]
  readonly total: number
  readonly graphiql: string
}

function Board({ claims, total, graphiql }: BoardProps) {
  if (claims.length === 0) return <p class="empty">No claim is like that. Take out a word or a choice.</p>
  const table: Table = {
    columns: ['Said on', 'Asserted by', 'Claim', 'On its day', 'Now', 'Computed now', 'Source'],
    rows: claims.map((one) => [
      isoDate(one.saidOn, one.saidOnPrecision),
      one.asserter,
      one.assertion,
      verdictWords(one.onTheDay.verdict),
      verdictWords(one.now.verdict),
      one.now.computed,
      one.statement?.source.url ?? null,
    ]),
  }
  return (
    <>
      <p role="status">
        {claims.length} of {total} claims.
      </p>
      <ol class="claims">
        {claims.slice(0, MOST).map((one) => (
          <ClaimCard key={one.slug} claim={one} />
        ))}
      </ol>
      {claims.length > MOST && <p>The first {MOST} are shown; the CSV and the table have all of them.</p>}
      <Actions
        title="Claims"
        source="Realistic Pathway"
        citation={`Claims checked by Realistic Pathway, ${location.href}`}
        file="claims"
        table={table}
        graphiql={graphiql}
      />
      <FiguresTable caption="Claims" table={table} />
    </>
  )
}

const ClaimCard = ({
  claim: {
    assertion,
    asserter,
    subjectInWords,
    area,
    year,
    saidOn,
    saidOnPrecision,
    statement,
    onTheDay,
    now,
    changed,
  },
}: {
  readonly claim: Claim
}) => (
  <li class={changed ? 'changed' : ''}>
    <h2>
      {assertion}
      <span class="small">
        {' '}
        {area?.name ?? subjectInWords}
        {year === null ? '' : `, ${year}`}
      </span>
    </h2>
    <p>
      {statement.title}{' '}
      <span class="small">
        ({asserter === statement.speaker.name ? asserter : `asserted by ${asserter}`}, {date(saidOn, saidOnPrecision)})
      </span>
    </p>
    <dl>
      <div>
        <dt>On its day</dt>
        <dd>
          <Verdict verdict={onTheDay.verdict} /> {onTheDay.working}
        </dd>
      </div>
      <div>
        <dt>Now</dt>
        <dd>
          <Verdict verdict={now.verdict} /> {now.working}
        </dd>
      </div>
    </dl>
    <p class="small">
      Source: <a href={statement.source.url}>{statement.source.publisher}</a>
    </p>
  </li>
)

function hasWords({ assertion, asserter, subjectInWords, area, statement, now }: Claim, words: string): boolean {
  const text = [assertion, subjectInWords, area?.name, statement.title, asserter, statement.speaker.name, now.working]
    .join(' ')
    .toLowerCase()
    .replaceAll(',', '')
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word.replaceAll(',', '')))
}
