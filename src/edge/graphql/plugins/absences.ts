import type { Plugin } from 'graphql-yoga'
import type { Context } from '../../../../schema/context.ts'

/** Lists why figures of an answer are null in its `extensions.absences`, so that nobody takes a missing figure for zero. */
export const absencesPlugin = (): Plugin<Context> => ({
  onExecute: ({ args }) => ({
    onExecuteDone: ({ result, setResult }) => {
      const context: Context = args.contextValue
      const absences = context.absences.entries
      if (absences.length === 0 || !('data' in result)) return
      setResult({ ...result, extensions: { ...result.extensions, absences } })
    },
  }),
})
