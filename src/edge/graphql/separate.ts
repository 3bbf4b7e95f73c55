import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** An operation, and the fragments that it uses, directly or through others, by name. */
export interface Separated {
  readonly operation: OperationDefinitionNode
  readonly fragments: readonly FragmentDefinitionNode[]
}

/**
 * What is asked of a document. Other operations and fragments that are not used make no difference: they are neither validated nor
 * executed.
 *
 * @returns null when it is not said which operation, or names and kinds of definitions leave doubt: validation says what is wrong
 */
export function separate({ definitions }: DocumentNode, operationName: string | null): Separated | null {
  const all = new Map<string, FragmentDefinitionNode>()
  const operations: OperationDefinitionNode[] = []
  for (const one of definitions) {
    if (one.kind === Kind.OPERATION_DEFINITION) operations.push(one)
    else if (one.kind === Kind.FRAGMENT_DEFINITION && !all.has(one.name.value)) all.set(one.name.value, one)
    else return null
  }
  const asked = operationName === null ? operations : operations.filter(({ name }) => name?.value === operationName)
  const [operation] = asked
  if (operation === undefined || asked.length > 1) return null
  const used = new Set<FragmentDefinitionNode>()
  collect(operation.selectionSet)
  return { operation, fragments: [...used].sort((a, b) => (a.name.value < b.name.value ? -1 : 1)) }

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        if (selection.selectionSet) collect(selection.selectionSet)
        continue
      }
      const fragment = all.get(selection.name.value)
      if (!fragment || used.has(fragment)) continue
      used.add(fragment)
      collect(fragment.selectionSet)
    }
  }
}
