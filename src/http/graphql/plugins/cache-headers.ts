import { Kind } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { isPinned } from '../../../../schema/figure/pinned.ts'
import { cachePolicy } from '../../cache-policy.ts'
import type { OperationContext } from '../context.ts'

/** Determines the cache headers of an answer without errors. */
export const cacheHeaders = (): Plugin<OperationContext, OperationContext> => ({
  onExecutionResult: ({ result, context }) => {
    const { prepared, publishedAt, statements, dataset } = context
    if (prepared === null || !result || 'errors' in result) return
    const { document, operation, rawVariableValues } = prepared
    context.cacheHeaders = cachePolicy({
      kind: 'answer',
      introspection: operation.selectionSet.selections.every(
        (one) => one.kind === Kind.FIELD && one.name.value.startsWith('__'),
      ),
      lifetime: isPinned(document, rawVariableValues ?? {}, publishedAt.slice(0, 10)) ? 'vintage' : 'current',
      statements: statements.wasAsked,
      version: dataset.version,
    })
  },
})
