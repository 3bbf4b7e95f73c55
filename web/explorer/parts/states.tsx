import type { ComponentChildren } from 'preact'
import type { Query } from '../data/use-query.ts'

interface Props<Answer> {
  readonly query: Query<Answer>
  /** The object of "Loading the figures…". */
  readonly what: string
  /** Space to reserve while loading, in pixels. */
  readonly height?: number
  readonly children: (answer: Answer) => ComponentChildren
}

/** Renders the answer of a query, or its loading or error state. */
export function QueryResult<Answer>({ query, what, height = 320, children }: Props<Answer>) {
  const { answer, isLoading, problem, retry } = query
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
