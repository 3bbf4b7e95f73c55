import type { Plugin } from 'graphql-yoga'
import type { OperationContext } from '../context.ts'

/** Lists in `extensions.absences` why figures of the answer are null, so that no client takes a missing figure for zero. */
export const absences = (): Plugin<OperationContext, OperationContext> => ({
  onExecute: ({ context: { absences } }) => ({
    onExecuteDone: ({ result, setResult }) => {
      const { entries } = absences
      if (entries.length > 0 && 'data' in result)
        setResult({ ...result, extensions: { ...result.extensions, absences: entries } })
    },
  }),
})
