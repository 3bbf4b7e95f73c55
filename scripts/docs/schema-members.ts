/** What a type is made of: its fields with their arguments, or its values. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  print,
} from 'graphql'
import { escapeHtml } from './html.ts'
import { renderDescription } from './markdown.ts'

export function membersOf(type: GraphQLNamedType): string {
  if (isObjectType(type) || isInterfaceType(type))
    return list(Object.values(type.getFields()).map((field) => fieldEntry(type.name, field)))
  if (isInputObjectType(type))
    return list(Object.values(type.getFields()).map((field) => inputEntry(field, `${type.name}.${field.name}`)))
  if (isEnumType(type))
    return list(
      type.getValues().map(({ name, description, deprecationReason }) =>
        entry({
          id: `${type.name}.${name}`,
          signature: selfLink(`${type.name}.${name}`, name),
          description,
          deprecationReason,
        }),
      ),
    )
  return ''
}

const list = (entries: readonly string[]): string => `<dl class="members">${entries.join('\n')}</dl>\n`

interface Entry {
  /** Arguments have none: their field's is near. */
  readonly id: string | null
  readonly signature: string
  readonly description: string | null | undefined
  readonly deprecationReason: string | null | undefined
  /** HTML that comes after the description. */
  readonly more?: string
}

function entry({ id, signature, description, deprecationReason, more = '' }: Entry): string {
  const text = description ? renderDescription(description) : ''
  const warning = deprecationReason
    ? `<div class="deprecated"><strong>Deprecated.</strong> ${renderDescription(deprecationReason)}</div>`
    : ''
  return `<dt${id ? ` id="${id}"` : ''}><code>${signature}</code></dt><dd>${warning}${text}${more}</dd>`
}

function fieldEntry(
  type: string,
  { name, type: result, args, description, deprecationReason }: GraphQLField<unknown, unknown>,
): string {
  const id = `${type}.${name}`
  const more =
    args.length > 0 ? `<p class="caption">Arguments</p>${list(args.map((argument) => inputEntry(argument, null)))}` : ''
  return entry({ id, signature: `${selfLink(id, name)}: ${typeLink(result)}`, description, deprecationReason, more })
}

function inputEntry(input: GraphQLArgument | GraphQLInputField, id: string | null): string {
  const { name, type, description, deprecationReason } = input
  const named = id ? selfLink(id, name) : `<span class="name">${name}</span>`
  return entry({ id, signature: `${named}: ${typeLink(type)}${defaultOf(input)}`, description, deprecationReason })
}

/** As the SDL writes it. */
const defaultOf = (input: GraphQLArgument | GraphQLInputField): string =>
  input.default?.literal ? ` = ${escapeHtml(print(input.default.literal))}` : ''

const selfLink = (id: string, name: string): string => `<a class="name" href="#${id}">${name}</a>`

/** As the SDL writes it, with a link to the type. GraphQL's own scalars need no explanation. */
function typeLink(type: GraphQLType): string {
  if (isNonNullType(type)) return `${typeLink(type.ofType)}!`
  if (isListType(type)) return `[${typeLink(type.ofType)}]`
  return isSpecifiedScalarType(type) ? type.name : `<a href="#${type.name}">${type.name}</a>`
}
