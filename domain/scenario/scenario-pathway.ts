import type { Area } from '../area/area.ts'
import { type Dataset, indicatorOf } from '../dataset/dataset.ts'
import { LATEST } from '../edition/vintage.ts'
import { type Absence, isAbsence } from '../figure/absence.ts'
import { findDatum } from '../figure/figure.ts'
import { memberByCode } from '../identity.ts'
import type { PathwayInput } from '../pathway/input/input.ts'
import { type Pathway, pathwayOf } from '../pathway/pathway.ts'
import type { Scenario } from './scenario.ts'

/**
 * The pathway input of a scenario. The yearly step of a pace is computed from the figures of the dataset.
 *
 * @throws Error when the pace names a country that is not a member
 */
export function scenarioInput(dataset: Dataset, { input, pace }: Scenario): PathwayInput | Absence {
  if (pace === null) return input
  const member = memberByCode(dataset, pace.member)
  const indicator = indicatorOf(dataset, 'DEFENCE_SHARE_OF_GDP')
  if (!member) throw new Error(`The scenario uses the pace of ${pace.member}, which is not a member.`)
  const query = { area: member, indicator, vintage: LATEST }
  const before = findDatum(dataset, query, pace.from)
  if (isAbsence(before)) return before
  const after = findDatum(dataset, query, pace.to)
  if (isAbsence(after)) return after
  return { ...input, shape: { fixedStep: (after.value - before.value) / (pace.to - pace.from) } }
}

export function scenarioPathway(dataset: Dataset, scenario: Scenario, area: Area): Pathway | Absence {
  const input = scenarioInput(dataset, scenario)
  return isAbsence(input) ? input : pathwayOf(dataset, area, input)
}
