import { claimText } from '../claims/claim-text.ts'
import type { HomeClaimsAnswer } from '../generated/documents.ts'
import type { Reply } from '../operation.ts'
import { Missing } from '../parts/missing.tsx'
import { VerdictMark } from '../parts/verdict.tsx'

/** The numbers of the report that put the question: right on its day, and right now? A part of its own, which may fail alone. */
export function Reported({ reply: { data } }: { readonly reply: Reply<HomeClaimsAnswer> }) {
  const claims = [data?.alliance, data?.unitedStates].flatMap((statement) => statement?.claims ?? [])
  return (
    <>
      <h2>Were the numbers of that report right?</h2>
      {claims.length === 0 && <Missing what="What became of them" again="/" />}
      {claims.map((claim) => (
        <div key={claim.slug}>
          <h3>
            <a href={`/claims/${claim.slug}`}>{claimText(claim)}?</a>
          </h3>
          <p>
            On its day: <VerdictMark verdict={claim.onTheDay.verdict} /> {claim.onTheDay.working}
          </p>
          <p>
            Now: <VerdictMark verdict={claim.now.verdict} /> {claim.now.working}
          </p>
        </div>
      ))}
      <p>
        <a href="/claims">All claims, held against the figures of their day and of today</a>
      </p>
    </>
  )
}
