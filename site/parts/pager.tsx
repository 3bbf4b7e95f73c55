import { withQuery } from '../address/with-query.ts'

interface Props {
  readonly path: string
  /** The parameters of the list, without its page. */
  readonly search: URLSearchParams
  /** The cursor behind this page; null on the last one. */
  readonly next: string | null
  readonly isFirst: boolean
}

/** Ways through a list, page by page. */
export function Pager({ path, search, next, isFirst }: Props) {
  const address = (after: string | null): string => {
    const others = [...search].filter(([name, value]) => name !== 'after' && value !== '')
    return withQuery(path, after === null ? others : [...others, ['after', after]])
  }
  if (isFirst && next === null) return null
  return (
    <nav class="no-print" aria-label="Pages of the list">
      <ul class="links">
        {!isFirst && (
          <li>
            <a href={address(null)}>The first page</a>
          </li>
        )}
        {next !== null && (
          <li>
            <a href={address(next)} rel="next">
              The next page
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
