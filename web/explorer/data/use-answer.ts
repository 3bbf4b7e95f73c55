import { useEffect, useState } from 'preact/hooks'
import { type Absence, addressOf, ask } from './client.ts'
import type { Operation } from './operation.ts'

export interface Asking<Answer> {
  /** The newest answer, which may still be that to the question before. */
  readonly answer: Answer | null
  /** Why something in it is missing. */
  readonly absences: readonly Absence[]
  readonly isLoading: boolean
  /** What is wrong, in words for a reader. */
  readonly problem: string | null
  readonly retry: () => void
}

interface State<Answer> {
  readonly address: string | null
  readonly answer: Answer | null
  readonly absences: readonly Absence[]
  readonly problem: string | null
}

/** The answer to a question; while a new one is on its way, the last one stays in sight. Null asks nothing. */
export function useAnswer<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
): Asking<Answer> {
  const address = variables === null ? null : addressOf(operation, variables)
  const [state, setState] = useState<State<Answer>>({ address: null, answer: null, absences: [], problem: null })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says all of the operation and its variables; tries asks again
  useEffect(() => {
    if (variables === null) return
    const controller = new AbortController()
    ask(operation, variables, controller.signal).then(
      ({ data, absences }) => setState({ address, answer: data, absences, problem: null }),
      (error: unknown) => {
        if (controller.signal.aborted) return
        const problem =
          error instanceof Error && error.name === 'TypeError' ? UNREACHABLE : String(error).replace(/^Error: /, '')
        setState((before) => ({ ...before, address, problem }))
      },
    )
    return () => controller.abort()
  }, [address, tries])
  return {
    answer: state.answer,
    absences: state.absences,
    isLoading: address !== null && state.address !== address,
    problem: state.address === address ? state.problem : null,
    retry: () => {
      setState((before) => ({ ...before, address: null }))
      setTries((before) => before + 1)
    },
  }
}

const UNREACHABLE = 'The API cannot be reached at the moment. Check your connection and try again.'
