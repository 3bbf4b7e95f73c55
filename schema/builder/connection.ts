/** Relay pages over a list that is known whole. A cursor names its item, so it stays right when the list changes. */
import { InputError, quoted } from '../../domain/errors.ts'
import { type Priced, sameParents } from '../cost/field-cost.ts'

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
  readonly after: string | null
  readonly most: number
}

/** The fields below a connection are about as many objects as its page has. */
export const ofConnection =
  (most: number) =>
  ({ args: { first } }: Pick<Priced<{ readonly first: number }>, 'args'>) => ({
    parents: Math.min(Math.max(0, first), most),
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
  { first, after, most }: PageArgs,
): Connection<T> {
  if (first < 0 || first > most)
    throw new InputError({
      field: 'first',
      found: String(first),
      allowed: `0 to ${most}`,
      example: `first: ${Math.min(100, most)}`,
    })
  const start = after === null ? 0 : 1 + placeOf(items, keyOf, after)
  const edges = items
    .slice(start, start + first)
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

function placeOf<T>(items: readonly T[], keyOf: (item: T) => string, cursor: string): number {
  const [, digits = '', key] = /^(\d{1,9}) (.+)$/s.exec(decodeCursor(cursor)) ?? []
  const at = items[Number(digits)]
  if (at !== undefined && keyOf(at) === key) return Number(digits)
  const place = key === undefined ? -1 : items.findIndex((item) => keyOf(item) === key)
  if (place >= 0) return place
  throw new InputError({
    field: 'after',
    found: quoted(cursor),
    allowed: 'an `endCursor` or `cursor` that this list gave with the same filter',
    example: 'leave `after` out for the first page',
  })
}

function decodeCursor(cursor: string): string {
  try {
    return atob(cursor)
  } catch {
    return ''
  }
}
