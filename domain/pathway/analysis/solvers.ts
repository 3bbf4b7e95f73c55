/** Inverse questions of a pathway: what a target requires, and what a budget affords. */

import type { Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { InputError } from '../../errors.ts'
import type { Absence } from '../../figure/absence.ts'
import { isAtLeast } from '../../figure/printed.ts'
import * as bounds from '../input/bounds.ts'
import type { PathwaySpec } from '../input/spec.ts'
import { growthOf, type PathwayStart, pathwayStart } from '../member-pathway.ts'
import { type Arrival, arrivalUnderCap, LONGEST_YEARS } from '../shape/capped-growth.ts'
import type { Course } from '../shape/course.ts'
import { requiredRealGrowth } from '../shape/real-growth.ts'
import { type Shape, sharesOf } from '../shape/shape.ts'

/** The start of a member's pathway, with its economy as far as any solver needs it. */
export const solverOf = (
  dataset: Dataset,
  member: Member,
  spec: Pick<PathwaySpec, 'asOf' | 'startYear' | 'economy'>,
): PathwayStart | Absence => pathwayStart(dataset, member, spec, bounds.START_YEAR.most + LONGEST_YEARS)

const courseTo = ({ baseline, economy }: PathwayStart, targetShare: number, targetYear: number): Course => ({
  startYear: baseline.year,
  startShare: baseline.value,
  targetYear,
  targetShare,
  growthPercent: growthOf(economy),
})

/**
 * When a share is reached if spending grows by at most `cap` in real terms.
 *
 * @param target percent of GDP
 * @param cap percent a year
 * @throws InputError when target or cap is out of its bounds
 */
export function arrivalAt(start: PathwayStart, target: number, cap: number): Arrival {
  const share = bounds.within('target', target, bounds.SHARE)
  const growth = bounds.within('realGrowthCap', cap, bounds.CAP)
  const { value, year } = start.baseline
  return isAtLeast(value, share)
    ? { kind: 'arrives', year, years: 0 }
    : arrivalUnderCap(courseTo(start, share, year + 1), growth)
}

/**
 * The compound annual real growth of spending, in percent, that meets a share in a year.
 *
 * @param target percent of GDP
 * @throws InputError when target or year is out of its bounds
 */
export function realGrowthNeeded(start: PathwayStart, target: number, by: number): number {
  const share = bounds.within('target', target, bounds.SHARE)
  return requiredRealGrowth(courseTo(start, share, laterThan(start, by)))
}

/**
 * The highest target share for which the mean extra over holding the start share, in the years after the start, is x percent of
 * GDP a year: s₀ + x·N / Σ rise, summed over the shape's rise from 0 to 1 in those years.
 *
 * @param extra x, percent of GDP a year
 * @throws InputError when extra, year or shape is out of its bounds
 */
export function affordableTarget(start: PathwayStart, extra: number, by: number, shape: Shape): number {
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

/** The shapes whose rise from 0 to 1 does not depend on the target. */
const RISING: readonly Shape['kind'][] = ['linear', 'power', 's-curve', 'step']

function laterThan({ baseline }: PathwayStart, by: number): number {
  const year = bounds.yearWithin('by', by, bounds.TARGET_YEAR)
  if (year > baseline.year) return year
  throw new InputError({
    field: 'by',
    found: String(year),
    allowed: `a year after the start, ${baseline.year}`,
    example: `by: ${baseline.year + 9}`,
  })
}
