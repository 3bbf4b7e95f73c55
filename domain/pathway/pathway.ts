/** Validates the input of a pathway and computes the pathway of a member or group. */
import { type Absence, absence, isAbsence } from '../absence.ts'
import type { Area, Group, Member } from '../area.ts'
import type { Dataset } from '../dataset.ts'
import * as bounds from './bounds.ts'
import { economyFrom } from './economy-input.ts'
import { type GroupPathway, groupPathway } from './group-pathway.ts'
import { asOfFrom, type PathwayInput, whenAboveFrom } from './input.ts'
import { legsFrom } from './legs-input.ts'
import { type MemberPathway, memberPathway } from './member-pathway.ts'
import { shapeFrom } from './shape-input.ts'
import type { PathwaySpec } from './spec.ts'
import type { PathwayYear } from './year.ts'

/** Must change with every change of a formula, so that an id never returns other numbers than when it was made: test/node/model-version.test.ts. */
export const MODEL_VERSION = '1'

export interface Pathway {
  readonly dataset: Dataset
  /** With the start year filled in. */
  readonly spec: PathwaySpec
  readonly years: readonly [PathwayYear, ...PathwayYear[]]
  /** Set for a member. */
  readonly member: MemberPathway | null
  /** Set for a group. */
  readonly group: GroupPathway | null
}

/** @throws InputError when the input is malformed, out of bounds or contradictory */
export const pathwaySpecFrom = (area: Member | Group, input: PathwayInput): PathwaySpec => ({
  area,
  asOf: asOfFrom(input.asOf),
  startYear: input.from == null ? null : bounds.yearWithin('from', input.from, bounds.START_YEAR),
  legs: legsFrom(input),
  shape: shapeFrom(input.shape),
  economy: economyFrom(input.economy),
  whenAbove: whenAboveFrom(input.whenAbove),
  discountPercent: input.discountRate == null ? 0 : bounds.within('discountRate', input.discountRate, bounds.DISCOUNT),
})

/**
 * Absent for a comparator, to which NATO's targets do not apply.
 *
 * @throws InputError when the input is malformed, out of bounds or contradictory
 */
export function pathwayOf(dataset: Dataset, area: Area, input: PathwayInput): Pathway | Absence {
  if (area.kind === 'comparator')
    return absence('NOT_IN_SOURCE', `${area.name} is not a member: NATO’s targets and figures do not apply to it.`)
  return computePathway(dataset, pathwaySpecFrom(area, input))
}

export function computePathway(dataset: Dataset, spec: PathwaySpec): Pathway | Absence {
  const { area } = spec
  const areaPathway = area.kind === 'member' ? memberPathway(dataset, area, spec) : groupPathway(dataset, area, spec)
  if (isAbsence(areaPathway)) return areaPathway
  const [start, ...later] = areaPathway.years
  if (!start) throw new Error('A pathway has at least its start year.')
  const specWithStart = { ...spec, startYear: start.year }
  const years: Pathway['years'] = [start, ...later]
  return 'member' in areaPathway
    ? { dataset, spec: specWithStart, years, member: areaPathway, group: null }
    : { dataset, spec: specWithStart, years, member: null, group: areaPathway }
}
