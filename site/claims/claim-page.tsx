/** One claim: the words, the verdict of their day first, what the figures say since, and what the verdict rests on. */

import { formatDate, onDate } from '../../formats/date.ts'
import { shortened } from '../../formats/shortened.ts'
import { QUOTE_STATUS_NAMES } from '../../formats/statement-words.ts'
import { slugOf } from '../address/slug.ts'
import { missingPage } from '../errors/missing-page.tsx'
import { ClaimPage } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { Cautions } from '../parts/cautions.tsx'
import { ChartFigure } from '../parts/chart.tsx'
import { sourcesIn } from '../parts/citation.ts'
import { Missing } from '../parts/missing.tsx'
import { CitationTerms } from '../parts/share.tsx'
import { VerdictMark, verdictWords } from '../parts/verdict.tsx'
import { claimReview, type PageClaim } from './claim-review.ts'
import { claimText } from './claim-text.ts'

type Finding = PageClaim['now']

export async function claimPage(slug: string, sources: Sources): Promise<Page> {
  const { data, errors } = await sources.ask(ClaimPage, { slug })
  const claim = data?.claim
  if (!claim)
    return missingPage(errors[0] ?? `No claim is called “${shortened(slug)}”.`, [
      ['/claims', 'All claims'],
      ['/statements', 'all statements'],
    ])
  const title = `${claimText(claim)}?`
  const subject = { kind: 'claim', slug: claim.slug } as const
  const part = await sources.chartPart(subject)
  const chart = part === 'failed' ? null : part
  return {
    path: `/claims/${claim.slug}`,
    title,
    description: `${claim.asserter}, ${formatDate(claim.saidOn, claim.saidOnPrecision)}. On its day: ${verdictWords(claim.onTheDay.verdict)}. Now: ${verdictWords(claim.now.verdict)}. ${claim.onTheDay.working}`,
    ...(chart && { card: subject, cardAlt: `Chart of the figure in its series: ${title}` }),
    embeddable: chart !== null,
    statements: true,
    failed: part === 'failed',
    linkedData: (origin) => [claimReview(claim, origin)],
    content: (
      <>
        <h1>{title}</h1>
        <Words claim={claim} />
        <h2>
          On its day: <VerdictMark verdict={claim.onTheDay.verdict} />
        </h2>
        <FindingBlock finding={claim.onTheDay} />
        <h2>
          {claim.changed ? 'Revised since' : 'Now'}: <VerdictMark verdict={claim.now.verdict} />
        </h2>
        {claim.changeCause && <p>{CAUSES[claim.changeCause]}</p>}
        <FindingBlock finding={claim.now} />
        {part === 'failed' && <Missing what="The picture of this claim" again={`/claims/${claim.slug}`} />}
        {chart && (
          <>
            <h2>The figure in its series</h2>
            <ChartFigure chart={chart} share={{ subject, ...sharedOf(claim, title, sources.origin) }} />
          </>
        )}
        {(claim.basis || claim.note) && (
          <>
            <h2>What to mind</h2>
            {claim.basis && <p>The basis that the words give: {claim.basis}.</p>}
            {claim.note && <p>{claim.note}</p>}
          </>
        )}
        {!chart && (
          <details class="share no-print">
            <summary>Cite this claim</summary>
            <dl>
              <CitationTerms
                cited={{ title, address: `${sources.origin}/claims/${claim.slug}`, ...sourcesOf(claim) }}
              />
            </dl>
          </details>
        )}
        <p>
          <a href="/docs/claims">How claims are judged</a>
          {claim.area && (
            <>
              {' · '}
              <a href={`/member/${slugOf(claim.area.name)}`}>{claim.area.name}</a>
            </>
          )}
          {' · '}
          <a href="/claims">All claims</a>
        </p>
      </>
    ),
  }
}

/** How the chart is cited; its figures are in the file of their area, or, where they are of several, in that of all claims. */
function sharedOf(claim: PageClaim, title: string, origin: string) {
  const data = [...claim.onTheDay.data, ...claim.now.data]
  const [only, other] = new Set(data.map(({ area, indicator }) => `area=${area.code}&indicator=${indicator.code}`))
  return {
    csv: only && !other ? `/data/vintages.csv?${only}` : '/data/claims.csv',
    cited: { title, address: `${origin}/claims/${claim.slug}`, ...sourcesOf(claim) },
  }
}

/** The figures of both verdicts, and when the newest of their editions was published. */
const sourcesOf = ({ onTheDay, now }: PageClaim) =>
  sourcesIn([...onTheDay.data, ...now.data].map(({ edition }) => edition))

/** Why the verdict of the day and that of now differ. */
const CAUSES: Readonly<Record<NonNullable<PageClaim['changeCause']>, string>> = {
  REVISED_FIGURES: 'The figures were revised since.',
  NEWER_DEFINITION: 'The figures are counted otherwise since.',
  MEASURED_SINCE: 'What an estimate or another source stood in for has been measured since.',
  OTHER_READING: 'The words are read otherwise.',
}

const Words = ({
  claim: { statement, asserter, assertedBy, saidOn, saidOnPrecision },
}: {
  readonly claim: PageClaim
}) => (
  <blockquote>
    <p>{statement.quote ? `“${statement.quote.text}”` : statement.summary}</p>
    <footer>
      {statement.quote && statement.quote.status !== 'VERBATIM' && `${QUOTE_STATUS_NAMES[statement.quote.status]}. `}
      {statement.speaker.name}
      {statement.speaker.role ? `, ${statement.speaker.role}` : ''}, {formatDate(saidOn, saidOnPrecision)}.
      {assertedBy && ` The number was asserted by ${asserter}.`}{' '}
      <a href={`/statements/${statement.slug}`}>{statement.title}</a>. {statement.source.publisher}:{' '}
      <a href={statement.source.url}>source</a>
    </footer>
  </blockquote>
)

const FindingBlock = ({ finding }: { readonly finding: Finding }) => (
  <>
    <p>{finding.working}</p>
    {finding.reading && !finding.working.includes(finding.reading) && <p>How the words are read: {finding.reading}.</p>}
    {finding.others.map(({ basis, computed }) => (
      <p key={basis} class="soft">
        Read otherwise, {basis}: {Number(computed.toPrecision(6)).toLocaleString('en')}.
      </p>
    ))}
    <Cautions texts={finding.warnings} what="this comparison" />
    {finding.newerReport && (
      <p class="caution">
        A newer report was out then, and is not carried here: {finding.newerReport.title}, published{' '}
        {onDate(finding.newerReport.publishedOn, finding.newerReport.publishedOnPrecision)}.
      </p>
    )}
    {finding.data.length > 0 && (
      <details>
        <summary>
          {finding.data.length === 1 ? 'The figure' : `The ${finding.data.length} figures`} that it rests on
        </summary>
        <ul>
          {finding.data.map(({ citation }) => (
            <li key={citation}>{citation}</li>
          ))}
        </ul>
      </details>
    )}
  </>
)
