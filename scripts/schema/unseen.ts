/** What breaks or surprises a client although graphql-js' findSchemaChanges passes it over or takes it for harmless. */
import { type GraphQLNamedType, type GraphQLSchema, isInputObjectType, isScalarType, OperationTypeNode } from 'graphql'
import type { Both, Change } from './change.ts'
import type { Element } from './elements.ts'
import { unmergedWith } from './merging.ts'

/** What findSchemaChanges does not look at. */
export function unseen({ before, after }: Both<GraphQLSchema>): readonly Change[] {
  const types = Object.values(before.getTypeMap()).flatMap((old) => {
    const now = after.getType(old.name)
    return now === undefined ? [] : changeOfType(old, now)
  })
  return [...Object.values(OperationTypeNode).flatMap((root) => changeOfRoot(root, { before, after })), ...types]
}

function changeOfRoot(root: OperationTypeNode, { before, after }: Both<GraphQLSchema>): readonly Change[] {
  const [old, now] = [before.getRootType(root)?.name, after.getRootType(root)?.name]
  const subject = { coordinate: root, text: `\`${root}\`: its type was ${quoted(old)}, is ${quoted(now)}` }
  if (old === now) return []
  if (old === undefined) return [{ ...subject, section: 'added', type: 'ROOT_ADDED' }]
  return [{ ...subject, section: 'breaking', type: 'ROOT_CHANGED' }]
}

function changeOfType(old: GraphQLNamedType, now: GraphQLNamedType): readonly Change[] {
  const coordinate = old.name
  if (isInputObjectType(old) && isInputObjectType(now) && old.isOneOf !== now.isOneOf)
    return now.isOneOf
      ? [{ coordinate, section: 'breaking', type: 'ONE_OF_ADDED', text: `\`${coordinate}\`: is \`@oneOf\` now` }]
      : [{ coordinate, section: 'changed', type: 'ONE_OF_REMOVED', text: `\`${coordinate}\`: is no longer \`@oneOf\`` }]
  if (!isScalarType(old) || !isScalarType(now) || old.specifiedByURL === now.specifiedByURL) return []
  const text = `\`${coordinate}\`: was specified by ${quoted(old.specifiedByURL)}, is by ${quoted(now.specifiedByURL)}`
  return [{ coordinate, section: 'dangerous', type: 'SPECIFIED_BY_CHANGED', text }]
}

const quoted = (name: string | null | undefined): string => (name == null ? 'none' : `\`${name}\``)

/** The change as a client meets it, where graphql-js takes a breaking one for harmless. */
export function reconsidered(
  change: Change,
  { before, after }: Both<ReadonlyMap<string, Element>>,
  schemas: Both<GraphQLSchema>,
): Change {
  const { coordinate, text } = change
  if (before.get(coordinate)?.required === false && after.get(coordinate)?.required === true)
    return { ...change, section: 'breaking', type: 'BECAME_REQUIRED', text: `${text}. It is required now` }
  const other = change.type === 'FIELD_CHANGED_KIND_SAFE' ? unmergedWith(coordinate, schemas) : undefined
  if (other === undefined) return change
  const merged = `${text}. No query can merge it with \`${other}\` any more`
  return { ...change, section: 'breaking', type: 'FIELD_UNMERGED', text: merged }
}
