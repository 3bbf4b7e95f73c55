/** Where each type of the schema is met: as the result of a field, or as an argument or input field. */
import { type GraphQLSchema, getNamedType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

/** From the name of a type to the anchors of the fields that use it. */
export function usesByType(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, Set<string>>()
  const note = (used: string, by: string) => uses.set(used, (uses.get(used) ?? new Set()).add(by))
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields()))
        note(getNamedType(field.type).name, `${type.name}.${field.name}`)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        for (const { type: used } of [field, ...field.args]) note(getNamedType(used).name, `${type.name}.${field.name}`)
  }
  return new Map([...uses].map(([used, by]) => [used, [...by].toSorted()]))
}
