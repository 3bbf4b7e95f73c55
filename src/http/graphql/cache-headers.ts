import { Kind } from 'graphql'
import { isPinned } from '../../../schema/figure/pinned.ts'
import { cachePolicy } from '../caching/cache-policy.ts'
import type { OperationContext } from './context.ts'

/** The cache headers of an answer without errors. */
export function cacheHeaders({ prepared, publishedAt, statements, dataset }: OperationContext) {
  if (prepared === null) return cachePolicy({ kind: 'volatile' })
  const { document, operation, rawVariableValues } = prepared
  return cachePolicy({
    kind: 'answer',
    introspection: operation.selectionSet.selections.every(
      (one) => one.kind === Kind.FIELD && one.name.value.startsWith('__'),
    ),
    lifetime: isPinned(document, rawVariableValues ?? {}, publishedAt.slice(0, 10)) ? 'vintage' : 'current',
    statements: statements.wasAsked,
    version: dataset.version,
  })
}
