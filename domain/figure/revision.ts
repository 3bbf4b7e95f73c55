import type { Dataset } from '../dataset/dataset.ts'
import { carries } from '../edition/edition.ts'
import { present } from './absence.ts'
import { findDatum } from './figure.ts'
import type { Datum } from './series.ts'

/**
 * The values of a cell (indicator, area, year) in all editions of its source, oldest first, the given datum included. Base year
 * and currency may differ between editions: each datum states its own unit.
 */
export function revisionsOf(dataset: Dataset, { series, year }: Datum): readonly Datum[] {
  const { area, indicator, edition, composition } = series
  const aggregate = composition === null ? 'published' : 'computed'
  const editions = dataset.editions.filter((one) => one.source === edition.source && carries(one, indicator.code))
  const vintages = editions.map((one) => ({ kind: 'edition', edition: one }) as const)
  return present(vintages.map((vintage) => findDatum(dataset, { area, indicator, vintage, aggregate }, year)))
}
