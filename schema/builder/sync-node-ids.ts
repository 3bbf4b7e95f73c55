import { type GraphQLSchema, isObjectType } from 'graphql'
import { encodeNodeId } from './node-id.ts'

type IdOf = (node: unknown) => string

/**
 * Answers ids of nodes with texts. Pothos answers each with a promise, also where it is at hand, as all are here; and a query with a
 * promise in it is no longer one that can be executed at once.
 */
export function syncNodeIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const field = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node') && type.getFields().id
    if (!field) continue
    const { id } = type.extensions.pothosOptions as { readonly id: { readonly resolve: IdOf } }
    field.resolve = (node) => encodeNodeId(type.name, id.resolve(node))
  }
  return schema
}
