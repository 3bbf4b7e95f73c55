/** Relay pages over a list that is known whole. A cursor names its item, so it stays right when the list changes. */
import { InputError, quoted } from '../../domain/errors.ts'
import { type Priced, sameParents } from '../cost/field-cost.ts'
import { builder } from './builder.ts'

export interface Connection<T> {
  readonly totalCount: number
  readonly edges: { readonly cursor: string; readonly node: T }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

interface PageArgs {
  readonly first: number
  readonly after?: string | null | undefined
  /** With it `first` does not count, which always has a value. */
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** The arguments of a page from the end of a list. */
export const backwardArgs = (most: number) =>
  builder.args((t) => ({
    last: t.int({
      description: `Items from the end of the list, or before \`before\`, 0 to ${most}; with it \`first\` does not count. The order stays.`,
    }),
    before: t.string({ description: '`startCursor` of the page behind.' }),
  }))

/** The fields below a connection are about as many objects as its page has. */
export const ofConnection =
  (most: number) =>
  ({ args: { first, last } }: Pick<Priced<Pick<PageArgs, 'first' | 'last'>>, 'args'>) => ({
    parents: Math.min(Math.max(0, last ?? first), most),
  })

/** The items of a page. */
export const CONNECTION_COST = { size: ({ parents }: Priced) => parents, below: sameParents }

/**
 * @param keyOf the name of an item, unique in the list
 * @throws InputError when the page is too large or the cursor names nothing in the list
 */
export function connectionOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { first, after, last, before }: PageArgs,
  most: number,
): Connection<T> {
  const [field, size] = last == null ? (['first', first] as const) : (['last', last] as const)
  if (size < 0 || size > most)
    throw new InputError({
      field,
      found: String(size),
      allowed: `0 to ${most}`,
      example: `${field}: ${Math.min(100, most)}`,
    })
  const from = after == null ? 0 : 1 + placeOf(items, keyOf, 'after', after)
  const to = before == null ? items.length : placeOf(items, keyOf, 'before', before)
  const start = field === 'first' ? from : Math.max(from, to - size)
  const edges = items
    .slice(start, Math.min(to, start + size))
    .map((node, at) => ({ cursor: encodeCursor(start + at, keyOf(node)), node }))
  return {
    totalCount: items.length,
    edges,
    pageInfo: {
      hasNextPage: start + edges.length < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** The place of an item and its name: where the list is still the same, nothing has to be searched for. */
const encodeCursor = (place: number, key: string): string => btoa(`${place} ${key}`)

function placeOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  field: 'after' | 'before',
  cursor: string,
): number {
  const [, digits = '', key] = /^(\d{1,9}) (.+)$/s.exec(decodeCursor(cursor)) ?? []
  const at = items[Number(digits)]
  if (at !== undefined && keyOf(at) === key) return Number(digits)
  const place = key === undefined ? -1 : items.findIndex((item) => keyOf(item) === key)
  if (place >= 0) return place
  throw new InputError({
    field,
    found: quoted(cursor),
    allowed: 'an `endCursor` or `cursor` that this list gave with the same filter',
    example: field === 'after' ? 'leave `after` out for the first page' : 'leave `before` out for the last page',
  })
}

function decodeCursor(cursor: string): string {
  try {
    return atob(cursor)
  } catch {
    return ''
  }
}
