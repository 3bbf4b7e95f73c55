import {
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/**
 * The names of the types that a client meets without using anything deprecated. A type cannot be deprecated itself: it may go
 * once all that leads to it is.
 */
export function reachable(schema: GraphQLSchema): ReadonlySet<string> {
  const met = new Set<string>()
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const open: GraphQLNamedType[] = roots.filter((type) => type != null)
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (met.has(type.name)) continue
    met.add(type.name)
    open.push(...leadsTo(schema, type))
  }
  return met
}

function leadsTo(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : []
  if (isInputObjectType(type)) return Object.values(type.getFields()).filter(isCurrent).map(namedTypeOf)
  if (!isObjectType(type) && !isInterfaceType(type)) return possible
  const fields = Object.values(type.getFields()).filter(isCurrent)
  const args = fields.flatMap((field) => field.args.filter(isCurrent))
  return [...possible, ...type.getInterfaces(), ...fields.map(namedTypeOf), ...args.map(namedTypeOf)]
}

const isCurrent = ({ deprecationReason }: { readonly deprecationReason?: string | null | undefined }): boolean =>
  deprecationReason == null

const namedTypeOf = ({ type }: { readonly type: GraphQLType }): GraphQLNamedType => getNamedType(type)
