import type { Status } from '../status.ts'

/** A value with what one must know to compare it. */
export interface Measured {
  readonly value: number
  readonly unit: string
  readonly status: Status
  /** With how many its edition gives the indicator. */
  readonly decimals: number
}

/** How far a value was revised. */
export interface Revision {
  /** In the unit of both values; points where that is percent. */
  readonly absolute: number
  /** Percent of the size of the earlier value; null where that is zero. */
  readonly relativePercent: number | null
  /** True where both are one number, printed with more digits and with fewer: 2.562248439 in a spreadsheet, 2.56 in the next edition. */
  readonly rounding: boolean
}

/** Null where there is nothing to compare: no value on one side, another unit, or the same value. */
export function revisionOf(before: Measured | null, after: Measured | null): Revision | null {
  if (before === null || after === null || before.unit !== after.unit || before.value === after.value) return null
  const absolute = after.value - before.value
  const relativePercent = before.value === 0 ? null : decimal((100 * absolute) / Math.abs(before.value))
  return { absolute: decimal(absolute), relativePercent, rounding: isRounding(before, after) }
}

/** How much a revision weighs beside others of its indicator: points for percent, and else percent, which areas of any size share. */
export const weightOf = ({ absolute, relativePercent }: Revision, unit: string): number =>
  Math.abs(isPercent(unit) ? absolute : (relativePercent ?? Number.POSITIVE_INFINITY))

/** Of such a unit the difference of two values is in points. */
export const isPercent = (unit: string): boolean => unit.startsWith('percent')

function isRounding(a: Measured, b: Measured): boolean {
  const halfUnit = 0.5 * 10 ** -Math.min(a.decimals, b.decimals)
  // Half a unit itself is rounded up or down, and has the noise of binary fractions.
  return Math.abs(a.value - b.value) <= halfUnit + 1e-12 * Math.abs(a.value)
}

/** Without what binary fractions add: 4.3 − 4.48 is −0.18. */
const decimal = (value: number): number => Number(value.toPrecision(12))
