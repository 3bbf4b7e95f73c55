/** What is different between two schemas, in words and by schema coordinate. graphql-js finds most of it. */
import {
  BreakingChangeType,
  findSchemaChanges,
  type GraphQLSchema,
  type SchemaChange,
  specifiedScalarTypes,
} from 'graphql'
import type { Both, Change, Section } from './change.ts'
import { type Element, elementsOf } from './elements.ts'
import { reconsidered, unseen } from './unseen.ts'

/** @returns nothing for descriptions, which change no client's program, and for the scalars of GraphQL itself, which come and go by use */
export function changesBetween(before: GraphQLSchema, after: GraphQLSchema): readonly Change[] {
  const schemas = { before, after }
  const elements = { before: elementsOf(before), after: elementsOf(after) }
  const found = findSchemaChanges(before, after)
    .filter(({ type }) => type !== 'DESCRIPTION_CHANGED')
    .map((change) => reconsidered(inWords(change, elements), elements, schemas))
    .filter(({ coordinate }) => !BUILT_IN.has(coordinate))
  return [...found, ...unseen(schemas), ...deprecations(elements)].toSorted((a, b) => (a.text < b.text ? -1 : 1))
}

const BUILT_IN: ReadonlySet<string> = new Set(specifiedScalarTypes.map(({ name }) => name))

type Elements = Both<ReadonlyMap<string, Element>>

function inWords({ type, description }: SchemaChange, { before, after }: Elements): Change {
  const coordinate = coordinateIn(description)
  const [old, now] = [before.get(coordinate)?.signature, after.get(coordinate)?.signature]
  const of = ownerOf(coordinate)
  const say = (section: Section, text: string): Change => ({ section, type, coordinate, text })
  // The sentence of graphql-js, which may begin with what it is about.
  const sentence = `\`${coordinate}\`: ${description.replace(`${coordinate} `, '').replace(/\.$/, '')}`
  switch (type) {
    case 'TYPE_ADDED':
      return say('added', `\`${coordinate}\`: new type`)
    case 'FIELD_ADDED':
      return say('added', `\`${of}\`: new field \`${now}\``)
    case 'OPTIONAL_ARG_ADDED':
      return say('added', `\`${of}\`: new argument \`${now}\``)
    case 'OPTIONAL_INPUT_FIELD_ADDED':
      return say('added', `\`${of}\`: new input field \`${now}\``)
    // A client that lists all values it knows has no case for this one.
    case 'VALUE_ADDED_TO_ENUM':
      return say('dangerous', `\`${of}\`: new value \`${now}\``)
    case 'FIELD_REMOVED':
    case 'ARG_REMOVED':
    case 'DIRECTIVE_ARG_REMOVED':
    case 'VALUE_REMOVED_FROM_ENUM':
      return say('removed', `\`${coordinate}\`: removed (it was \`${old}\`)`)
    case 'TYPE_REMOVED':
      return say('removed', `\`${coordinate}\`: removed`)
    case 'FIELD_CHANGED_KIND':
    case 'ARG_CHANGED_KIND':
      return say('breaking', `\`${coordinate}\`: was \`${old}\`, is \`${now}\``)
    case 'FIELD_CHANGED_KIND_SAFE':
    case 'ARG_CHANGED_KIND_SAFE':
      return say('changed', `\`${coordinate}\`: was \`${old}\`, is \`${now}\``)
    // A query that leaves it out may answer something else.
    case 'ARG_DEFAULT_VALUE_ADDED':
    case 'ARG_DEFAULT_VALUE_CHANGE':
    case 'INPUT_FIELD_DEFAULT_VALUE_ADDED':
    case 'INPUT_FIELD_DEFAULT_VALUE_CHANGE':
    case 'TYPE_ADDED_TO_UNION':
    case 'IMPLEMENTED_INTERFACE_ADDED':
      return say('dangerous', sentence)
    default:
      return say(type in BreakingChangeType ? 'breaking' : 'changed', sentence)
  }
}

/** What graphql-js's sentence is about, most special first; it has no other place for it. */
const SUBJECTS = [
  /@?\w+(?:\.\w+)?\(\w+:\)/,
  /\w+\.\w+/,
  /@\w+/,
  /(?<=union type |implemented by |^Standard scalar )\w+/,
  /^\w+/,
]

function coordinateIn(description: string): string {
  const [found] = SUBJECTS.flatMap((subject) => subject.exec(description)?.[0] ?? [])
  return found ?? description
}

/** The field of an argument, and the type of a field. */
const ownerOf = (coordinate: string): string => coordinate.replace(/\(.*\)$|\.\w+$/, '')

/** What was there before and is deprecated since, and what is new and deprecated at once. */
function deprecations({ before, after }: Elements): readonly Change[] {
  return [...after.values()]
    .filter(({ coordinate, deprecation }) => deprecation !== null && before.get(coordinate)?.deprecation == null)
    .map(({ coordinate, deprecation }) => ({
      section: 'deprecated',
      type: 'DEPRECATED',
      coordinate,
      text: `\`${coordinate}\`: ${deprecation}`,
    }))
}
