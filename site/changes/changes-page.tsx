/** What is new: the list of the feed as a page. */
import { counted } from '../../formats/count.ts'
import { formatDay } from '../../formats/date.ts'
import { parameterReader } from '../address/parameters.ts'
import { Changes } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { fieldsWith } from '../parts/fields.tsx'
import { Pager } from '../parts/pager.tsx'
import { ProblemList } from '../parts/problems.tsx'
import { CHANGE_KIND_WORDS, ChangeList, type ListedChange } from './change-list.tsx'

const PAGE = 20
const TITLE = 'What is new'

const KIND_CHOICES = [
  ['', 'everything'],
  ['EDITION', 'editions'],
  ['STATEMENT', 'statements'],
  ['CORRECTION', 'corrections'],
  ['VERDICT', 'verdicts of claims'],
  ['RECORD', 'areas, indicators, sources, pledges'],
  ['ROLLBACK', 'rollbacks'],
  ['RELEASE', 'releases of the API'],
] as const satisfies readonly (readonly ['' | keyof typeof CHANGE_KIND_WORDS, string])[]

export async function changesPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const read = parameterReader(search)
  const kind = read.choice('kind', KIND_CHOICES)
  const since = read.day('since')
  const after = read.text('after')
  const problems = read.problems()
  const isRefused = Object.keys(problems).length > 0
  const reply = isRefused
    ? null
    : await sources.ask(Changes, { kinds: kind === '' ? null : [kind], since, first: PAGE, after: after || null })
  const page = reply?.data?.changes ?? null
  const { select, text } = fieldsWith(problems)
  const messages = [...Object.values(problems), ...(reply?.errors ?? [])]
  const lead = page ? leadOf(page.nodes) : messages.join(' ')
  return {
    status: messages.length > 0 ? 400 : 200,
    path: '/changes',
    title: TITLE,
    description: `Editions, statements and corrections, with what they changed. ${lead}`,
    statements: true,
    content: (
      <>
        <h1>{TITLE}</h1>
        <p class="lead">
          Editions, statements and corrections, with what they changed. The same as <a href="/feed.xml">a feed</a> and{' '}
          <a href="/docs/changes">in the API</a>.
        </p>
        <ProblemList messages={messages} />
        <form class="question" action="/changes" aria-label="Which changes">
          {select('kind', 'Show', kind, KIND_CHOICES)}
          {text('since', 'Since (YYYY-MM-DD)', search.get('since') ?? '', { size: 11 })}
          <button type="submit">Show the changes</button>
        </form>
        {page && (
          <>
            {lead !== '' && <p role="status">{lead}</p>}
            {page.nodes.length > 0 && <h2>{after === '' ? 'The newest' : 'Earlier ones'}</h2>}
            {page.nodes.length === 0 && (
              <p>
                Nothing {kind === '' ? '' : 'of this kind '}is recorded
                {since === null ? '' : ` since ${formatDay(since)}`}. Choose another kind or an earlier day, or see{' '}
                <a href="/changes">everything</a>.
              </p>
            )}
            <ChangeList changes={page.nodes} />
            <Pager
              path="/changes"
              search={search}
              isFirst={after === ''}
              next={page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null}
            />
          </>
        )}
      </>
    ),
  }
}

/** What the page shows, by kind. */
function leadOf(changes: readonly ListedChange[]): string {
  const kinds = [...Map.groupBy(changes, ({ kind }) => kind)].map(([kind, of]) =>
    counted(of.length, ...CHANGE_KIND_WORDS[kind]),
  )
  return changes.length === 0
    ? ''
    : `${counted(changes.length, 'change', 'changes')} on this page: ${kinds.join(', ')}.`
}
