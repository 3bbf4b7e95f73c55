import type { ClaimsPageAnswer } from '../generated/documents.ts'

export type Verdict = NonNullable<ClaimsPageAnswer['claims']>['summary']['latest'][number]['verdict']

/** Each verdict with its words and its mark: colour alone must not tell them apart. */
const LOOK: Readonly<Record<Verdict, readonly [words: string, mark: string]>> = {
  MATCHES: ['matches', '✓'],
  CLOSE: ['close', '≈'],
  DIFFERS: ['differs', '✗'],
  NOT_CHECKABLE: ['cannot be checked', '?'],
}

export const VERDICTS = Object.keys(LOOK) as readonly Verdict[]

export const verdictWords = (verdict: Verdict): string => LOOK[verdict][0]

export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => (
  <strong class={`verdict ${verdict.toLowerCase().replace('_', '-')}`}>
    <span aria-hidden="true">{LOOK[verdict][1]} </span>
    {LOOK[verdict][0]}
  </strong>
)
