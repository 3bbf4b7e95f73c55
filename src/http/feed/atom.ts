/** What is new as Atom (RFC 4287). */
import { element, type Markup } from '../../../charts/svg/svg.ts'
import type { ChangeEntry } from '../../../domain/change-log/entry.ts'
import { urnOf } from '../../../domain/change-log/urn.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { linksOf } from './links.ts'

export const ATOM = 'application/atom+xml'
export const FEED_PATH = '/feed.xml'

export interface Feed {
  /** Newest first. */
  readonly entries: readonly ChangeEntry[]
  readonly dataset: Dataset
  /** ISO 8601 instant at which the dataset was first published: the age of a feed without entries. */
  readonly publishedAt: string
  /** Where the API is reached, such as `https://api.example`. */
  readonly origin: string
}

export async function atomFeed({ entries, dataset, publishedAt, origin }: Feed): Promise<string> {
  const [newest] = entries
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    element('id', {}, await urnOf('feed')),
    element('title', {}, 'Realistic Pathway: what is new'),
    element('subtitle', {}, 'Editions, statements, corrections, verdicts and releases of the schema.'),
    element('updated', {}, newest ? instantOf(newest) : publishedAt),
    element('author', {}, element('name', {}, 'Realistic Pathway')),
    element('link', { rel: 'self', type: ATOM, href: origin + FEED_PATH }),
    element('link', { rel: 'alternate', type: 'text/html', href: `${origin}/` }),
    ...(await Promise.all(entries.map((entry) => entryElement(entry, dataset, origin)))),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed.markup}\n`
}

async function entryElement(entry: ChangeEntry, dataset: Dataset, origin: string): Promise<Markup> {
  const { key, kind, title, summary, details } = entry
  return element(
    'entry',
    {},
    element('id', {}, await urnOf(key)),
    element('title', {}, title),
    element('updated', {}, instantOf(entry)),
    element('category', { term: kind }),
    ...linksOf(entry, dataset, origin).map(({ rel, type, href }) => element('link', { rel, type, href })),
    element('summary', {}, summary),
    element('content', { type: 'html' }, contentOf(summary, details).markup),
  )
}

/** HTML, which the feed has as escaped text. */
function contentOf(summary: string, details: readonly string[]): Markup {
  const list = details.length === 0 ? [] : [element('ul', {}, ...details.map((line) => element('li', {}, line)))]
  return element('div', {}, element('p', {}, summary), ...list)
}

/** Where only the day is known, its beginning in UTC. */
const instantOf = ({ at }: ChangeEntry): string => (at.length > 10 ? at : `${at}T00:00:00Z`)
