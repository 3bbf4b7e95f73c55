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
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql'

export interface Element {
  /** `Member.pathway(asOf:)` */
  readonly coordinate: string
  /** As it is declared, without descriptions: `asOf: Date`. Of an enum value its name. */
  readonly signature: string
  /** Null where it is not deprecated. */
  readonly deprecation: string | null
  /** Whether a client has to give it, as only arguments and input fields can be. */
  readonly required: boolean
}

/** The fields, arguments, input fields and enum values of a schema. Types are not among them: they cannot be deprecated. */
export function elementsOf(schema: GraphQLSchema): ReadonlyMap<string, Element> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))
  const ofDirectives = schema
    .getDirectives()
    .flatMap(({ name, args }) => args.map((arg) => argumentOf(`@${name}`, arg)))
  return new Map([...types.flatMap(elementsOfType), ...ofDirectives].map((element) => [element.coordinate, element]))
}

function elementsOfType(type: GraphQLNamedType): readonly Element[] {
  if (isEnumType(type)) return type.getValues().map((value) => element(`${type.name}.${value.name}`, value.name, value))
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) =>
      element(`${type.name}.${field.name}`, `${field.name}: ${field.type}`, field, isRequiredInputField(field)),
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

/** @param owner a field or a directive */
const argumentOf = (owner: string, argument: GraphQLArgument): Element =>
  element(`${owner}(${argument.name}:)`, `${argument.name}: ${argument.type}`, argument, isRequiredArgument(argument))

const element = (
  coordinate: string,
  signature: string,
  { deprecationReason }: { readonly deprecationReason?: string | null | undefined },
  required = false,
): Element => ({ coordinate, signature, deprecation: deprecationReason ?? null, required })
