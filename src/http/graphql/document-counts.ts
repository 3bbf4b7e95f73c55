import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

/** Levels of fields, and the number of fields on the first level. Both include fragments. */
interface Extent {
  readonly depth: number
  readonly width: number
}

const EMPTY: Extent = { depth: 0, width: 0 }

/**
 * Counts the fields, aliases, directives, depth and root fields of a document, without the schema. Takes time linear in the length of the
 * document: it visits each fragment once, however often it is spread.
 */
export function countDocument({ definitions }: DocumentNode) {
  let [fields, aliases, directives, depth, rootFields] = [0, 0, 0, 0, 0]
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one)
  const extents = new Map<string, Extent>()
  for (const one of definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION && one.kind !== Kind.FRAGMENT_DEFINITION) continue
    directives += one.directives?.length ?? 0
    for (const variable of one.variableDefinitions ?? []) directives += variable.directives?.length ?? 0
    const extent = one.kind === Kind.FRAGMENT_DEFINITION ? extentOfFragment(one.name.value) : extentOf(one.selectionSet)
    depth = Math.max(depth, extent.depth)
    if (one.kind === Kind.OPERATION_DEFINITION) rootFields = Math.max(rootFields, extent.width)
  }
  return { fields, aliases, directives, depth, rootFields }

  function extentOf(set: SelectionSetNode | undefined): Extent {
    let { depth, width } = EMPTY
    for (const selection of set?.selections ?? []) {
      directives += selection.directives?.length ?? 0
      const isField = selection.kind === Kind.FIELD
      if (isField) fields++
      if (isField && selection.alias) aliases++
      const inside =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? extentOfFragment(selection.name.value)
          : extentOf(selection.selectionSet)
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
    const extent = extentOf(fragments.get(name)?.selectionSet)
    extents.set(name, extent)
    return extent
  }
}
