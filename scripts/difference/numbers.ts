/** Formats numbers for comparison: at most two decimals, or more if two would hide the change. */
import { formatValue } from '../../formats/number.ts'

/** Decimals. */
const MOST = 2
const FINEST = 15

/** A value and the number of decimals of its source. */
export interface Printed {
  readonly value: number
  readonly decimals: number
}

/** "4.48 → 4.30", "516.11 → 367": each with the decimals of its source. */
export function stepOf(before: Printed, after: Printed): string {
  const most = mostFor(before, after)
  return `${formatAtMost(before, most)} → ${formatAtMost(after, most)}`
}

/** "−0.18", with the decimals of the finer of the two. */
export const gapOf = (before: Printed, after: Printed): string =>
  formatSigned(after.value - before.value, Math.min(mostFor(before, after), Math.max(before.decimals, after.decimals)))

/** "+0.07%" */
export const signedPercent = (value: number): string => `${formatSigned(value, MOST)}%`

export const formatPrinted = (one: Printed): string => formatAtMost(one, MOST)

/** A computed value, with the larger number of decimals of the two formatted values. */
export const computed = (value: number, other: number = value): Printed => ({
  value,
  decimals: Math.max(...[value, other].map((one) => formatValue(one).split('.')[1]?.length ?? 0)),
})

const formatAtMost = ({ value, decimals }: Printed, most: number): string =>
  formatFixed(value, Math.min(most, decimals))

/** Two decimals, or as many as the values need to differ. */
function mostFor(a: Printed, b: Printed): number {
  let most = MOST
  while (a.value !== b.value && most < FINEST && formatFixed(a.value, most) === formatFixed(b.value, most)) most++
  return most
}

/** A number with its sign, and with enough decimals to differ from zero. */
function formatSigned(value: number, atLeast: number): string {
  let digits = atLeast
  while (value !== 0 && digits < FINEST && Number(value.toFixed(digits)) === 0) digits++
  return `${value < 0 ? '−' : '+'}${formatFixed(Math.abs(value), digits)}`
}

/** By the number of decimals: to make one takes longer than to use it. */
const formats = new Map<number, Intl.NumberFormat>()

function formatFixed(value: number, digits: number): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const format = formats.get(digits) ?? new Intl.NumberFormat('en-GB', options)
  formats.set(digits, format)
  return format.format(value).replace('-', '−')
}
