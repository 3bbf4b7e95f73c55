/** Everything of a schema that a client can name, by its schema coordinate: https://spec.graphql.org/September2025/#sec-Schema-Coordinates */
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql'

export interface Element {
  /** `Member.pathway(asOf:)` */
  readonly coordinate: string
  /** As it is declared, without descriptions: `asOf: Date`. Of an enum value its name. */
  readonly signature: string
  /** Null where it is not deprecated. */
  readonly deprecation: string | null
}

/** The fields, arguments, input fields and enum values of a schema. Types are not among them: they cannot be deprecated. */
export function elementsOf(schema: GraphQLSchema): ReadonlyMap<string, Element> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))
  return new Map(types.flatMap(elementsOfType).map((element) => [element.coordinate, element]))
}

function elementsOfType(type: GraphQLNamedType): readonly Element[] {
  if (isEnumType(type)) return type.getValues().map((value) => element(`${type.name}.${value.name}`, value.name, value))
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) =>
      element(`${type.name}.${field.name}`, `${field.name}: ${field.type}`, field),
    )
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => {
    const coordinate = `${type.name}.${field.name}`
    return [
      element(coordinate, `${field.name}: ${field.type}`, field),
      ...field.args.map((argument) => argumentOf(coordinate, argument)),
    ]
  })
}

const argumentOf = (field: string, argument: GraphQLArgument): Element =>
  element(`${field}(${argument.name}:)`, `${argument.name}: ${argument.type}`, argument)

const element = (
  coordinate: string,
  signature: string,
  { deprecationReason }: { readonly deprecationReason?: string | null | undefined },
): Element => ({ coordinate, signature, deprecation: deprecationReason ?? null })
