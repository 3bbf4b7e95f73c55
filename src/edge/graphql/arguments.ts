import {
  type FieldNode,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql'

export type Variables = Readonly<Record<string, unknown>>

/**
 * Reads the arguments of a field as they will be when it is executed: literals, variables, the variables' defaults, the
 * arguments' defaults where the definition is given. Types are not looked at: a value of a wrong one is refused before execution.
 */
export function argumentReader(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown> | null,
  operation: OperationDefinitionNode,
  variables: Variables,
): (name: string) => unknown {
  return (name) => {
    const value = node.arguments?.find((one) => one.name.value === name)?.value
    const given = value && read(value, operation, variables)
    return given ?? definition?.args.find((one) => one.name === name)?.default?.value
  }
}

function read(value: ValueNode, operation: OperationDefinitionNode, variables: Variables): unknown {
  if (value.kind !== Kind.VARIABLE) return valueFromASTUntyped(value, variables)
  const name = value.name.value
  if (variables[name] !== undefined) return variables[name]
  const defaultValue = operation.variableDefinitions?.find((one) => one.variable.name.value === name)?.defaultValue
  return defaultValue && valueFromASTUntyped(defaultValue)
}
