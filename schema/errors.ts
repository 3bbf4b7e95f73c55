/** Errors of graphql-js: their cause, and what a variable may be. */
import {
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isRequiredInputField,
  Kind,
  print,
  typeFromAST,
} from 'graphql'
import { InputError } from '../domain/errors.ts'

/** A value of each scalar that every argument of that type could have. */
const OF_SCALARS: ReadonlyMap<string, string> = new Map([
  ['Boolean', 'true'],
  ['CountryCode', '"POL"'],
  ['Date', '"2025-04-03"'],
  ['Float', '3.5'],
  ['Int', '20'],
])

/** The root cause of an error that graphql-js may have wrapped several times. */
export const causeOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error

/**
 * The error of graphql-js about a variable, with the name of the variable as `field`, and what is allowed with an example: as the scalar
 * says that refused the value, else by the type of the variable. Any other error as it is.
 */
export function aboutVariable(error: GraphQLError, schema: GraphQLSchema): GraphQLError {
  const [node] = error.nodes ?? []
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return error
  const { message, nodes } = error
  const field = `$${node.variable.name.value}`
  const cause = causeOf(error)
  if (cause instanceof InputError) return new GraphQLError(message, { nodes, originalError: cause.at(field) })
  const type = typeFromAST(schema, node.type)
  const allowed = `a value of the type ${print(node.type)}`
  const example = isInputType(type) ? exampleOf(type) : null
  return new GraphQLError(message, { nodes, extensions: { ...error.extensions, field, allowed, example } })
}

/** A value as JSON. No input type goes in circles. */
function exampleOf(type: GraphQLInputType): string {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return `[${exampleOf(nullable.ofType)}]`
  const named = getNamedType(type)
  if (isEnumType(named)) return JSON.stringify(named.getValues()[0]?.name)
  if (!isInputObjectType(named)) return OF_SCALARS.get(named.name) ?? '"POL"'
  const fields = Object.values(named.getFields())
  const required = fields.filter(isRequiredInputField)
  const shown = required.length > 0 ? required : fields.slice(0, 1)
  return `{${shown.map((field) => `"${field.name}": ${exampleOf(field.type)}`).join(', ')}}`
}
