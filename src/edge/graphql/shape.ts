/** A query told apart into what its validity depends on, and what only its answer depends on. */
import {
  type ArgumentNode,
  type DirectiveNode,
  type FloatValueNode,
  type FragmentDefinitionNode,
  type IntValueNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  type StringValueNode,
  type ValueNode,
} from 'graphql'

export type Literal = IntValueNode | FloatValueNode | StringValueNode

export interface Shape {
  /**
   * The operation and its fragments in one writing, with a number for each name that a result is given and for each number and text
   * in arguments: where two of them are the same, they have the same number.
   */
  readonly form: string
  /** The names of results, in the order of their numbers. */
  readonly names: readonly string[]
  readonly literals: readonly Literal[]
}

/** Whitespace, comments, the operation's name and the order in which variables are declared leave no trace. */
export function shapeOf(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): Shape {
  const names = new Map<string, number>()
  const literals = new Map<string, number>()
  const nodes: Literal[] = []
  let form = ''

  function selections({ selections: all }: SelectionSetNode): void {
    form += '{'
    for (const selection of all) {
      switch (selection.kind) {
        case Kind.FIELD: {
          const { name, alias } = selection
          form += ` ${name.value}=${numberOf(names, (alias ?? name).value)}`
          args(selection.arguments)
          break
        }
        case Kind.INLINE_FRAGMENT:
          form += ` ... on ${selection.typeCondition?.name.value ?? ''}`
          break
        case Kind.FRAGMENT_SPREAD:
          form += ` ...${selection.name.value}`
      }
      directives(selection.directives)
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) selections(selection.selectionSet)
    }
    form += '}'
  }

  function args(all: readonly ArgumentNode[] | undefined): void {
    if (!all?.length) return
    form += '('
    for (const one of all) {
      form += `${one.name.value}:`
      value(one.value)
    }
    form += ')'
  }

  function directives(all: readonly DirectiveNode[] | undefined): void {
    for (const one of all ?? []) {
      form += `@${one.name.value}`
      args(one.arguments)
    }
  }

  function value(node: ValueNode): void {
    switch (node.kind) {
      case Kind.INT:
      case Kind.FLOAT:
      case Kind.STRING: {
        const number = numberOf(literals, keyOf(node))
        if (number === nodes.length) nodes.push(node)
        form += `#${node.kind}${number},`
        return
      }
      case Kind.VARIABLE:
        form += `$${node.name.value},`
        return
      case Kind.NULL:
        form += 'null,'
        return
      case Kind.BOOLEAN:
      case Kind.ENUM:
        form += `${node.value},`
        return
      case Kind.LIST:
        form += '['
        node.values.forEach(value)
        form += ']'
        return
      case Kind.OBJECT:
        form += '{'
        for (const field of node.fields) {
          form += `${field.name.value}:`
          value(field.value)
        }
        form += '}'
    }
  }

  const variables = operation.variableDefinitions?.map((definition) => print(definition)) ?? []
  form += `${operation.operation}(${variables.sort().join()})`
  directives(operation.directives)
  selections(operation.selectionSet)
  for (const fragment of fragments) {
    form += `fragment ${fragment.name.value} on ${fragment.typeCondition.name.value}`
    directives(fragment.directives)
    selections(fragment.selectionSet)
  }
  return { form, names: [...names.keys()], literals: nodes }
}

/** The same for literals that are written alike. */
export const keyOf = (literal: Literal): string =>
  `${literal.kind}${literal.kind === Kind.STRING && literal.block ? ' block' : ''} ${literal.value}`

function numberOf(all: Map<string, number>, key: string): number {
  const known = all.get(key)
  if (known !== undefined) return known
  all.set(key, all.size)
  return all.size - 1
}

/** One text for one query, however it is written. */
export const canonicalText = ({ form, names, literals }: Shape): string =>
  JSON.stringify([form, names, literals.map(({ kind, value }) => [kind, value])])
