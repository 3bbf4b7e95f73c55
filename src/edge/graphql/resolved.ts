import { defaultFieldResolver, type GraphQLField, type GraphQLResolveInfo } from 'graphql'
import { GIVEN_UP, giveUp } from './give-up.ts'

type Field = GraphQLField<unknown, unknown>

const waited = new WeakSet<Field>()

/** Whether a field has had to wait before: a query for it is left to the library before anything is done twice. */
export const hasWaited = (field: Field): boolean => waited.has(field)

/** What the resolver of a field returns, if that is at hand; gives up if not. */
export function resolved(
  field: Field,
  source: unknown,
  args: Record<string, unknown>,
  context: unknown,
  info: GraphQLResolveInfo,
): unknown {
  try {
    const value = (field.resolve ?? defaultFieldResolver)(source, args, context, info)
    if (!(value instanceof Promise)) return value
    value.catch(() => undefined)
    return giveUp()
  } catch (error) {
    if (error === GIVEN_UP) waited.add(field)
    throw error
  }
}
