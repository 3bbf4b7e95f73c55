import type { Dataset } from '../dataset/dataset.ts'
import { carries } from '../edition/edition.ts'
import { isAbsence } from './absence.ts'
import { findDatum } from './figure.ts'
import type { Datum } from './series.ts'

/**
 * The values of a cell (indicator, area, year) in all editions of its source, oldest first, the given datum included. Base year
 * and currency may differ between editions: each datum states its own unit.
 */
export function revisionsOf(dataset: Dataset, { series, year }: Datum): readonly Datum[] {
  const { area, indicator, edition, composition } = series
  return dataset.editions
    .filter((candidate) => candidate.source === edition.source && carries(candidate, indicator.code))
    .flatMap((candidate) => {
      const vintage = { kind: 'edition', edition: candidate } as const
      const aggregate = composition === null ? 'published' : 'computed'
      const datum = findDatum(dataset, { area, indicator, vintage, aggregate }, year)
      return isAbsence(datum) ? [] : [datum]
    })
}
