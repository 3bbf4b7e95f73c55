/** The price of an operation before it is executed: the most that it can take, by the sizes of the dataset and its own arguments. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  type VariableValues,
} from 'graphql'
import type { Dataset } from '../../domain/dataset/dataset.ts'
import { lazy } from '../../domain/lazy.ts'
import { LONGEST_PATHWAY } from '../../domain/pathway/input/span.ts'
import { requireWithinBounds, takesMuch } from './argument-bounds.ts'
import { costOf, eachOf, type Priced, type Scope } from './field-cost.ts'
import { introspectionCost } from './introspection-cost.ts'

interface PricedOperation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  /** By name, without a prototype: clients choose the names. */
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variableValues: VariableValues
  readonly dataset: Dataset
}

/** Each item of a list carries the names of its fields: one of this length costs as much as a value, twice as long as two. */
const LONGEST_FREE_NAME = 64

/**
 * @returns points, a whole number, 1 or more
 * @throws InputError when a list or a text in an argument is too long
 */
export function calculateCost({ schema, operation, fragments, variableValues, dataset }: PricedOperation): number {
  const { members } = dataset.sizes
  const unknown: Scope = { members, computedFrom: members, parents: 1, years: LONGEST_PATHWAY }
  // However often a fragment is spread, it is priced once in each scope: no nest of fragments is dear to price.
  const known = new Map<string, number>()

  function selections({ selections: all }: SelectionSetNode, type: GraphQLNamedType | undefined, scope: Scope): number {
    let cost = 0
    for (const selection of all) {
      switch (selection.kind) {
        case Kind.FIELD:
          cost += field(selection, type, scope)
          break
        case Kind.INLINE_FRAGMENT:
          cost += on(selection.typeCondition?.name.value, type, selection.selectionSet, scope)
          break
        case Kind.FRAGMENT_SPREAD:
          cost += spread(selection.name.value, type, scope)
      }
    }
    return cost
  }

  function spread(name: string, parent: GraphQLNamedType | undefined, scope: Scope): number {
    const key = `${name} ${parent?.name} ${Object.values(scope)}`
    const fragment = fragments[name]
    const cost =
      known.get(key) ?? (fragment ? on(fragment.typeCondition.name.value, parent, fragment.selectionSet, scope) : 0)
    known.set(key, cost)
    return cost
  }

  /** What is asked of objects of a type condition: of the type itself where that is known to be narrower. */
  function on(name: string | undefined, parent: GraphQLNamedType | undefined, set: SelectionSetNode, scope: Scope) {
    const type = name === undefined || isObjectType(parent) ? parent : schema.getType(name)
    return selections(set, type, narrowed(scope, scopeOf(type)))
  }

  function field(node: FieldNode, parent: GraphQLNamedType | undefined, scope: Scope): number {
    const name = Math.floor((node.alias ?? node.name).value.length / LONGEST_FREE_NAME)
    const definition = isCompositeType(parent) ? schema.getField(parent, node.name.value) : undefined
    if (!parent || !definition || definition === TypeNameMetaFieldDef) return 1 + name
    const cost = parent.name.startsWith('__')
      ? introspectionCost(schema, `${parent.name}.${definition.name}`)
      : costOf(definition)
    const { weight = 1, size } = cost
    // Most fields are values that have one price.
    if (!node.selectionSet && size === undefined && typeof weight === 'number') return name + weight
    const priced = pricedIn(scope, dataset, () => getArgumentValues(definition, node, variableValues))
    try {
      if (node.arguments?.length && takesMuch(definition)) requireWithinBounds(priced.args)
      const own = name + (typeof weight === 'number' ? weight : weight(priced))
      const items = typeof size === 'function' ? size(priced) : size
      if (!node.selectionSet) return own + (items ?? 0) * eachOf(cost, true)
      const type = getNamedType(definition.type)
      const below = narrowed({ ...unknown, years: scope.years, ...cost.below?.(priced) }, scopeOf(type))
      const inside = selections(node.selectionSet, type, below)
      return own + (items === undefined ? inside : items * (eachOf(cost, false) + inside))
    } catch (error) {
      // An argument that is no value of its type: the field fails when it is executed, and nothing below it is asked.
      if (error instanceof GraphQLError) return 1
      throw error
    }
  }

  const root = schema.getRootType(operation.operation) ?? undefined
  return Math.max(1, Math.ceil(selections(operation.selectionSet, root, unknown)))
}

/** What is known of all objects of a type. */
const scopeOf = (type: GraphQLNamedType | undefined): Partial<Scope> | undefined =>
  (type?.extensions as { readonly scope?: Partial<Scope> } | undefined)?.scope

const narrowed = (scope: Scope, known: Partial<Scope> | undefined): Scope => (known ? { ...scope, ...known } : scope)

/** A field of an operation. Few prices depend on its arguments, so they are coerced when one asks for them, which may throw. */
function pricedIn(scope: Scope, dataset: Dataset, coerce: () => Priced['args']): Priced {
  const args = lazy(coerce)
  return {
    ...scope,
    dataset,
    get args() {
      return args()
    },
  }
}
