import { escapeXml } from '../../../charts/svg/svg.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Statement } from '../../../domain/statement/statement.ts'
import { slugOf } from '../../../site/address/slug.ts'
import { areaPath, type FoundArea } from '../../../site/member/kinds.ts'

interface Known {
  readonly dataset: Dataset
  readonly statements: readonly Statement[]
  /** ISO 8601. Every page that shows figures is as new as they are. */
  readonly publishedAt: string
  readonly origin: string
}

const kindOf = (kind: 'member' | 'group' | 'comparator'): FoundArea['kind'] =>
  kind === 'comparator' ? 'country' : kind

/** Every canonical address but those of questions that a reader puts together: https://www.sitemaps.org/protocol.html */
export function sitemap({ dataset, statements, publishedAt, origin }: Known): string {
  const { members, groups, comparators, editions } = dataset
  const paths = [
    '/',
    '/alliance',
    '/claims',
    '/statements',
    '/tracker',
    '/precedents',
    '/revisions',
    '/pledges',
    '/changes',
    ...[...groups, ...members, ...comparators].map(({ kind, name }) => areaPath({ kind: kindOf(kind), name })),
    ...members.map(({ name }) => `/pathway/${slugOf(name)}/3.5-core-by-2035`),
    ...statements.map(({ slug }) => `/statements/${slug}`),
    ...statements.flatMap(({ claims }) => claims.map(({ slug }) => `/claims/${slug}`)),
    '/data/',
    ...editions.map(({ slug }) => `/data/${slug}`),
  ]
  const day = publishedAt.slice(0, 10)
  const urls = paths.map((path) => `<url><loc>${escapeXml(origin + path)}</loc><lastmod>${day}</lastmod></url>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>${escapeXml(`${origin}/docs`)}</loc></url>\n${urls.join('')}</urlset>\n`
}
