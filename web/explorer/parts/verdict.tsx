const WORDS = {
  MATCHES: 'matches',
  CLOSE: 'close',
  DIFFERS: 'differs',
  NOT_CHECKABLE: 'not checkable',
} as const

export const VERDICTS = Object.keys(WORDS) as readonly (keyof typeof WORDS)[]

export const verdictWords = (verdict: keyof typeof WORDS): string => WORDS[verdict]

export const Verdict = ({ verdict }: { readonly verdict: keyof typeof WORDS }) => (
  <strong class={`verdict ${verdict.toLowerCase().replace('_', '-')}`}>{WORDS[verdict]}</strong>
)
