/** Validates the input of a pathway and computes the pathway of a member or group. */

import type { Area, Group, Member } from '../area/area.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { type Absence, absence, isAbsence } from '../figure/absence.ts'
import { economyFrom } from './economy/economy-input.ts'
import { type GroupPathway, groupPathway } from './group/group-pathway.ts'
import * as bounds from './input/bounds.ts'
import { asOfFrom, type PathwayInput, whenAboveFrom } from './input/input.ts'
import { legsFrom } from './input/legs-input.ts'
import { checkMilestones } from './input/milestones-input.ts'
import { shapeFrom } from './input/shape-input.ts'
import type { PathwaySpec } from './input/spec.ts'
import { type MemberPathway, memberPathway } from './member-pathway.ts'
import { MODEL_VERSION, type Model } from './model.ts'
import type { PathwayYear } from './year.ts'

interface Computed {
  readonly dataset: Dataset
  /** With the start year filled in. */
  readonly spec: PathwaySpec
  readonly years: readonly [PathwayYear, ...PathwayYear[]]
}

export interface MembersPathway extends Computed {
  readonly member: MemberPathway
  readonly group: null
}

export interface GroupsPathway extends Computed {
  readonly member: null
  readonly group: GroupPathway
}

export type Pathway = MembersPathway | GroupsPathway

/** @throws InputError when the input is malformed, out of bounds or contradictory */
function pathwaySpecFrom(area: Member | Group, input: PathwayInput, model: Model): PathwaySpec {
  const { from, discountRate } = input
  const spec = {
    model,
    area,
    asOf: asOfFrom(input.asOf),
    startYear: from == null ? null : bounds.yearWithin('from', from, bounds.START_YEAR),
    legs: legsFrom(input),
    shape: shapeFrom(input.shape),
    economy: economyFrom(input.economy),
    whenAbove: whenAboveFrom(input.whenAbove),
    discountPercent: discountRate == null ? 0 : bounds.within('discountRate', discountRate, bounds.DISCOUNT),
  }
  if (model !== '1') checkMilestones(spec)
  return spec
}

export function memberPathwayFrom(
  dataset: Dataset,
  area: Member,
  input: PathwayInput,
  model: Model = MODEL_VERSION,
): MembersPathway | Absence {
  const spec = pathwaySpecFrom(area, input, model)
  const member = memberPathway(dataset, area, spec)
  return isAbsence(member) ? member : { dataset, ...started(spec, member.years), member, group: null }
}

export function groupPathwayFrom(
  dataset: Dataset,
  area: Group,
  input: PathwayInput,
  model: Model = MODEL_VERSION,
): GroupsPathway | Absence {
  const spec = pathwaySpecFrom(area, input, model)
  const group = groupPathway(dataset, area, spec)
  return isAbsence(group) ? group : { dataset, ...started(spec, group.years), member: null, group }
}

/**
 * Absent for a comparator, to which NATO's targets do not apply.
 *
 * @throws InputError when the input is malformed, out of bounds or contradictory
 */
export function pathwayOf(
  dataset: Dataset,
  area: Area,
  input: PathwayInput,
  model: Model = MODEL_VERSION,
): Pathway | Absence {
  switch (area.kind) {
    case 'member':
      return memberPathwayFrom(dataset, area, input, model)
    case 'group':
      return groupPathwayFrom(dataset, area, input, model)
    case 'comparator':
      return absence('NOT_IN_SOURCE', `${area.name} is not a member: NATO’s targets and figures do not apply to it.`)
  }
}

function started(spec: PathwaySpec, [start, ...later]: readonly PathwayYear[]): Pick<Pathway, 'spec' | 'years'> {
  if (!start) throw new Error('A pathway has at least its start year.')
  return { spec: { ...spec, startYear: start.year }, years: [start, ...later] }
}

/** One member of a group's pathway as a pathway of its own. */
export const memberOf = (pathway: GroupsPathway, member: MemberPathway): MembersPathway => ({
  dataset: pathway.dataset,
  ...started({ ...pathway.spec, area: member.member }, member.years),
  member,
  group: null,
})
