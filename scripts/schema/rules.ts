/** How the schema may change without breaking a client that was written against a release. */
import { CriticalityLevel } from '@graphql-inspector/core'
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
import { changesBetween, type SchemaChange } from './changes.ts'
import { elementAt } from './element.ts'

export interface CompatibilityReport {
  /** Each names its coordinate, and what to do instead. Empty where all is well. */
  readonly refused: readonly string[]
  /** Allowed, and to be known: a client may stumble over it. */
  readonly dangerous: readonly string[]
}

/** @param released what clients may rely on; `next` is to follow it */
export async function judge(released: GraphQLSchema, next: GraphQLSchema): Promise<CompatibilityReport> {
  const changes = await changesBetween({ before: released, after: next })
  const kept = reachable(released)
  /** What was deprecated in a release may go in the next, and with it the types that nothing else leads to. */
  const mayGo = ({ type, path }: SchemaChange) =>
    type === 'TYPE_REMOVED'
      ? !kept.has(path)
      : type.endsWith('_REMOVED') && elementAt(path, released)?.deprecation !== undefined
  return {
    refused: changes
      .filter((change) => change.level === CriticalityLevel.Breaking && !mayGo(change))
      .map(({ type, text, advice = adviceFor(type) }) => `${text}. ${advice}`),
    dangerous: changes.filter(({ level }) => level === CriticalityLevel.Dangerous).map(({ text }) => text),
  }
}

/** By graphql-inspector's name of a change, the first that fits. */
const ADVICE: readonly (readonly [type: RegExp, advice: string])[] = [
  [/^TYPE_REMOVED/, 'Deprecate all fields and arguments that lead to it, release that, and remove it with them after.'],
  [
    /(FIELD|ARGUMENT|VALUE)_REMOVED$/,
    'Deprecate it with a reason that says what to use instead, release that, and remove it after.',
  ],
  [/(ARGUMENT|INPUT_FIELD)_ADDED$/, 'Make it nullable or give it a default value.'],
  [
    /(FIELD|ARGUMENT)_TYPE_CHANGED$|^TYPE_KIND_CHANGED|^DIRECTIVE_USAGE_INPUT_OBJECT/,
    'Offer the new type under another name beside it, and deprecate this one.',
  ],
]

const adviceFor = (type: string): string =>
  ADVICE.find(([pattern]) => pattern.test(type))?.[1] ??
  'Keep it, and offer what is better under another name beside it.'

/**
 * The names of the types that a client meets without using anything deprecated. A type cannot be deprecated itself: it may go
 * once all that leads to it is.
 */
function reachable(schema: GraphQLSchema): ReadonlySet<string> {
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
