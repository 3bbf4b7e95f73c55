import type { Plugin } from 'graphql-yoga'
import type { OperationContext } from '../context.ts'

/** Lists why figures of an answer are null in its `extensions.absences`, so that nobody takes a missing figure for zero. */
export const absences = (): Plugin<OperationContext, OperationContext> => ({
  onExecute: ({ context }) => ({
    onExecuteDone: ({ result, setResult }) => {
      const { entries } = context.absences
      if (entries.length === 0 || !('data' in result)) return
      setResult({ ...result, extensions: { ...result.extensions, absences: entries } })
    },
  }),
})
