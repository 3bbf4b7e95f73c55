/**
 * Measures a document before it is executed: how deep, how wide, and how much it would cost with these variables. Linear in the
 * length of the document: each fragment is measured once, however often it is spread, so that no nest of fragments is dear.
 */
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'
import { costOf, INTROSPECTION_SHARE, PAGE_SIZES } from '../../../schema/cost.ts'
import { argumentReader, type Variables } from './arguments.ts'
import type { Separated } from './separate.ts'

/** What can be counted without the schema. */
export interface Counts {
  readonly fields: number
  readonly aliases: number
  readonly directives: number
}

export function countsOf({ definitions }: DocumentNode): Counts {
  let [fields, aliases, directives] = [0, 0, 0]
  for (const one of definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION && one.kind !== Kind.FRAGMENT_DEFINITION) continue
    directives += one.directives?.length ?? 0
    for (const variable of one.variableDefinitions ?? []) directives += variable.directives?.length ?? 0
    count(one.selectionSet)
  }
  return { fields, aliases, directives }

  function count({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      directives += selection.directives?.length ?? 0
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue
      if (selection.kind === Kind.FIELD) {
        fields++
        if (selection.alias) aliases++
      }
      if (selection.selectionSet) count(selection.selectionSet)
    }
  }
}

export interface Measure {
  readonly depth: number
  readonly rootFields: number
  readonly cost: number
}

interface Part {
  readonly depth: number
  readonly fields: number
  readonly cost: number
}

/** Each item of a list carries the names of its fields: one as long as this costs as much as a value, twice as long as two. */
const LONGEST_FREE_NAME = 64

const EMPTY: Part = { depth: 0, fields: 0, cost: 0 }

export function measure(
  schema: GraphQLSchema,
  { operation, fragments: all }: Separated,
  variables: Variables,
): Measure {
  const fragments = new Map(all.map((fragment) => [fragment.name.value, fragment]))
  /** By fragment and the size of the page that it is spread in. A fragment in progress is a circle, which validation refuses. */
  const measured = new Map<string, Part>()

  function selections(set: SelectionSetNode, parent: GraphQLNamedType | undefined, page: number): Part {
    let [depth, fields, cost] = [0, 0, 0]
    for (const selection of set.selections) {
      const part = one(selection)
      depth = Math.max(depth, part.depth)
      fields += part.fields
      cost += part.cost
    }
    return { depth, fields, cost }

    function one(selection: (typeof set.selections)[number]): Part {
      switch (selection.kind) {
        case Kind.FIELD:
          return field(selection, parent, page)
        case Kind.INLINE_FRAGMENT: {
          const condition = selection.typeCondition?.name.value
          return selections(selection.selectionSet, condition === undefined ? parent : schema.getType(condition), page)
        }
        case Kind.FRAGMENT_SPREAD:
          return spread(selection.name.value, page)
      }
    }
  }

  function spread(name: string, page: number): Part {
    const key = `${name} ${page}`
    const known = measured.get(key)
    if (known) return known
    const fragment = fragments.get(name)
    if (!fragment) return EMPTY
    measured.set(key, EMPTY)
    const part = selections(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), page)
    measured.set(key, part)
    return part
  }

  function field(
    node: Extract<SelectionSetNode['selections'][number], { kind: Kind.FIELD }>,
    parent: GraphQLNamedType | undefined,
    page: number,
  ): Part {
    const definition = fieldOf(schema, parent, node.name.value)
    // What the schema does not have is refused by validation, which costs nothing by then.
    if (!parent || !definition) return { depth: 1, fields: 1, cost: 1 }
    const type = getNamedType(definition.type)
    const { weight: whole = 1, size } = costOf(parent.name, node.name.value)
    const share = parent.name.startsWith('__') ? INTROSPECTION_SHARE : 1
    const weight = whole * share + Math.floor((node.alias ?? node.name).value.length / LONGEST_FREE_NAME)
    const read = argumentReader(node, definition, operation, variables)
    if (isLeafType(type) || !node.selectionSet) return { depth: 1, fields: 1, cost: weight }
    const items =
      parent.name in PAGE_SIZES && ['edges', 'nodes'].includes(node.name.value) ? page : sizeOf(size, read, definition)
    const inside = selections(node.selectionSet, type, PAGE_SIZES[type.name]?.(read) ?? page)
    return { depth: 1 + inside.depth, fields: 1, cost: weight + items * (inside.cost + (items === 1 ? 0 : share)) }
  }

  const root = schema.getRootType(operation.operation) ?? undefined
  const { depth, fields, cost } = selections(operation.selectionSet, root, 1)
  return { depth, rootFields: fields, cost: Math.ceil(cost) }
}

function sizeOf(
  size: number | ((argument: (name: string) => unknown) => number) | undefined,
  read: (name: string) => unknown,
  { type }: GraphQLField<unknown, unknown>,
): number {
  if (typeof size === 'function') return size(read)
  const outer = isNonNullType(type) ? type.ofType : type
  // The table lists every list, which a test makes sure of; ten is for one that is new.
  return size ?? (isListType(outer) ? 10 : 1)
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name && parent && isCompositeType(parent)) return TypeNameMetaFieldDef
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
}
