/** The arguments of a connection, as Relay's specification has them: a page from the beginning of a list, or from its end. */
import { type GraphQLResolveInfo, Kind } from 'graphql'
import { InputError } from '../../domain/errors.ts'
import type { Pagination } from '../../domain/page.ts'
import type { Priced } from '../cost/field-cost.ts'
import { builder } from './builder.ts'

interface PageArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/**
 * @param what the items, as the descriptions name them: "Rows"
 * @param usual items on a page where nothing else is asked for
 * @param most items on a page
 */
export function pagesOf(what: string, usual: number, most: number) {
  const args = builder.args((t) => ({
    first: t.int({
      defaultValue: usual,
      description: `${what} from the beginning of the list, or after \`after\`, 0 to ${most}.`,
    }),
    after: t.string({ description: '`endCursor` of the page before.' }),
    last: t.int({
      description: `${what} from the end of the list, or before \`before\`, 0 to ${most}, instead of \`first\`. The order stays.`,
    }),
    before: t.string({ description: '`startCursor` of the page behind.' }),
  }))
  /** The fields below a connection are about as many objects as its page has. */
  const below = ({ args: { first, last } }: Pick<Priced<PageArgs>, 'args'>) => ({
    parents: Math.min(Math.max(0, last ?? first ?? usual), most),
  })
  /** @throws InputError when the page is too large, or asked for from both ends */
  const read = ({ first, after, last, before }: PageArgs, info: GraphQLResolveInfo): Pagination<string> => {
    if (first != null && last != null && isGiven('first', info))
      throw new InputError({
        field: 'first',
        found: `${first} together with last: ${last}`,
        allowed: 'one of the two: `first` from the beginning of the list, `last` from its end',
        example: `last: ${last}`,
      })
    const [field, size] = last == null ? (['first', first ?? usual] as const) : (['last', last] as const)
    if (size < 0 || size > most)
      throw new InputError({ field, found: String(size), allowed: `0 to ${most}`, example: `${field}: ${usual}` })
    return { size, fromEnd: field === 'last', after: after ?? null, before: before ?? null }
  }
  return { args, below, read }
}

/** Whether the question itself has the argument, and not only its default. */
const isGiven = (argument: string, { fieldNodes: [field], variableValues }: GraphQLResolveInfo): boolean =>
  field?.arguments?.some(
    ({ name, value }) =>
      name.value === argument && (value.kind !== Kind.VARIABLE || value.name.value in variableValues.coerced),
  ) ?? false
