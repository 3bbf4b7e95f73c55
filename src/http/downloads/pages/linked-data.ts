/** The collection and its editions as datasets of https://schema.org, with what search engines for data require and recommend. */
import type { Dataset as DatasetSchema, WithContext } from 'schema-dts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../../domain/edition/edition.ts'
import { describeEdition } from '../../../../domain/figure/citation.ts'
import { isoDate } from '../../../../formats/date.ts'
import { ended } from '../../../../site/parts/citation.ts'
import { PACKAGE } from '../files.ts'
import { DESCRIPTOR } from '../package.ts'
import { citationOf } from '../tables/catalogue.ts'
import { editionFigures } from '../tables/figures.ts'
import { XLSX } from '../xlsx.ts'

type Described = WithContext<DatasetSchema>

const CONTEXT = { '@context': 'https://schema.org', '@type': 'Dataset', isAccessibleForFree: true } as const

const COLLECTION = 'Realistic Pathway: NATO defence spending by edition'

const file = (contentUrl: string, encodingFormat: string) =>
  ({ '@type': 'DataDownload', contentUrl, encodingFormat }) as const

export const editionDescription = (dataset: Dataset, edition: Edition): string =>
  `${editionFigures(dataset, edition).length} figures as ${edition.source.publisher} published them, each with its unit, status and table: ${indicatorNames(dataset, edition).join(', ')}. Carried: ${ended(edition.coverage)}`

const indicatorNames = (dataset: Dataset, { indicators }: Edition): readonly string[] =>
  indicators.map(({ code }) => dataset.indicators.get(code)?.name ?? code)

export function editionDataset(dataset: Dataset, edition: Edition, origin: string): Described {
  const { slug, source, firstYear, lastYear } = edition
  const address = `${origin}/data/${slug}`
  return {
    ...CONTEXT,
    '@id': address,
    name: describeEdition(edition),
    description: editionDescription(dataset, edition),
    url: address,
    sameAs: source.url,
    identifier: `edition:${slug}`,
    version: dataset.version,
    datePublished: isoDate(edition.publishedOn, edition.publishedPrecision),
    temporalCoverage: `${firstYear}/${lastYear}`,
    creator: { '@type': 'Organization', name: source.publisher, url: source.url },
    license: { '@type': 'CreativeWork', name: source.terms, url: source.url },
    citation: citationOf(edition),
    variableMeasured: [...indicatorNames(dataset, edition)],
    isPartOf: {
      '@type': 'Dataset',
      '@id': `${origin}/data/`,
      name: COLLECTION,
      description: collectionDescription(dataset),
      url: `${origin}/data/`,
    },
    distribution: [file(`${address}.csv`, 'text/csv'), file(`${address}.xlsx`, XLSX)],
  }
}

const collectionDescription = ({ editions }: Dataset): string =>
  `Figures of NATO defence spending, and of the economies and budgets around it, as they were published in ${editions.length} editions, each with its unit, status, table and source; with statements, and claims held against the figures.`

export function collectionDataset(dataset: Dataset, origin: string): Described {
  const { editions, version } = dataset
  const address = `${origin}/data/`
  return {
    ...CONTEXT,
    '@id': address,
    name: COLLECTION,
    description: collectionDescription(dataset),
    url: address,
    version,
    temporalCoverage: `${Math.min(...editions.map(({ firstYear }) => firstYear))}/${Math.max(...editions.map(({ lastYear }) => lastYear))}`,
    creator: { '@type': 'Organization', name: 'Realistic Pathway', url: `${origin}/` },
    license: {
      '@type': 'CreativeWork',
      name: 'The terms of each publisher, which stand with each edition.',
      url: `${address}editions.csv`,
    },
    keywords: ['NATO', 'defence spending', 'military expenditure', 'GDP'],
    hasPart: editions.map((edition) => ({
      '@type': 'Dataset',
      '@id': `${address}${edition.slug}`,
      name: describeEdition(edition),
      description: editionDescription(dataset, edition),
      url: `${address}${edition.slug}`,
    })),
    distribution: [
      file(`${address}${PACKAGE}`, 'application/zip'),
      file(`${address}${DESCRIPTOR}`, 'application/json'),
    ],
  }
}
