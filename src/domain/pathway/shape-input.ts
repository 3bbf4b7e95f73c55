import { InputError } from '../errors.ts'
import * as bounds from './bounds.ts'
import type { Maybe, ShapeInput } from './input.ts'
import type { CourseShape } from './question.ts'
import type { Milestone } from './shape/milestones.ts'

export function shapeFrom(input: Maybe<ShapeInput>): CourseShape {
  if (input == null) return { kind: 'linear' }
  const { power, sCurve, fixedStep, cappedGrowth, milestones } = input
  const given = Object.entries(input).filter(([, value]) => value != null)
  const [name, value] = given[0] ?? []
  if (given.length !== 1 || value === false)
    throw new InputError({
      field: 'shape',
      found: `${given.length} shapes`,
      allowed: 'exactly one',
      example: 'shape: {linear: true}',
    })
  if (power != null) return { kind: 'power', exponent: bounds.within('shape.power', power, bounds.EXPONENT) }
  if (sCurve != null) return { kind: 's-curve', steepness: bounds.within('shape.sCurve', sCurve, bounds.STEEPNESS) }
  if (fixedStep != null)
    return { kind: 'fixed-step', pointsAYear: bounds.within('shape.fixedStep', fixedStep, bounds.STEP) }
  if (cappedGrowth != null)
    return { kind: 'capped-growth', percentAYear: bounds.within('shape.cappedGrowth', cappedGrowth, bounds.CAP) }
  if (milestones != null) return { kind: 'milestones', milestones: milestonesFrom(milestones) }
  const plain = PLAIN.find(([field]) => field === name)
  if (plain) return { kind: plain[1] }
  throw new InputError({
    field: 'shape',
    found: String(name),
    allowed: 'a shape of this API',
    example: 'shape: {linear: true}',
  })
}

const PLAIN = [
  ['linear', 'linear'],
  ['geometric', 'geometric'],
  ['realGrowth', 'real-growth'],
  ['hold', 'hold'],
  ['trend', 'trend'],
  ['step', 'step'],
  ['pledged', 'pledged'],
] as const

function milestonesFrom(milestones: readonly Milestone[]): readonly Milestone[] {
  const field = 'shape.milestones'
  const refuse = (found: string, allowed: string) =>
    new InputError({ field, found, allowed, example: `${field}: [{year: 2028, share: 2.5}, {year: 2031, share: 3.2}]` })
  if (!Array.isArray(milestones) || milestones.length === 0 || milestones.length > bounds.MOST_MILESTONES)
    throw refuse(`a list of ${milestones.length}`, `1 to ${bounds.MOST_MILESTONES} milestones`)
  // An id is a caller's text too: whatever stands in its list is an object to be checked.
  const checked = milestones
    .map((one): Milestone => Object(one))
    .map(({ year, share }, at) => ({
      year: bounds.yearWithin(`${field}[${at}].year`, year, bounds.TARGET_YEAR),
      share: bounds.within(`${field}[${at}].share`, share, bounds.SHARE),
    }))
  for (const [at, { year }] of checked.entries())
    if (at > 0 && year <= (checked[at - 1]?.year ?? 0))
      throw refuse(`${year} after ${checked[at - 1]?.year}`, 'years in ascending order, each once')
  return checked
}
