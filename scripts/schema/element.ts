/** What stands in a schema where graphql-inspector says that something has changed. */
import { type GraphQLSchema, isRequiredArgument, isRequiredInputField, resolveSchemaCoordinate } from 'graphql'

export interface Schemas {
  readonly before: GraphQLSchema
  readonly after: GraphQLSchema
}

export interface Element {
  /** Undefined where it is not deprecated. */
  readonly deprecation: string | undefined
  /** Whether a client has to give it, as only arguments and input fields can be. */
  readonly required: boolean
}

/** `Member.pathway(asOf:)`, by https://spec.graphql.org/September2025/#sec-Schema-Coordinates. @param path `Member.pathway.asOf` */
export const coordinateOf = (path: string): string => path.replace(/^(@\w+|\w+\.\w+)\.(\w+)$/, '$1($2:)')

/** Undefined for a type, a directive, and what there is not. */
export function elementAt(path: string, schema: GraphQLSchema): Element | undefined {
  const found = resolveSchemaCoordinate(schema, coordinateOf(path))
  switch (found?.kind) {
    case 'Field':
      return element(found.field, false)
    case 'EnumValue':
      return element(found.enumValue, false)
    case 'InputField':
      return element(found.inputField, isRequiredInputField(found.inputField))
    case 'FieldArgument':
      return element(found.fieldArgument, isRequiredArgument(found.fieldArgument))
    case 'DirectiveArgument':
      return element(found.directiveArgument, isRequiredArgument(found.directiveArgument))
    default:
      return undefined
  }
}

const element = (
  { deprecationReason }: { readonly deprecationReason?: string | null | undefined },
  required: boolean,
): Element => ({ deprecation: deprecationReason ?? undefined, required })
