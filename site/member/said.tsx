/** What was said about an area, and the claims that were made. */
import { formatDate } from '../../formats/date.ts'
import type { AreaSaidAnswer } from '../generated/documents.ts'
import { VerdictMark } from '../parts/verdict.tsx'
import type { FoundArea } from './kinds.ts'

type Statements = NonNullable<AreaSaidAnswer['statements']>
type Claims = NonNullable<AreaSaidAnswer['claims']>

const QUOTED: Readonly<Record<string, string>> = {
  VERBATIM: '',
  VERBATIM_IN_TRANSLATION: ' (in translation)',
  AS_REPORTED: ' (as reported)',
}

export const Statements = ({ area, statements }: { readonly area: FoundArea; readonly statements: Statements }) =>
  statements.nodes.length === 0 ? (
    <p>No statement about {area.name} is recorded.</p>
  ) : (
    <>
      <ol class="lives">
        {statements.nodes.map(({ slug, title, saidOn, saidOnPrecision, summary, speaker, quote, source }) => (
          <li key={slug}>
            <h3>
              <a href={`/statements/${slug}`}>{title}</a>
            </h3>
            <p class="soft">
              {speaker.name}
              {speaker.role ? `, ${speaker.role}` : ''}, {formatDate(saidOn, saidOnPrecision)}.{' '}
              <a href={source.url}>{source.publisher}</a>
            </p>
            <p>{quote ? `“${quote.text}”${QUOTED[quote.status] ?? ''}` : summary}</p>
          </li>
        ))}
      </ol>
      <p class="soft">
        {statements.nodes.length} of {statements.totalCount}, newest first.{' '}
        <a href={`/statements?about=${area.code}`}>All that was said, with a search</a>
      </p>
    </>
  )

interface ClaimsProps {
  readonly area: FoundArea
  readonly claims: Claims
  readonly asOf: string | null
}

export const Claims = ({ area, claims, asOf }: ClaimsProps) =>
  claims.nodes.length === 0 ? (
    <p>No number that was said about {area.name} is recorded.</p>
  ) : (
    <>
      <ol class="lives">
        {claims.nodes.map(({ slug, assertion, asserter, saidOn, saidOnPrecision, atTheTime, latest }) => (
          <li key={slug}>
            <h3>
              <a href={`/claims/${slug}`}>{assertion}</a>
            </h3>
            <p class="soft">
              {asserter}, {formatDate(saidOn, saidOnPrecision)}
            </p>
            <p>
              By the figures of that day: <VerdictMark verdict={atTheTime.verdict} />.
              {latest && (
                <>
                  {' '}
                  By today’s: <VerdictMark verdict={latest.verdict} />.
                </>
              )}
            </p>
            <details>
              <summary>The working</summary>
              <p>{atTheTime.working}</p>
              {latest && latest.working !== atTheTime.working && <p>{latest.working}</p>}
            </details>
          </li>
        ))}
      </ol>
      <p class="soft">
        {claims.nodes.length} of {claims.totalCount}
        {asOf === null ? '' : ` by ${formatDate(asOf, 'DAY')}`}. <a href={`/claims?about=${area.code}`}>All claims</a>
      </p>
    </>
  )
