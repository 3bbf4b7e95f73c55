import {
  type FieldNode,
  type GraphQLObjectType,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  type ValidatedExecutionArgs,
} from 'graphql'
import { giveUp } from './give-up.ts'

/** The fields that a query asks of an object of a type, by the name of their result, fragments included: "CollectFields" of the specification. */
export function fieldsOf(
  { schema, fragmentDefinitions }: ValidatedExecutionArgs,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const spread = new Set<string>()
  for (const set of sets) collect(set)
  return fields

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      // @skip and @include.
      if (selection.directives?.length) giveUp()
      switch (selection.kind) {
        case Kind.FIELD:
          add(selection)
          break
        case Kind.INLINE_FRAGMENT:
          if (applies(selection.typeCondition?.name.value)) collect(selection.selectionSet)
          break
        case Kind.FRAGMENT_SPREAD: {
          const name = selection.name.value
          const fragment = fragmentDefinitions[name]
          if (spread.has(name) || !fragment) break
          spread.add(name)
          if (applies(fragment.typeCondition.name.value)) collect(fragment.selectionSet)
        }
      }
    }
  }

  function add(node: FieldNode): void {
    const key = (node.alias ?? node.name).value
    const same = fields.get(key)
    if (same) same.push(node)
    else fields.set(key, [node])
  }

  function applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true
    const other = schema.getType(condition)
    return isAbstractType(other) && schema.isSubType(other, type)
  }
}
