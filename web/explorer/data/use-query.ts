import { useEffect, useState } from 'preact/hooks'
import { type Absence, documentUrl, execute } from './client.ts'
import type { Operation } from './operation.ts'

/** The state of a query. */
export interface Query<Answer> {
  /** The newest answer. While loading it is that of the previous variables. */
  readonly answer: Answer | null
  /** Why something in it is missing. */
  readonly absences: readonly Absence[]
  readonly isLoading: boolean
  /** The error message for readers; null if there is no error. */
  readonly problem: string | null
  readonly retry: () => void
}

interface State<Answer> {
  readonly address: string | null
  readonly answer: Answer | null
  readonly absences: readonly Absence[]
  readonly problem: string | null
}

/** Executes an operation when it or its variables change. Null variables: does nothing. */
export function useQuery<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
): Query<Answer> {
  const address = variables === null ? null : documentUrl(operation, variables)
  const [state, setState] = useState<State<Answer>>({ address: null, answer: null, absences: [], problem: null })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address identifies the operation and its variables; a change of tries repeats the request
  useEffect(() => {
    if (variables === null) return
    const controller = new AbortController()
    execute(operation, variables, controller.signal).then(
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
