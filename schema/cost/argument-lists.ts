import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { InputError } from '../../domain/errors.ts'
import { MAX_LIST_LENGTH } from '../../domain/limits.ts'

const known = new WeakMap<object, boolean>()

/** Whether a list can stand in an argument of a field, however deep. No input type goes in circles. */
export function takesLists(field: GraphQLField<unknown, unknown>): boolean {
  const takes = known.get(field) ?? field.args.some(({ type }) => holdsLists(type))
  known.set(field, takes)
  return takes
}

function holdsLists(type: GraphQLInputType): boolean {
  const named = getNamedType(type)
  if (isListType(getNullableType(type))) return true
  return isInputObjectType(named) && Object.values(named.getFields()).some((field) => holdsLists(field.type))
}

/**
 * The one bound on lists that clients send: for every argument of the schema, however deep the list is in it.
 *
 * @param args as they are coerced
 * @throws InputError naming the list: "filter.years"
 */
export function requireShortLists(args: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(args)) check(name, args[name])
}

function check(name: string, value: unknown): void {
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
      example: `${name}: ${JSON.stringify(value.slice(0, 2))}`,
    })
  for (const inner of value) check(name, inner)
}
