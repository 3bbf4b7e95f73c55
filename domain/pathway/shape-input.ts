import { InputError } from '../errors.ts'
import { isRecord } from '../record.ts'
import * as bounds from './bounds.ts'
import { fieldsIn, type Maybe, oneIn, type ShapeInput } from './input.ts'
import type { Milestone } from './shape/milestones.ts'
import type { CourseShape } from './spec.ts'

export function shapeFrom(input: Maybe<ShapeInput>): CourseShape {
  if (input == null) return { kind: 'linear' }
  const example = 'shape: {linear: true}'
  const [name, value] = oneIn('shape', input, SHAPES, example)
  switch (name) {
    case 'power':
      return { kind: 'power', exponent: bounds.within('shape.power', value, bounds.EXPONENT) }
    case 'sCurve':
      return { kind: 's-curve', steepness: bounds.within('shape.sCurve', value, bounds.STEEPNESS) }
    case 'fixedStep':
      return { kind: 'fixed-step', pointsAYear: bounds.within('shape.fixedStep', value, bounds.STEP) }
    case 'cappedGrowth':
      return { kind: 'capped-growth', percentAYear: bounds.within('shape.cappedGrowth', value, bounds.CAP) }
    case 'milestones':
      return { kind: 'milestones', milestones: milestonesFrom(value) }
  }
  const plain = PLAIN.find(([field]) => field === name)
  if (plain && value === true) return { kind: plain[1] }
  throw new InputError({
    field: 'shape',
    found: `${name}: ${bounds.shown(value)}`,
    allowed: `exactly one shape, ${name} only as true`,
    example,
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
const SHAPES = [...PLAIN.map(([field]) => field), 'power', 'sCurve', 'fixedStep', 'cappedGrowth', 'milestones']

function milestonesFrom(list: unknown): readonly Milestone[] {
  const field = 'shape.milestones'
  const refuse = (found: string, allowed: string) =>
    new InputError({ field, found, allowed, example: `${field}: [{year: 2028, share: 2.5}, {year: 2031, share: 3.2}]` })
  if (!Array.isArray(list) || list.length === 0 || list.length > bounds.MAX_MILESTONES)
    throw refuse(bounds.shown(list), `1 to ${bounds.MAX_MILESTONES} milestones`)
  const checked = list.map((one: unknown, at): Milestone => {
    const place = `${field}[${at}]`
    // What is no object lacks its year.
    const { year, share } = fieldsIn(
      place,
      isRecord(one) ? one : {},
      ['year', 'share'],
      `${place}: {year: 2028, share: 2.5}`,
    )
    return {
      year: bounds.yearWithin(`${place}.year`, year, bounds.TARGET_YEAR),
      share: bounds.within(`${place}.share`, share, bounds.SHARE),
    }
  })
  for (const [at, { year }] of checked.entries())
    if (at > 0 && year <= (checked[at - 1]?.year ?? 0))
      throw refuse(`${year} after ${checked[at - 1]?.year}`, 'years in ascending order, each once')
  return checked
}
