import {
  type GraphQLField,
  GraphQLID,
  type GraphQLInputType,
  GraphQLString,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { InputError, quoted } from '../../domain/errors.ts'
import { onceFor } from '../../domain/lazy.ts'
import { MAX_LIST_LENGTH, MAX_TEXT_LENGTH } from '../../domain/limits.ts'

/** Whether a list or a text of any length can stand in an argument of a field, however deep. No input type goes in circles. */
export const takesMuch = onceFor(({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ type }) => holdsMuch(type)),
)

function holdsMuch(type: GraphQLInputType): boolean {
  const named = getNamedType(type)
  if (isListType(getNullableType(type)) || named === GraphQLString || named === GraphQLID) return true
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => holdsMuch(field.type))
}

/**
 * The one bound on lists and on texts that clients send: for every argument of the schema, however deep they are in it.
 *
 * @param args as they are coerced
 * @throws InputError naming the list or the text: "filter.years"
 */
export function requireWithinBounds(args: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(args)) check(name, args[name])
}

function check(name: string, value: unknown): void {
  if (typeof value === 'string' && value.length > MAX_TEXT_LENGTH)
    throw new InputError({
      field: name,
      found: `a text of ${value.length} characters`,
      allowed: `at most ${MAX_TEXT_LENGTH} characters in any argument`,
      example: `${name}: "POL"`,
    })
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) check(`${name}.${key}`, inner)
    return
  }
  if (value.length > MAX_LIST_LENGTH)
    throw new InputError({
      field: name,
      found: `a list of ${value.length}`,
      allowed: `at most ${MAX_LIST_LENGTH} values`,
      example: `${name}: ${exampleOf(value)}`,
    })
  for (const inner of value) check(name, inner)
}

/** Two of the values, as short as they are in any error. */
const exampleOf = (list: readonly unknown[]): string =>
  `[${list
    .slice(0, 2)
    .map((one) => (typeof one === 'string' ? quoted(one) : JSON.stringify(one).slice(0, 80)))
    .join(', ')}]`
