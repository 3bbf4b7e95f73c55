/** What a page is to programs, as objects of https://schema.org. */
import type { Cited } from '../parts/citation.ts'

interface About {
  readonly cited: Cited
  readonly description: string
  /** The address of the figures, without its host; null where the page has none of its own. */
  readonly csv: string | null
}

/** Figures that can be downloaded: a Dataset; without them a WebPage. */
export const linkedDataOf =
  ({ cited: { title, address, sources, issued }, description, csv }: About) =>
  (origin: string): readonly object[] => [
    {
      '@context': 'https://schema.org',
      '@type': csv === null ? 'WebPage' : 'Dataset',
      name: title,
      description,
      url: address,
      ...(issued !== null && { datePublished: issued }),
      isBasedOn: sources,
      isAccessibleForFree: true,
      ...(csv !== null && {
        creator: { '@type': 'Organization', name: 'Realistic Pathway', url: `${origin}/` },
        distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: origin + csv }],
      }),
    },
  ]
