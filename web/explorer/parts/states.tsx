/** Loading, failure and emptiness, the same everywhere. */
import type { ComponentChildren } from 'preact'
import type { Asking } from '../data/use-answer.ts'

interface Props<Answer> {
  readonly asking: Asking<Answer>
  /** What is loading, as in "Loading the figures…". */
  readonly what: string
  /** Pixels to keep free until there is something. */
  readonly height?: number
  readonly children: (answer: Answer) => ComponentChildren
}

export function Answered<Answer>({ asking, what, height = 320, children }: Props<Answer>) {
  const { answer, isLoading, problem, retry } = asking
  return (
    <div class={isLoading && answer ? 'stale' : ''} aria-busy={isLoading}>
      {problem !== null && (
        <div class="problem" role="alert">
          <p>{problem}</p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </div>
      )}
      {answer === null && problem === null && (
        <p class="loading" role="status" style={{ minHeight: `${height}px` }}>
          Loading {what}…
        </p>
      )}
      {answer !== null && (problem === null || isLoading) && children(answer)}
    </div>
  )
}
