import type { ChangeEntry } from '../../../domain/change-log/entry.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'

/** A link of a feed entry (RFC 4287, section 4.2.7). */
interface FeedLink {
  readonly rel: 'alternate' | 'via' | 'enclosure'
  readonly type: string
  readonly href: string
}

const HTML = 'text/html'

/** Where to read what an entry is about. The first is the alternate, which every entry has. */
export function linksOf(
  { edition: slug, statement, release, version }: ChangeEntry,
  dataset: Dataset,
  origin: string,
): readonly FeedLink[] {
  const edition = dataset.editions.find((one) => one.slug === slug)
  const dataPage: FeedLink = {
    rel: 'alternate',
    type: HTML,
    href: version === null ? `${origin}/data/` : `${origin}/data/v/${version}/`,
  }
  if (edition)
    return [
      { ...dataPage, href: `${origin}/data/#editions` },
      { rel: 'enclosure', type: 'text/csv', href: `${origin}/data/${edition.slug}.csv` },
      { rel: 'via', type: HTML, href: edition.source.url },
    ]
  if (statement !== null) return [{ ...dataPage, href: statementAddress(origin, statement) }]
  if (release !== null) return [{ ...dataPage, href: `${origin}/docs/schema` }]
  return [dataPage]
}

const STATEMENT_QUERY = `query Statement($slug: String!) {
  statement(slug: $slug) { title summary saidOn speaker { name role } quote { text } source { url publisher } }
}`

/** A statement in GraphiQL, which shows it with its sources. */
const statementAddress = (origin: string, slug: string): string =>
  `${origin}/graphiql?${new URLSearchParams({ query: STATEMENT_QUERY, variables: JSON.stringify({ slug }) })}`
