import { isAbsence } from './absence.ts'
import type { Dataset } from './dataset.ts'
import { carries } from './edition.ts'
import { findDatum } from './figure.ts'
import type { Datum } from './series.ts'

/**
 * The same cell in every edition of the same source that has it, oldest first, the given one among them. Constant prices of
 * other base years and other currencies are revisions of the cell too: each datum states its own unit.
 */
export function revisionsOf(dataset: Dataset, { series, year }: Datum): readonly Datum[] {
  const { area, indicator, edition, composition } = series
  return dataset.editions
    .filter((one) => one.source === edition.source && carries(one, indicator.code))
    .flatMap((one) => {
      const question = {
        area,
        indicator,
        vintage: { kind: 'edition', edition: one },
        definition: null,
        aggregate: composition === null ? 'published' : 'computed',
      } as const
      const found = findDatum(dataset, question, year)
      return isAbsence(found) ? [] : [found]
    })
}
