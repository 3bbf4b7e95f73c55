import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql'
import type { Variables } from './arguments.ts'

/**
 * One text for one question: the operation that is asked for, without its name, with only the fragments that it uses, and the
 * variables as they are coerced. Whitespace, comments, the order of variables, defaults that are written out, other operations and
 * unused fragments make no difference. Null when the variables cannot be coerced: then there is nothing to answer.
 */
export function canonicalQuestion(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): string | null {
  const definitions = operation.variableDefinitions ?? []
  const values = getVariableValues(schema, definitions, variables)
  if (!('variableValues' in values) || !values.variableValues) return null
  const sorted = definitions.toSorted((a, b) => (a.variable.name.value < b.variable.name.value ? -1 : 1))
  const { name: _name, ...unnamed } = operation
  const fragments = usedFragments(document, operation)
  const text = [{ ...unnamed, variableDefinitions: sorted }, ...fragments].map((one) => print(one)).join('\n')
  return `${text}\n${stableJson(values.variableValues.coerced)}`
}

/** The fragments that an operation uses, directly or through others, by name. */
function usedFragments(document: DocumentNode, operation: OperationDefinitionNode) {
  const all = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  )
  const used = new Set<string>()
  const pending: Parameters<typeof visit>[0][] = [operation]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = all.get(value)
        if (fragment && !used.has(value)) pending.push(fragment)
        used.add(value)
      },
    })
  }
  return [...used].sort().flatMap((name) => all.get(name) ?? [])
}

/** JSON with the keys of objects in order. */
function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${stableJson(one)}`).join()}}`
}
