import { InputError } from '../../errors.ts'
import { isRecord } from '../../record.ts'
import type { Milestone } from '../shape/milestones.ts'
import * as bounds from './bounds.ts'
import { type Maybe, readFields, readSingleField, type ShapeInput } from './input.ts'
import type { CourseShape } from './spec.ts'

/** @throws InputError when not exactly one shape is given, or a value is out of bounds */
export function shapeFrom(input: Maybe<ShapeInput>): CourseShape {
  if (input == null) return { kind: 'linear' }
  const example = 'shape: {linear: true}'
  const [name, value] = readSingleField('shape', input, SHAPES, example)
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
  const flagShape = FLAG_SHAPES.find(([field]) => field === name)
  if (flagShape && value === true) return { kind: flagShape[1] }
  throw new InputError({
    field: 'shape',
    found: `${name}: ${bounds.describeValue(value)}`,
    allowed: `exactly one shape, ${name} only as true`,
    example,
  })
}

const FLAG_SHAPES = [
  ['linear', 'linear'],
  ['geometric', 'geometric'],
  ['realGrowth', 'real-growth'],
  ['hold', 'hold'],
  ['trend', 'trend'],
  ['step', 'step'],
  ['pledged', 'pledged'],
] as const
const SHAPES = [...FLAG_SHAPES.map(([field]) => field), 'power', 'sCurve', 'fixedStep', 'cappedGrowth', 'milestones']

function milestonesFrom(list: unknown): readonly Milestone[] {
  const field = 'shape.milestones'
  const invalid = (found: string, allowed: string) =>
    new InputError({ field, found, allowed, example: `${field}: [{year: 2028, share: 2.5}, {year: 2031, share: 3.2}]` })
  if (!Array.isArray(list) || list.length === 0 || list.length > bounds.MAX_MILESTONES)
    throw invalid(bounds.describeValue(list), `1 to ${bounds.MAX_MILESTONES} milestones`)
  const checked = list.map((item: unknown, index): Milestone => {
    const itemField = `${field}[${index}]`
    // A value that is not an object is read as one without a year, which is reported.
    const { year, share } = readFields(
      itemField,
      isRecord(item) ? item : {},
      ['year', 'share'],
      `${itemField}: {year: 2028, share: 2.5}`,
    )
    return {
      year: bounds.yearWithin(`${itemField}.year`, year, bounds.TARGET_YEAR),
      share: bounds.within(`${itemField}.share`, share, bounds.SHARE),
    }
  })
  for (const [index, { year }] of checked.entries())
    if (index > 0 && year <= (checked[index - 1]?.year ?? 0))
      throw invalid(`${year} after ${checked[index - 1]?.year}`, 'years in ascending order, each once')
  return checked
}
