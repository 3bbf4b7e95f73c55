import { type Dataset, indicatorOf } from '../../dataset/dataset.ts'
import { vintageOn } from '../../edition/vintage.ts'
import { isAbsence } from '../../figure/absence.ts'
import { findDatum } from '../../figure/figure.ts'
import { printed } from '../../figure/printed.ts'
import type { PathwaySpec } from '../input/spec.ts'
import type { GroupPathway } from './group-pathway.ts'

/** Why a group's start is not the share that the source prints for it. None where it is, and where the source prints none. */
export function startWarning(
  dataset: Dataset,
  { years: [start] }: Pick<GroupPathway, 'years'>,
  { area, asOf }: PathwaySpec,
): readonly string[] {
  if (!start) return []
  const query = { area, indicator: indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP'), vintage: vintageOn(asOf) }
  const datum = findDatum(dataset, { ...query, definition: 'NATO', aggregate: 'published' }, start.year)
  if (isAbsence(datum) || printed(datum.value) === printed(start.counted)) return []
  const [own, source] = [start.counted, datum.value].map((share) => `${printed(share).toFixed(2)}%`)
  return [
    `The start, ${own}, is worked out from the members' shares, weighted by the IMF's GDP at the exchange rates of ${start.year}; NATO prints ${source} for ${start.year}, at constant prices and exchange rates.`,
  ]
}
