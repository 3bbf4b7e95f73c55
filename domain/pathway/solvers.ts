/** A pathway asked backwards: what must hold for a target, or what a budget allows. */
import type { Absence } from '../absence.ts'
import type { Member } from '../area.ts'
import type { Dataset } from '../dataset.ts'
import { InputError } from '../errors.ts'
import * as bounds from './bounds.ts'
import { growthOf, type Start, startOf } from './member-pathway.ts'
import { type Arrival, arrivalUnderCap, LONGEST_YEARS } from './shape/capped-growth.ts'
import type { Course } from './shape/course.ts'
import { requiredRealGrowth } from './shape/real-growth.ts'
import { type Shape, sharesOf } from './shape/shape.ts'
import type { PathwaySpec } from './spec.ts'

/** One member's start, with its economy for as long as one may ask. */
export const solverOf = (
  dataset: Dataset,
  member: Member,
  spec: Pick<PathwaySpec, 'asOf' | 'startYear' | 'economy'>,
): Start | Absence => startOf(dataset, member, spec, bounds.START_YEAR.most + LONGEST_YEARS)

const courseTo = ({ baseline, economy }: Start, targetShare: number, targetYear: number): Course => ({
  startYear: baseline.year,
  startShare: baseline.value,
  targetYear,
  targetShare,
  growthPercent: growthOf(economy),
})

/**
 * When a share is reached if spending grows by at most so much in real terms.
 *
 * @param cap percent a year
 * @throws InputError when target or cap is out of its bounds
 */
export function arrivalAt(start: Start, target: number, cap: number): Arrival {
  const share = bounds.within('target', target, bounds.SHARE)
  return arrivalUnderCap(
    courseTo(start, share, start.baseline.year + 1),
    bounds.within('realGrowthCap', cap, bounds.CAP),
  )
}

/**
 * The real growth of spending, percent a year, that meets a share in a year.
 *
 * @throws InputError when target or year is out of its bounds
 */
export function realGrowthNeeded(start: Start, target: number, by: number): number {
  const share = bounds.within('target', target, bounds.SHARE)
  return requiredRealGrowth(courseTo(start, share, laterThan(start, by)))
}

/**
 * The share that is affordable when the years to it may on average cost an extra of so much of GDP a year over holding the
 * start share: s₀ + x·N / Σ rise, the sum over the shape's rise from 0 to 1 in the years after the start.
 *
 * @param extra x, percent of GDP a year
 * @throws InputError when extra, year or shape is out of its bounds
 */
export function affordableTarget(start: Start, extra: number, by: number, shape: Shape): number {
  if (!RISING.includes(shape.kind))
    throw new InputError({
      field: 'shape',
      found: shape.kind,
      allowed: 'LINEAR, STEP, powerExponent or sCurveSteepness',
      example: 'shape: {simple: LINEAR}',
    })
  const year = laterThan(start, by)
  const points = bounds.within('extra', extra, bounds.SHARE)
  const rises = sharesOf(shape, { ...courseTo(start, 1, year), startShare: 0 }).slice(1)
  return start.baseline.value + (points * rises.length) / rises.reduce((sum, rise) => sum + rise, 0)
}

/** The shapes whose course is the same for every target but for its height. */
const RISING: readonly Shape['kind'][] = ['linear', 'power', 's-curve', 'step']

function laterThan({ baseline }: Start, by: number): number {
  const year = bounds.yearWithin('by', by, bounds.TARGET_YEAR)
  if (year > baseline.year) return year
  throw new InputError({
    field: 'by',
    found: String(year),
    allowed: `a year after the start, ${baseline.year}`,
    example: `by: ${baseline.year + 9}`,
  })
}
