/** A page of an ordered list: so many items from the beginning, or from the end, of what lies between two places. */
export interface Pagination<Place> {
  readonly size: number
  /** The last items are meant, not the first ones. Their order is that of the list. */
  readonly fromEnd: boolean
  /** Null: from the beginning. */
  readonly after: Place | null
  /** Null: to the end. */
  readonly before: Place | null
}

export interface PageItems<T> {
  /** In the order of the list. */
  readonly items: readonly T[]
  /** Whether there are more between the two places. */
  readonly hasMore: boolean
}

export const firstPage = <Place>(size: number, after: Place | null = null): Pagination<Place> => ({
  size,
  fromEnd: false,
  after,
  before: null,
})

/** @param read the items from the side where the page begins, one more than it has where there are more */
export function itemsOf<T>(read: readonly T[], { size, fromEnd }: Pagination<unknown>): PageItems<T> {
  const items = read.slice(0, size)
  return { items: fromEnd ? items.toReversed() : items, hasMore: read.length > size }
}
