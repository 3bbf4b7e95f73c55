import { isAbsence } from '../absence.ts'
import { type Dataset, indicatorOf } from '../dataset.ts'
import { findDatum } from '../figure.ts'
import { printed } from '../printed.ts'
import { LATEST } from '../vintage.ts'
import type { GroupPathway } from './group-pathway.ts'
import type { PathwaySpec } from './spec.ts'

/** Why a group's start is not the share that the source prints for it. None where it is, and where the source prints none. */
export function startWarning(
  dataset: Dataset,
  { years: [start] }: Pick<GroupPathway, 'years'>,
  { area, asOf }: PathwaySpec,
): readonly string[] {
  if (!start) return []
  const datum = findDatum(
    dataset,
    {
      area,
      indicator: indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP'),
      vintage: asOf === null ? LATEST : { kind: 'asOf', day: asOf },
      definition: 'NATO',
      aggregate: 'published',
    },
    start.year,
  )
  if (isAbsence(datum) || printed(datum.value) === printed(start.counted)) return []
  const [own, source] = [start.counted, datum.value].map((share) => `${printed(share).toFixed(2)}%`)
  return [
    `The start, ${own}, is worked out from the members' shares, weighted by the IMF's GDP at the exchange rates of ${start.year}; NATO prints ${source} for ${start.year}, at constant prices and exchange rates.`,
  ]
}
