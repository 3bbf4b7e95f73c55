/** The fact-check board: numbers that were said, held against the figures of their day and of today. */

import { agree } from '../../formats/count.ts'
import { formatDate } from '../../formats/date.ts'
import { parameterReader } from '../address/parameters.ts'
import { ClaimsPage, type ClaimsPageAnswer } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { FoundList } from '../parts/found-list.tsx'
import { ProblemList } from '../parts/problems.tsx'
import { VERDICTS, VerdictMark, verdictWords } from '../parts/verdict.tsx'
import { loadAreas } from '../pathway/areas.ts'
import { claimText } from './claim-text.ts'
import { ClaimsForm } from './claims-form.tsx'
import { apiFilter, readClaimFilters } from './filters.ts'

const PAGE = 20
const TITLE = 'Was that number right?'

type Board = NonNullable<ClaimsPageAnswer['claims']>
type Claim = Board['nodes'][number]

export async function claimsPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const read = parameterReader(search)
  const filters = readClaimFilters(read)
  const after = read.text('after')
  const problems = read.problems()
  const isRefused = Object.keys(problems).length > 0
  const [areas, reply] = await Promise.all([
    loadAreas(sources),
    sources.ask(ClaimsPage, {
      filter: isRefused ? {} : apiFilter(filters),
      first: isRefused ? 0 : PAGE,
      after: after || null,
    }),
  ])
  const board = reply.data?.claims ?? null
  const messages = [...Object.values(problems), ...(board ? [] : reply.errors)]
  const speakers = reply.data?.statements?.facets.speakers ?? []
  return {
    status: messages.length > 0 ? 400 : 200,
    path: '/claims',
    title: TITLE,
    description: board && messages.length === 0 ? tally(board) : messages.join(' '),
    statements: true,
    failed: reply.failed,
    content: (
      <>
        <h1>{TITLE}</h1>
        <p class="lead">
          Numbers that were said about defence spending, computed again from the figures of their day, and from the
          newest ones: <a href="/docs/claims">how</a>.
        </p>
        <ProblemList messages={messages} />
        <ClaimsForm filters={filters} problems={problems} areas={areas} speakers={speakers} />
        {board && messages.length === 0 && (
          <>
            <FoundList
              path="/claims"
              search={search}
              found={tally(board)}
              what="claim"
              pageInfo={board.pageInfo}
              cards={board.nodes.map((claim) => <ClaimCard key={claim.slug} claim={claim} />)}
            />
            <p class="soft">
              All of them as a file: <a href="/data/claims.csv">claims.csv</a>,{' '}
              <a href="/data/claims.json">what its columns are</a>.
            </p>
          </>
        )}
      </>
    ),
  }
}

/** How the claims come out that pass all filters but those by verdict, on their day and now. */
function tally({ totalCount, summary }: Board): string {
  const counts = (of: Board['summary']['latest']) =>
    VERDICTS.map((verdict) => `${of.find((one) => one.verdict === verdict)?.count ?? 0} ${COUNTED[verdict]}`).join(', ')
  return [
    `${totalCount} ${agree(totalCount, 'claim', 'claims')}.`,
    totalCount < summary.totalCount ? `Whatever the verdict, there are ${summary.totalCount}.` : '',
    ...(summary.totalCount === 0
      ? []
      : [
          `By the figures of their day ${counts(summary.atTheTime)}; by those of today ${counts(summary.latest)}.`,
          `The verdict of ${summary.changedCount} changed.`,
        ]),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

const COUNTED = { MATCHES: 'match', CLOSE: 'close', DIFFERS: 'differ', NOT_CHECKABLE: 'cannot be checked' } as const

const ClaimCard = ({ claim }: { readonly claim: Claim }) => (
  <li>
    <h2>
      <a href={`/claims/${claim.slug}`}>{claimText(claim)}</a>
    </h2>
    <p>
      <a href={`/statements/${claim.statement.slug}`}>{claim.statement.title}</a>{' '}
      <small>
        ({claim.asserter === claim.statement.speaker.name ? claim.asserter : `asserted by ${claim.asserter}`},{' '}
        {formatDate(claim.saidOn, claim.saidOnPrecision)})
      </small>
    </p>
    <p>
      On its day: <VerdictMark verdict={claim.onTheDay.verdict} /> {claim.onTheDay.working}
    </p>
    {claim.changed ? (
      <p>
        Revised since, now: <VerdictMark verdict={claim.now.verdict} /> {claim.now.working}
      </p>
    ) : (
      <p class="soft">Now: {verdictWords(claim.now.verdict)}.</p>
    )}
  </li>
)
