/** Relay pages. A cursor names its item, so it stays right when the list changes. */
import type { PageItems, Pagination } from '../../domain/page.ts'
import { type Priced, sameParents } from '../cost/field-cost.ts'
import { cursorOf, refusedCursor, textInCursor } from './cursor.ts'

interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

export interface Connection<T> {
  readonly totalCount: number
  readonly edges: { readonly cursor: string; readonly node: T }[]
  readonly pageInfo: PageInfo
}

/** The items of a page. */
export const CONNECTION_COST = { size: ({ parents }: Priced) => parents, below: sameParents }

/** The page with its cursors read. */
export const placesOf = <Place>(
  { after, before, ...page }: Pagination<string>,
  decode: (field: 'after' | 'before', cursor: string) => Place,
): Pagination<Place> => ({
  ...page,
  after: after === null ? null : decode('after', after),
  before: before === null ? null : decode('before', before),
})

/** Of a list that is read page by page. */
export function pageInfoOf<T>(
  { items, hasMore }: PageItems<T>,
  { fromEnd, after, before }: Pagination<unknown>,
  encode: (item: T) => string,
): PageInfo {
  const [first] = items
  const last = items.at(-1)
  return {
    hasNextPage: before !== null || (!fromEnd && hasMore),
    hasPreviousPage: after !== null || (fromEnd && hasMore),
    startCursor: first === undefined ? null : encode(first),
    endCursor: last === undefined ? null : encode(last),
  }
}

/**
 * Of a list that is known whole.
 *
 * @param keyOf the name of an item, unique in the list
 * @throws InputError when a cursor names nothing in the list
 */
export function connectionOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  page: Pagination<string>,
): Connection<T> {
  const { size, fromEnd, after, before } = placesOf(page, (field, cursor) => placeOf(items, keyOf, field, cursor))
  const from = after === null ? 0 : after + 1
  const to = before ?? items.length
  const start = fromEnd ? Math.max(from, to - size) : from
  // The place of an item and its name: where the list is still the same, nothing has to be searched for.
  const edges = items
    .slice(start, Math.min(to, start + size))
    .map((node, at) => ({ cursor: cursorOf(`${start + at} ${keyOf(node)}`), node }))
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

function placeOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  field: 'after' | 'before',
  cursor: string,
): number {
  const [, digits = '', key] = /^(\d{1,9}) (.+)$/s.exec(textInCursor(cursor)) ?? []
  const at = items[Number(digits)]
  if (at !== undefined && keyOf(at) === key) return Number(digits)
  const place = key === undefined ? -1 : items.findIndex((item) => keyOf(item) === key)
  if (place >= 0) return place
  throw refusedCursor(field, cursor, 'this list gave with the same filter')
}
