/** Numbers as a maintainer compares them: as everywhere at most two decimals, and more only where these would hide what changed. */
import { formatValue } from '../../domain/citation.ts'

const MOST = 2
const FINEST = 15

/** A value with the decimals that its source gives. */
export interface Printed {
  readonly value: number
  readonly decimals: number
}

/** "4.48 → 4.30", "516.11 → 367": each as its source gives it. */
export function stepOf(before: Printed, after: Printed): string {
  const most = mostFor(before, after)
  return `${atMost(before, most)} → ${atMost(after, most)}`
}

/** "−0.18", with the decimals of the finer of the two. */
export const gapOf = (before: Printed, after: Printed): string =>
  signed(after.value - before.value, Math.min(mostFor(before, after), Math.max(before.decimals, after.decimals)))

/** "+0.07%" */
export const signedPercent = (value: number): string => `${signed(value, MOST)}%`

export const printed = (one: Printed): string => atMost(one, MOST)

/** A computed value, which has no source: with the decimals that it comes to, or that what it is compared with comes to. */
export const computed = (value: number, other: number = value): Printed => ({
  value,
  decimals: Math.max(...[value, other].map((one) => formatValue(one).split('.')[1]?.length ?? 0)),
})

export const counted = (count: number, one: string, many: string): string =>
  `${fixed(count, 0)} ${count === 1 ? one : many}`

const atMost = ({ value, decimals }: Printed, most: number): string => fixed(value, Math.min(most, decimals))

/** Two, or as many as it takes to tell the values apart. */
function mostFor(a: Printed, b: Printed): number {
  let most = MOST
  while (a.value !== b.value && most < FINEST && fixed(a.value, most) === fixed(b.value, most)) most++
  return most
}

/** With its sign, and with as many more digits as it takes to differ from zero. */
function signed(value: number, atLeast: number): string {
  let digits = atLeast
  while (value !== 0 && digits < FINEST && Number(value.toFixed(digits)) === 0) digits++
  return `${value < 0 ? '−' : '+'}${fixed(Math.abs(value), digits)}`
}

const fixed = (value: number, digits: number): string =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value)
    .replace('-', '−')
