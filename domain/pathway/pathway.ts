/** A pathway of any area, computed from a question; and the question from what a caller gave. */
import { type Absence, absence, isAbsence } from '../absence.ts'
import type { Area, Group, Member } from '../area.ts'
import type { Dataset } from '../dataset.ts'
import * as bounds from './bounds.ts'
import { economyFrom } from './economy-input.ts'
import { type GroupPathway, groupPathway } from './group-pathway.ts'
import { asOfFrom, type PathwayInput, whenAboveFrom } from './input.ts'
import { legsFrom } from './legs-input.ts'
import { type MemberPathway, memberPathway } from './member-pathway.ts'
import type { PathwayQuestion } from './question.ts'
import { shapeFrom } from './shape-input.ts'
import type { PathwayYear } from './year.ts'

/** Changes with every change of a formula, so that an id never answers with other numbers than it was made for. */
export const MODEL_VERSION = '1'

export interface Pathway {
  readonly dataset: Dataset
  /** With the start year filled in. */
  readonly question: PathwayQuestion
  readonly years: readonly [PathwayYear, ...PathwayYear[]]
  /** Set for a member. */
  readonly member: MemberPathway | null
  /** Set for a group. */
  readonly group: GroupPathway | null
}

/** @throws InputError when something is out of its bounds or contradicts something else */
export const questionFrom = (area: Member | Group, input: PathwayInput): PathwayQuestion => ({
  area,
  asOf: asOfFrom(input.asOf),
  startYear: input.from == null ? null : bounds.yearWithin('from', input.from, bounds.START_YEAR),
  legs: legsFrom(input),
  shape: shapeFrom(input.shape),
  economy: economyFrom(input.economy),
  whenAbove: whenAboveFrom(input.whenAbove),
  discountPercent: input.discountRate == null ? 0 : bounds.within('discountRate', input.discountRate, bounds.DISCOUNT),
})

export function pathwayOf(dataset: Dataset, area: Area, input: PathwayInput): Pathway | Absence {
  if (area.kind === 'comparator')
    return absence('NOT_IN_SOURCE', `${area.name} is not a member: NATO’s targets and figures do not apply to it.`)
  return answer(dataset, questionFrom(area, input))
}

export function answer(dataset: Dataset, question: PathwayQuestion): Pathway | Absence {
  const { area } = question
  const found = area.kind === 'member' ? memberPathway(dataset, area, question) : groupPathway(dataset, area, question)
  if (isAbsence(found)) return found
  const [start, ...later] = found.years
  if (!start) throw new Error('A pathway has at least its start year.')
  const filled = { ...question, startYear: start.year }
  const years: Pathway['years'] = [start, ...later]
  return 'member' in found
    ? { dataset, question: filled, years, member: found, group: null }
    : { dataset, question: filled, years, member: null, group: found }
}
