/** What was said and pledged: searched and filtered, a page of 20. */
import { agree } from '../../formats/count.ts'
import { formatDate } from '../../formats/date.ts'
import { TOPIC_NAMES, TYPE_NAMES } from '../../formats/statement-words.ts'
import { parameterReader } from '../address/parameters.ts'
import { type AreasAnswer, StatementsPage, type StatementsPageAnswer } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { AboutSelect, fieldsWith, Select, TextField } from '../parts/fields.tsx'
import { FoundList } from '../parts/found-list.tsx'
import { ProblemList } from '../parts/problems.tsx'
import { loadAreas } from '../pathway/areas.ts'
import { apiQuestion, readStatementFilters, type StatementFilters } from './filters.ts'

const PAGE = 20
const TITLE = 'What was said and pledged'

type List = NonNullable<StatementsPageAnswer['statements']>
type Statement = List['nodes'][number]
type Facets = List['facets']

export async function statementsPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const read = parameterReader(search)
  const filters = readStatementFilters(read)
  const after = read.text('after')
  const problems = read.problems()
  const isRefused = Object.keys(problems).length > 0
  const [areas, reply] = await Promise.all([
    loadAreas(sources),
    sources.ask(StatementsPage, {
      ...(isRefused ? { filter: {} } : apiQuestion(filters)),
      // What is refused needs the choices of the form alone.
      first: isRefused ? 0 : PAGE,
      after: after || null,
    }),
  ])
  const list = reply.data?.statements ?? null
  const messages = [...Object.values(problems), ...(list ? [] : reply.errors)]
  const found = list ? `${list.totalCount} ${agree(list.totalCount, 'statement', 'statements')}.` : ''
  return {
    status: messages.length > 0 ? 400 : 200,
    path: '/statements',
    title: TITLE,
    description:
      messages.length > 0
        ? messages.join(' ')
        : `${found} Who said what about defence spending, when, and where it is written.`,
    statements: true,
    failed: reply.failed,
    content: (
      <>
        <h1>{TITLE}</h1>
        <ProblemList messages={messages} />
        <Filters filters={filters} problems={problems} areas={areas} facets={list?.facets ?? null} />
        {list && messages.length === 0 && (
          <FoundList
            path="/statements"
            search={search}
            found={found}
            what="statement"
            pageInfo={list.pageInfo}
            cards={list.nodes.map((statement) => <StatementCard key={statement.slug} statement={statement} />)}
          />
        )}
      </>
    ),
  }
}

interface FiltersProps {
  readonly filters: StatementFilters
  readonly problems: Readonly<Record<string, string>>
  readonly areas: AreasAnswer
  readonly facets: Facets | null
}

const Filters = ({ filters, problems, areas, facets }: FiltersProps) => {
  const { text } = fieldsWith(problems)
  return (
    <form class="question" action="/statements" aria-label="Which statements">
      <TextField name="words" label="Words" size={18} value={filters.words} />
      <AboutSelect areas={areas} value={filters.about} />
      <Select
        name="topic"
        label="Topic"
        value={filters.topic}
        options={choices(facets?.topics, filters.topic, TOPIC_NAMES)}
      />
      <Select
        name="type"
        label="Kind"
        value={filters.type}
        options={choices(facets?.types, filters.type, TYPE_NAMES)}
      />
      <Select
        name="speaker"
        label="Said by"
        value={filters.speaker}
        options={choices(facets?.speakers, filters.speaker)}
      />
      {text('year', 'Said in year', String(filters.year ?? ''), { size: 5, inputMode: 'numeric' })}
      <button type="submit">Show the statements</button>
    </form>
  )
}

/** The values of a facet; what is chosen is among them also where it finds nothing. */
function choices(
  facet: readonly { readonly value: string; readonly label: string; readonly count: number }[] | undefined,
  chosen: string,
  names: Readonly<Record<string, string>> = {},
): readonly (readonly [string, string])[] {
  const found = (facet ?? []).map(({ value, label, count }) => [value, `${label} (${count})`] as const)
  const isMissing = chosen !== '' && !found.some(([value]) => value === chosen)
  return [['', 'any'], ...(isMissing ? [[chosen, names[chosen] ?? chosen] as const] : []), ...found]
}

const StatementCard = ({ statement }: { readonly statement: Statement }) => (
  <li>
    <h2>
      <a href={`/statements/${statement.slug}`}>{statement.title}</a>
    </h2>
    {statement.quote ? <blockquote>“{statement.quote.text}”</blockquote> : <p>{statement.summary}</p>}
    <p class="soft">
      {statement.speaker.name}
      {statement.speaker.role ? `, ${statement.speaker.role}` : ''},{' '}
      {formatDate(statement.saidOn, statement.saidOnPrecision)}.{' '}
      {statement.claims.length > 0 &&
        `${statement.claims.length} ${agree(statement.claims.length, 'number', 'numbers')} to check. `}
      {statement.targets.length > 0 &&
        `${statement.targets.length} ${agree(statement.targets.length, 'target', 'targets')}. `}
      <a href={statement.source.url}>{statement.source.publisher}</a>
    </p>
  </li>
)
