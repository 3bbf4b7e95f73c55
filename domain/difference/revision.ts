import type { Status } from '../figure/status.ts'

/** A value with what is needed to compare it with another edition's. */
export interface ComparableValue {
  readonly value: number
  readonly unit: string
  readonly status: Status
  /** The number of decimals that its edition gives for the indicator. */
  readonly decimals: number
}

/** How far a value was revised. */
export interface Revision {
  /** after − before, in the unit of both values; percentage points where that is percent. */
  readonly absolute: number
  /** 100 · absolute / |before|; null where `before` is zero. */
  readonly relativePercent: number | null
  /** True where both are the same number rounded differently: 2.562248439 in a spreadsheet, 2.56 in the next edition. */
  readonly rounding: boolean
}

/** Null where a side has no value, where units differ, or where the values are equal. */
export function revisionOf(before: ComparableValue | null, after: ComparableValue | null): Revision | null {
  if (before === null || after === null || before.unit !== after.unit || before.value === after.value) return null
  const absolute = after.value - before.value
  const relativePercent = before.value === 0 ? null : withoutNoise((100 * absolute) / Math.abs(before.value))
  return { absolute: withoutNoise(absolute), relativePercent, rounding: isRounding(before, after) }
}

/**
 * The size of a revision, to rank it among others of its indicator: in percentage points for a percent unit, else in percent,
 * which is comparable between areas of any size.
 */
export const weightOf = ({ absolute, relativePercent }: Revision, unit: string): number =>
  Math.abs(isPercent(unit) ? absolute : (relativePercent ?? Number.POSITIVE_INFINITY))

/** True for percent units, whose differences are in percentage points. */
export const isPercent = (unit: string): boolean => unit.startsWith('percent')

function isRounding(a: ComparableValue, b: ComparableValue): boolean {
  const halfUnit = 0.5 * 10 ** -Math.min(a.decimals, b.decimals)
  // Exactly half a unit may be rounded either way. The tolerance absorbs the noise of binary fractions.
  return Math.abs(a.value - b.value) <= halfUnit + 1e-12 * Math.abs(a.value)
}

/** Removes the noise of binary fractions: 4.3 − 4.48 is −0.18. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12))
