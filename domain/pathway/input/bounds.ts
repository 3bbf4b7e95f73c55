/** The allowed ranges of pathway inputs, bounds included. */
import { InputError, quoted } from '../../errors.ts'
import { isRecord } from '../../record.ts'

export interface Bounds {
  readonly least: number
  readonly most: number
  readonly unit: string
  readonly example: string
}

const bounds = (least: number, most: number, unit: string, example: string): Bounds => ({ least, most, unit, example })

export const SHARE = bounds(0, 20, 'percent of GDP', '5')
export const TARGET_YEAR = bounds(2015, 2060, 'the year in which the target is met, later than the start', '2035')
export const START_YEAR = bounds(2014, 2059, 'a year with a figure', '2026')
export const EXPONENT = bounds(0.1, 10, 'below 1 front-loaded, above 1 back-loaded', '2')
export const STEEPNESS = bounds(0.1, 50, 'the larger the steeper', '10')
export const STEP = bounds(0.01, 5, 'points of GDP a year', '0.25')
export const CAP = bounds(-20, 100, 'percent real growth of spending a year', '8')
export const DIFFERENCE = bounds(-10, 10, 'percentage points a year', '-1')
export const GROWTH = bounds(-10, 15, 'percent a year', '1.5')
export const INFLATION = bounds(-5, 50, 'percent a year', '2')
export const DISCOUNT = bounds(0, 20, 'percent a year', '3')
export const INTEREST = bounds(0, 50, 'percent a year', '3.5')
export const STRETCH_YEARS = bounds(1, 30, 'years of a stretch', '5')
export const RISE = bounds(0, 20, 'points of GDP', '1')
export const MAX_MILESTONES = 40

/** Smaller values count as zero: growth from them would overflow. */
const SMALLEST_NONZERO = 1e-9

/** @throws InputError when the value is not a finite number within the bounds */
export function within(field: string, value: unknown, { least, most, unit, example }: Bounds): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most)
    return Math.abs(value) < SMALLEST_NONZERO ? 0 : value
  throw new InputError({
    field,
    found: describeValue(value),
    allowed: `${least} to ${most} (${unit})`,
    example: `${field}: ${example}`,
  })
}

/** @throws InputError when the value is not a whole number within the bounds */
export function wholeWithin(field: string, value: unknown, range: Bounds, allowed = 'a whole number'): number {
  const number = within(field, value, range)
  if (Number.isInteger(number)) return number
  throw new InputError({ field, found: String(number), allowed, example: `${field}: ${range.example}` })
}

/** @throws InputError when the value is not a whole number within the bounds */
export const yearWithin = (field: string, value: unknown, range: Bounds): number =>
  wholeWithin(field, value, range, 'a whole year')

/** Describes an input value in an error message, shortened. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `a list of ${value.length}`
  return isRecord(value) ? 'an object' : value === undefined ? 'nothing' : String(value)
}
