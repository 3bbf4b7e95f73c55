/** Which fields a query may select under one name: https://spec.graphql.org/September2025/#SameResponseShape() */
import {
  doTypesOverlap,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql'
import type { Schemas } from './element.ts'

/**
 * A field of the same name that a query could select beside this one, `{ ...on Member { name } ...on Group { name } }`,
 * and no longer can: both may be null, or neither. What a query merges by an alias or within a merged field is not
 * looked for, else hardly a field of a type with an interface could become non-null.
 */
export function unmergedWith(coordinate: string, { before, after }: Schemas): string | undefined {
  const [typeName = '', field = ''] = coordinate.split('.')
  const [was, is] = [shapeOf(before, coordinate), shapeOf(after, coordinate)]
  return typesBeside(typeName, before)
    .map((name) => `${name}.${field}`)
    .filter((other) => shapeOf(before, other) === was)
    .find((other) => ![undefined, is].includes(shapeOf(after, other)))
}

/** The types that fragments can name where they can name this one. */
function typesBeside(typeName: string, schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter(isCompositeType)
  const [own] = types.filter(({ name }) => name === typeName)
  const around = types.filter((type) => own !== undefined && doTypesOverlap(schema, own, type))
  return types.filter((type) => around.some((parent) => doTypesOverlap(schema, parent, type))).map(({ name }) => name)
}

/** `[Float!]`; of objects `[*!]`, as it does not matter of which. Undefined where there is no such field. */
function shapeOf(schema: GraphQLSchema, coordinate: string): string | undefined {
  const [typeName = '', field = ''] = coordinate.split('.')
  const parent = schema.getType(typeName)
  const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field]?.type : undefined
  if (type === undefined) return undefined
  return isLeafType(getNamedType(type)) ? String(type) : String(type).replace(/\w+/, '*')
}
