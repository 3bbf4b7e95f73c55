import { useState } from 'preact/hooks'
import { date } from '../../../../formats/date.ts'
import { useQuery } from '../../data/use-query.ts'
import { MemberStatements } from '../../generated/documents.ts'
import { QueryResult } from '../../parts/states.tsx'
import { Verdict } from '../../parts/verdict.tsx'

const QUOTED = {
  VERBATIM: 'verbatim',
  VERBATIM_IN_TRANSLATION: 'verbatim in translation',
  AS_REPORTED: 'as reported; wordings differ',
} as const
const PAGE = 5

/** The statements about a member, with the current verdicts on their claims. */
export function Statements({ code, name }: { readonly code: string; readonly name: string }) {
  const [first, setFirst] = useState(PAGE)
  const query = useQuery(MemberStatements, { code, first })
  return (
    <section aria-label="Statements">
      <h2>What was said</h2>
      <QueryResult query={query} what="the statements" height={240}>
        {({ member }) => {
          const { nodes = [], totalCount = 0 } = member?.statements ?? {}
          if (nodes.length === 0) return <p class="empty">No statement about {name} is recorded.</p>
          return (
            <>
              <ol class="statements">
                {nodes.map(({ slug, title, saidOn, saidOnPrecision, summary, speaker, quote, source, claims }) => (
                  <li key={slug}>
                    <h3>{title}</h3>
                    <p class="small">
                      {speaker.name}
                      {speaker.role ? `, ${speaker.role}` : ''}, {date(saidOn, saidOnPrecision)}
                    </p>
                    <p>{summary}</p>
                    {quote && (
                      <blockquote cite={source.url}>
                        <p>“{quote.text}”</p>
                        <p class="small">{QUOTED[quote.status]}</p>
                      </blockquote>
                    )}
                    {claims.map(({ slug: claim, assertion, asserter, check }) => (
                      <p key={claim} class="claim">
                        <Verdict verdict={check.verdict} /> {asserter}: {assertion}.{' '}
                        <span class="small">{check.working}</span>
                      </p>
                    ))}
                    <p class="small">
                      Source: <a href={source.url}>{source.publisher}</a>
                    </p>
                  </li>
                ))}
              </ol>
              {nodes.length < totalCount && (
                <button type="button" onClick={() => setFirst(Math.min(first + 20, 100))}>
                  Show more ({nodes.length} of {totalCount})
                </button>
              )}
            </>
          )
        }}
      </QueryResult>
    </section>
  )
}
