/** From nothing to a first query in one's own language. */

import { formatInteger } from '../../formats/number.ts'
import { graphiqlLink } from '../address/graphiql-link.ts'
import { parameterReader } from '../address/parameters.ts'
import { FirstQuery, Limits, type LimitsAnswer } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { fieldsWith } from '../parts/fields.tsx'
import { Missing } from '../parts/missing.tsx'
import { ProblemList } from '../parts/problems.tsx'
import { StackedTable } from '../parts/stacked-table.tsx'
import { loadAreas } from '../pathway/areas.ts'
import { Clients } from './clients.tsx'
import { type Asking, LANGUAGES } from './languages.ts'
import { Files, Recipes } from './recipes.tsx'

const TITLE = 'For developers: a first query'
const USUAL = 'POL'

export async function developersPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const { members } = await loadAreas(sources)
  const read = parameterReader(search)
  const code = read.choice('code', [[USUAL], ...members.map((member) => [member.code] as const)])
  const problems = read.problems()
  const { select } = fieldsWith(problems)
  const messages = Object.values(problems)
  const [first, limits] = await Promise.all([sources.askPart(FirstQuery, { code }), sources.askPart(Limits, {})])
  const again = `/developers?code=${code}`
  const query = sources.textOf(FirstQuery.hash) ?? ''
  return {
    status: messages.length > 0 ? 400 : 200,
    path: '/developers',
    title: TITLE,
    description:
      'Every figure of this site by GraphQL or as a file, without a key: a first query that runs here, in curl, JavaScript, Python, R and Excel, recipes, limits and clients.',
    failed: first.failed || limits.failed,
    content: (
      <>
        <h1>{TITLE}</h1>
        <p class="lead">
          Every figure of this site is an answer of its GraphQL API, which anybody may ask, from any site, without a
          key: <code>{sources.origin}/graphql</code>.
        </p>
        <ProblemList messages={messages} />
        <h2 id="first">What does an ally spend on defence?</h2>
        <form class="question" action="/developers" aria-label="Whom the query asks about">
          {select(
            'code',
            'Whom, $code',
            code,
            members.map((member) => [member.code, `${member.code}, ${member.name}`] as const),
          )}
          <button type="submit">Run the query</button>
        </form>
        <div class="pair">
          <div>
            <h3>Query</h3>
            <pre data-copy="The query">{query}</pre>
            <p>
              <a href={graphiqlLink(query, { variables: { code }, operationName: 'FirstQuery' })}>
                Change it in GraphiQL
              </a>
              , which completes what you type.
            </p>
          </div>
          <div>
            <h3>Answer</h3>
            {first.data ? (
              <pre id="answer">{JSON.stringify({ data: first.data }, null, 2)}</pre>
            ) : (
              <Missing what="The answer" again={again} />
            )}
            <p class="soft">
              Asked when this page was made. A figure that is missing is never zero: the answer says why, as for{' '}
              <a href="/developers?code=ISL">Iceland</a>.
            </p>
          </div>
        </div>
        <h2 id="languages">The same in your language</h2>
        <Tabs asking={{ origin: sources.origin, query, code }} />
        <h2 id="recipes">Recipes</h2>
        <Recipes {...sources} />
        <h3>Without GraphQL</h3>
        <Files />
        <h2 id="clients">Clients</h2>
        <Clients />
        <h2 id="limits">Limits</h2>
        {limits.data ? <LimitTable limits={limits.data.service.limits} /> : <Missing what="The limits" again={again} />}
      </>
    ),
  }
}

/** One after the other; a script makes tabs of them: web/site/tabs.ts. */
const Tabs = ({ asking }: { readonly asking: Asking }) => (
  <div data-tabs="Languages">
    {LANGUAGES.map(({ id, name, note, code }) => (
      <section key={id} id={id} data-tab={name}>
        <h3>{name}</h3>
        <p>{note}</p>
        <pre data-copy={`The code for ${name}`}>{code(asking)}</pre>
      </section>
    ))}
  </div>
)

type Limit = LimitsAnswer['service']['limits'][number]

const LIMIT_COLUMNS = [
  { label: 'Limit', cell: ({ name }: Limit) => <code>{name}</code> },
  { label: 'At most', isNumber: true, cell: ({ most }: Limit) => formatInteger(most) },
  { label: 'Of', isPlain: true, cell: ({ counted }: Limit) => counted.replaceAll('`', '') },
]

const LimitTable = ({ limits }: { readonly limits: readonly Limit[] }) => (
  <>
    <p>
      What one request may ask for at most, as the API itself says it (<a href="/docs/limits">what to do instead</a>).
    </p>
    <div class="wide">
      <StackedTable columns={LIMIT_COLUMNS} rows={limits} keyOf={({ name }) => name} />
    </div>
  </>
)
