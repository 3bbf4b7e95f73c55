import type { ComponentChildren } from 'preact'
import { Pager } from './pager.tsx'

interface Props {
  /** The address of the list without its filters. */
  readonly path: string
  readonly search: URLSearchParams
  /** How many there are, in words. */
  readonly found: string
  /** What one of them is called. */
  readonly what: string
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly cards: readonly ComponentChildren[]
}

/** A page of what passes the filters, and the way to the next one. */
export const FoundList = ({ path, search, found, what, pageInfo, cards }: Props) => (
  <>
    <p role="status">{found}</p>
    {cards.length === 0 ? (
      <p>
        No {what} is like that. Take out a word or a choice, or see <a href={path}>all {what}s</a>.
      </p>
    ) : (
      <ol class="cards">{cards}</ol>
    )}
    <Pager
      path={path}
      search={search}
      isFirst={!search.get('after')}
      next={pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null}
    />
  </>
)
