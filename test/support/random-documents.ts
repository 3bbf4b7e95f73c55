/** Documents at random from a schema: real fields with arguments that are sometimes good and sometimes not. */
import fc from 'fast-check'
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

const TEXTS = [
  '"POL"',
  '"es"',
  '"nato"',
  '"nato-2025"',
  '"sipri-2026"',
  '"DEFENCE_SHARE_OF_GDP"',
  '"2025-04-03"',
  '"2024-12-31"',
  '"member:POL"',
  '"defence*"',
  '""',
  '"\\u0000"',
  '"🛡"',
  '"x"',
]
const NUMBERS = ['0', '1', '2', '5', '10', '100', '300', '1000', '2024', '2035', '-1', '3.5', '1e308', '2147483648']

const someOf = <T>(items: readonly T[], least: number, most: number): fc.Arbitrary<T[]> =>
  fc.subarray([...items], { minLength: least, maxLength: Math.min(most, items.length) })

/** What a value of a type may be written as: mostly right, now and then of another kind. */
function literalOf(type: GraphQLInputType, depth: number): fc.Arbitrary<string> {
  if (isNonNullType(type)) return literalOf(type.ofType, depth)
  if (isListType(type))
    return fc.array(literalOf(type.ofType, depth), { maxLength: 3 }).map((items) => `[${items.join(' ')}]`)
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
  if (isInputObjectType(type)) {
    if (depth === 0) return fc.constant('{}')
    const fields = Object.values(type.getFields())
    return someOf(fields, 0, 4).chain((some) => {
      const needed = fields.filter((field) => isNonNullType(field.type) && field.default === undefined)
      const all = [...new Set([...needed, ...some])]
      return fc
        .tuple(...all.map((field) => literalOf(field.type, depth - 1).map((value) => `${field.name}: ${value}`)))
        .map((parts) => `{${parts.join(', ')}}`)
    })
  }
  const { name } = getNamedType(type)
  if (name === 'Boolean') return fc.constantFrom('true', 'false')
  const right = name === 'Int' || name === 'Float' ? NUMBERS : TEXTS
  return fc.oneof(
    { weight: 19, arbitrary: fc.constantFrom(...right) },
    { weight: 1, arbitrary: fc.constantFrom('null', ...TEXTS, ...NUMBERS) },
  )
}

function argumentsOf(args: readonly GraphQLArgument[]): fc.Arbitrary<string> {
  const needed = args.filter((arg) => isNonNullType(arg.type) && arg.default === undefined)
  return someOf(args, 0, 3).chain((some) => {
    const all = [...new Set([...needed, ...some])]
    if (all.length === 0) return fc.constant('')
    return fc
      .tuple(...all.map((arg) => literalOf(arg.type, 2).map((value) => `${arg.name}: ${value}`)))
      .map((parts) => `(${parts.join(', ')})`)
  })
}

function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): fc.Arbitrary<string> {
  if (isUnionType(type)) return fc.constant('{ __typename }')
  if (!isObjectType(type) && !isInterfaceType(type)) return fc.constant('')
  const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)))
  if (fields.length === 0) return fc.constant('{ __typename }')
  return someOf(fields, 1, 4).chain((some) =>
    fc
      .tuple(
        ...some.map((field, index) =>
          fc
            .tuple(argumentsOf(field.args), selectionOf(schema, getNamedType(field.type), depth - 1))
            .map(([args, inside]) => `f${index}: ${field.name}${args} ${inside}`),
        ),
      )
      .map((parts) => `{ ${parts.join(' ')} }`),
  )
}

export const randomDocument = (schema: GraphQLSchema): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 5 }).chain((depth) => {
    const query = schema.getQueryType()
    return query ? selectionOf(schema, query, depth) : fc.constant('{ __typename }')
  })
