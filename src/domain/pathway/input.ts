/**
 * A pathway as it is asked for: what callers write, what an id holds, and what a scenario presets. One form, so that the same
 * bounds hold wherever a question comes from.
 */
import { InputError } from '../errors.ts'
import * as bounds from './bounds.ts'
import type { Assumption, EconomyAssumptions } from './economy.ts'
import type { CourseShape, Legs, RelatedTarget, Target, WhenAbove } from './question.ts'
import type { Milestone } from './shape/milestones.ts'

type Maybe<T> = T | null | undefined

export interface ComponentInput {
  readonly target: number
  readonly by: number
  readonly start?: Maybe<number>
}

/** One of its fields is given. */
export interface ShapeInput {
  readonly linear?: Maybe<boolean>
  readonly power?: Maybe<number>
  readonly sCurve?: Maybe<number>
  readonly geometric?: Maybe<boolean>
  readonly realGrowth?: Maybe<boolean>
  readonly fixedStep?: Maybe<number>
  readonly cappedGrowth?: Maybe<number>
  readonly milestones?: Maybe<readonly Milestone[]>
  readonly hold?: Maybe<boolean>
  readonly trend?: Maybe<boolean>
  readonly step?: Maybe<boolean>
}

/** One of its fields is given. */
export interface AssumptionInput {
  readonly difference?: Maybe<number>
  readonly absolute?: Maybe<number>
}

export interface PathwayInput {
  readonly core?: Maybe<ComponentInput>
  /** Null leaves the leg out; undefined is the default. */
  readonly related?: Maybe<ComponentInput>
  readonly total?: Maybe<ComponentInput>
  readonly from?: Maybe<number>
  readonly shape?: Maybe<ShapeInput>
  readonly economy?: Maybe<{ readonly growth?: Maybe<AssumptionInput>; readonly inflation?: Maybe<AssumptionInput> }>
  readonly whenAbove?: Maybe<WhenAbove>
  readonly discountRate?: Maybe<number>
  readonly asOf?: Maybe<string>
}

/** The commitment of The Hague, 25 June 2025. */
export const HAGUE_CORE: Target = { share: 3.5, year: 2035 }
export const HAGUE_RELATED: RelatedTarget = { share: 1.5, year: 2035, start: null }

export function legsFrom(input: PathwayInput): Legs {
  const { core, related, total } = input
  if (total == null)
    return {
      kind: 'divided',
      core: core == null ? HAGUE_CORE : targetFrom('core', core),
      related: related === undefined ? HAGUE_RELATED : related === null ? null : relatedFrom(related),
    }
  if (core != null || related != null)
    throw new InputError({
      field: 'total',
      found: 'an undivided target together with core or related',
      allowed: 'either total alone, or core and related',
      example: 'total: {target: 5, by: 2032}',
    })
  return { kind: 'undivided', total: targetFrom('total', total) }
}

function targetFrom(field: string, { target, by, start }: ComponentInput): Target {
  if (start != null)
    throw new InputError({
      field: `${field}.start`,
      found: String(start),
      allowed:
        'nothing: NATO’s edition states where core spending starts; only the related leg’s start is an assumption',
      example: 'related: {target: 1.5, by: 2035, start: 0.5}',
    })
  return {
    share: bounds.within(`${field}.target`, target, bounds.SHARE),
    year: bounds.yearWithin(`${field}.by`, by, bounds.TARGET_YEAR),
  }
}

const relatedFrom = ({ start, ...component }: ComponentInput): RelatedTarget => ({
  ...targetFrom('related', component),
  start: start == null ? null : bounds.within('related.start', start, bounds.SHARE),
})

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

/** @throws InputError when it is neither of the two */
export function whenAboveFrom(value: Maybe<WhenAbove>): WhenAbove {
  if (value == null || value === 'hold' || value === 'converge') return value ?? 'hold'
  throw new InputError({
    field: 'whenAbove',
    found: 'something else',
    allowed: 'HOLD or CONVERGE',
    example: 'whenAbove: HOLD',
  })
}

/** @throws InputError when it is no day */
export function asOfFrom(value: Maybe<string>): string | null {
  if (value == null) return null
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  throw new InputError({
    field: 'asOf',
    found: 'something else',
    allowed: 'a day as YYYY-MM-DD',
    example: 'asOf: "2026-11-23"',
  })
}

export const economyFrom = (input: PathwayInput['economy']): EconomyAssumptions => ({
  growth: assumptionFrom('economy.growth', input?.growth, bounds.GROWTH),
  inflation: assumptionFrom('economy.inflation', input?.inflation, bounds.INFLATION),
})

function assumptionFrom(field: string, input: Maybe<AssumptionInput>, absolute: bounds.Bounds): Assumption {
  if (input?.difference != null)
    return difference(bounds.within(`${field}.difference`, input.difference, bounds.DIFFERENCE))
  if (input?.absolute != null)
    return { kind: 'absolute', percent: bounds.within(`${field}.absolute`, input.absolute, absolute) }
  return { kind: 'baseline' }
}

/** No difference is the baseline: the same question, however it is put. */
const difference = (points: number): Assumption =>
  points === 0 ? { kind: 'baseline' } : { kind: 'difference', points }
