import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import { requireWithinLimit } from './limit-exceeded.ts'

/** Levels of fields, and the number of fields on the first level. Both include fragments. */
interface Extent {
  readonly depth: number
  readonly width: number
}

const EMPTY: Extent = { depth: 0, width: 0 }

const COUNTED = ['fields', 'aliases', 'directives', 'depth', 'root fields'] as const

/** @throws GraphQLError LIMIT_EXCEEDED when a document has more than it may have */
export function requireDocumentWithinLimits(document: DocumentNode): void {
  const counts = countDocument(document)
  for (const limit of COUNTED) requireWithinLimit(limit, counts[limit])
}

/**
 * Counts what a document may have only so much of, by the names of `LIMIT`, without the schema. Takes time linear in the length of the
 * document: it visits each fragment once, however often it is spread.
 */
export function countDocument({ definitions }: DocumentNode) {
  const counts = { fields: 0, aliases: 0, directives: 0, depth: 0, 'root fields': 0 }
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one.selectionSet]] : [])),
  )
  const extents = new Map<string, Extent>()
  for (const one of definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION && one.kind !== Kind.FRAGMENT_DEFINITION) continue
    for (const { directives = [] } of [one, ...(one.variableDefinitions ?? [])]) counts.directives += directives.length
    const isFragment = one.kind === Kind.FRAGMENT_DEFINITION
    const { depth, width } = isFragment ? extentOfFragment(one.name.value) : extentOf(one.selectionSet)
    counts.depth = Math.max(counts.depth, depth)
    if (!isFragment) counts['root fields'] = Math.max(counts['root fields'], width)
  }
  return counts

  function extentOf(set: SelectionSetNode | undefined): Extent {
    let { depth, width } = EMPTY
    for (const selection of set?.selections ?? []) {
      counts.directives += selection.directives?.length ?? 0
      const isField = selection.kind === Kind.FIELD
      if (isField) counts.fields++
      if (isField && selection.alias) counts.aliases++
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD
      const inside = isSpread ? extentOfFragment(selection.name.value) : extentOf(selection.selectionSet)
      depth = Math.max(depth, inside.depth + (isField ? 1 : 0))
      width += isField ? 1 : inside.width
    }
    return { depth, width }
  }

  function extentOfFragment(name: string): Extent {
    const measured = extents.get(name)
    if (measured) return measured
    // Ends the recursion of a fragment cycle, which validation refuses later.
    extents.set(name, EMPTY)
    const extent = extentOf(fragments.get(name))
    extents.set(name, extent)
    return extent
  }
}
