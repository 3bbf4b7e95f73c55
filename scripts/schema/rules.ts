/** How the schema may change without breaking a client that was written against a release. */
import type { BreakingChangeType, GraphQLSchema } from 'graphql'
import type { Change, UnseenBreakingType } from './change.ts'
import { changesBetween } from './changes.ts'
import { elementsOf } from './elements.ts'
import { reachable } from './reachable.ts'

export interface Verdict {
  /** Each names its coordinate, and what to do instead. Empty where all is well. */
  readonly refused: readonly string[]
  /** Allowed, and to be known: a client may stumble over it. */
  readonly dangerous: readonly string[]
}

/** @param released what clients may rely on; `next` is to follow it */
export function judge(released: GraphQLSchema, next: GraphQLSchema): Verdict {
  const changes = changesBetween(released, next)
  const mayGo = departures(released)
  return {
    refused: changes.filter((change) => !mayGo(change)).flatMap(refusal),
    dangerous: changes.filter(({ section }) => section === 'dangerous').map(({ text }) => text),
  }
}

/** What was deprecated in a release may go in the next, and with it the types that nothing else leads to. */
function departures(released: GraphQLSchema): (change: Change) => boolean {
  const elements = elementsOf(released)
  const kept = reachable(released)
  return ({ type, coordinate }) =>
    type === 'TYPE_REMOVED'
      ? !kept.has(coordinate)
      : REMOVALS.has(type) && (elements.get(coordinate)?.deprecation ?? null) !== null
}

const REMOVALS: ReadonlySet<Change['type']> = new Set([
  'FIELD_REMOVED',
  'ARG_REMOVED',
  'DIRECTIVE_ARG_REMOVED',
  'VALUE_REMOVED_FROM_ENUM',
])

const DEPRECATE_FIRST = 'Deprecate it with a reason that says what to use instead, release that, and remove it after.'
const KEEP = 'Keep it, and offer what is better under another name beside it.'
const OPTIONAL = 'Make it nullable or give it a default value.'
const NEW_NAME = 'Offer the new type under another name beside it, and deprecate this one.'

type BreakingType = BreakingChangeType | UnseenBreakingType

const INSTEAD: Readonly<Record<BreakingType, string>> = {
  FIELD_REMOVED: DEPRECATE_FIRST,
  ARG_REMOVED: DEPRECATE_FIRST,
  DIRECTIVE_ARG_REMOVED: DEPRECATE_FIRST,
  VALUE_REMOVED_FROM_ENUM: DEPRECATE_FIRST,
  TYPE_REMOVED: 'Deprecate all fields and arguments that lead to it, release that, and remove it with them after.',
  FIELD_CHANGED_KIND: NEW_NAME,
  ARG_CHANGED_KIND: NEW_NAME,
  TYPE_CHANGED_KIND: NEW_NAME,
  ONE_OF_ADDED: NEW_NAME,
  FIELD_UNMERGED: 'Change all fields of that name alike in one release.',
  BECAME_REQUIRED: OPTIONAL,
  REQUIRED_ARG_ADDED: OPTIONAL,
  REQUIRED_INPUT_FIELD_ADDED: OPTIONAL,
  REQUIRED_DIRECTIVE_ARG_ADDED: OPTIONAL,
  TYPE_REMOVED_FROM_UNION: KEEP,
  IMPLEMENTED_INTERFACE_REMOVED: KEEP,
  DIRECTIVE_REMOVED: KEEP,
  DIRECTIVE_REPEATABLE_REMOVED: KEEP,
  DIRECTIVE_LOCATION_REMOVED: KEEP,
  ROOT_CHANGED: KEEP,
}

const refusal = ({ type, text }: Change): readonly string[] => (isBreaking(type) ? [`${text}. ${INSTEAD[type]}`] : [])

const isBreaking = (type: Change['type']): type is BreakingType => type in INSTEAD
