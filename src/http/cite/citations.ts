/** How to cite an edition or a figure: its publisher first, then where it was read. */
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import type { Edition } from '../../../domain/edition/edition.ts'
import { describeEdition } from '../../../domain/figure/citation.ts'
import type { Datum } from '../../../domain/figure/series.ts'
import { datumKey } from '../../../domain/identity.ts'
import { isoDate } from '../../../formats/date.ts'
import { formatValue } from '../../../formats/number.ts'
import type { Cited } from '../../../site/parts/citation.ts'

const publicationOf = ({ source, publishedOn, publishedPrecision }: Edition) => ({
  publisher: source.publisher,
  issued: isoDate(publishedOn, publishedPrecision),
  sources: [],
})

export function citedEdition({ version }: Dataset, edition: Edition, origin: string): Cited {
  const { publisher, ...rest } = publicationOf(edition)
  const note = `As carried by Realistic Pathway, dataset ${version}: ${origin}/data/v/${version}/${edition.slug}.csv`
  return {
    ...rest,
    title: edition.title,
    address: edition.source.url,
    publication: { publisher, key: edition.slug, note },
  }
}

/** It is one row that never changes. */
export function citedDatum({ version }: Dataset, datum: Datum, origin: string): Cited {
  const { series, year, value, status } = datum
  const { area, indicator, edition, unit, table, composition } = series
  const { publisher, ...rest } = publicationOf(edition)
  const search = new URLSearchParams({
    indicator: indicator.code,
    areas: area.code,
    from: String(year),
    to: String(year),
    edition: edition.slug,
    shape: 'long',
    ...(area.kind === 'group' && { aggregate: composition === null ? 'published' : 'computed' }),
  })
  const title = `${indicator.name}, ${area.name}, ${year}: ${formatValue(value)} ${unit}${status === 'actual' ? '' : ` (${status})`}`
  const origins =
    composition === null
      ? `${table} of`
      : `Computed by Realistic Pathway from the members’ figures (${composition.method}) in`
  return {
    ...rest,
    title,
    address: `${origin}/data/v/${version}/series.csv?${search}`,
    publication: {
      publisher,
      key: datumKey(datum).replaceAll(/[^\w-]+/g, '-'),
      note: `${origins} ${describeEdition(edition)}, ${edition.source.url}`,
    },
  }
}
