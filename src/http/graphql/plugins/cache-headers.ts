import { Kind } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { isPinned } from '../../../../schema/figure/pinned.ts'
import { cachePolicy } from '../../cache-policy.ts'
import type { OperationContext } from '../context.ts'

/** Determines the cache headers of an answer without errors. */
export const cacheHeaders = (): Plugin<OperationContext, OperationContext> => ({
  onExecute: ({ args: { document, variableValues }, context, extendContext }) => ({
    onExecuteDone: ({ result }) => {
      const { prepared } = context
      if (prepared === null || 'errors' in result) return
      const cacheHeaders = cachePolicy({
        kind: 'answer',
        introspection: prepared.operation.selectionSet.selections.every(
          (one) => one.kind === Kind.FIELD && one.name.value.startsWith('__'),
        ),
        lifetime: isPinned(document, variableValues ?? {}, context.publishedAt.slice(0, 10)) ? 'vintage' : 'current',
        statements: context.statements.wasAsked,
        version: context.dataset.version,
      })
      extendContext({ cacheHeaders })
    },
  }),
})
