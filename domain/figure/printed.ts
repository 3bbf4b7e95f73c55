/** Figures as they are printed. Thresholds are judged by these: 1.9959 is printed 2.00, and is at 2. */

/** The decimals with which figures are printed: those of NATO's tables of shares. */
const PRINTED_DECIMALS = 2

const SCALE = 10 ** PRINTED_DECIMALS
const PRINTED = new Intl.NumberFormat('en', { maximumFractionDigits: PRINTED_DECIMALS, useGrouping: false })

/** How far from the middle between two printed values a value may be rounded by arithmetic, which is quick; nearer its digits decide. */
const CLEAR = 1e-4

/** The value as it is printed. */
export function printed(value: number): number {
  const scaled = value * SCALE
  const rounded = Math.round(scaled)
  const isClear = Math.abs(Math.abs(scaled - rounded) - 0.5) > CLEAR && Math.abs(value) < 1e9
  return isClear ? rounded / SCALE : Number(PRINTED.format(value))
}

/** Whether a figure is at a threshold or above it, both as they are printed. */
export const isAtLeast = (value: number, threshold: number): boolean => printed(value) >= printed(threshold)

/** Whether two figures are printed alike. */
export const isPrintedAlike = (a: number, b: number): boolean => printed(a) === printed(b)

export type ThresholdComparator = 'AT_LEAST' | 'MORE_THAN' | 'AT_MOST' | 'LESS_THAN'

/** Whether a figure, as it is printed, meets a threshold. */
export function meets(value: number, comparator: ThresholdComparator, threshold: number): boolean {
  switch (comparator) {
    case 'AT_LEAST':
      return isAtLeast(value, threshold)
    case 'LESS_THAN':
      return !isAtLeast(value, threshold)
    case 'MORE_THAN':
      return printed(value) > printed(threshold)
    case 'AT_MOST':
      return printed(value) <= printed(threshold)
  }
}
