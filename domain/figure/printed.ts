/** Figures as they are printed. Thresholds are judged by these: 1.9959 is printed 2.00, and is at 2. */

/** The decimals with which figures are printed: those of NATO's tables of shares. */
export const PRINTED_DECIMALS = 2

const PRINTED = new Intl.NumberFormat('en', { maximumFractionDigits: PRINTED_DECIMALS, useGrouping: false })

/** The value as it is printed. */
export const printed = (value: number): number => Number(PRINTED.format(value))

/** Whether a figure is at a threshold or above it, both as they are printed. */
export const isAtLeast = (value: number, threshold: number): boolean => printed(value) >= printed(threshold)

/** Whether two figures are printed alike. */
export const isPrintedAlike = (a: number, b: number): boolean => printed(a) === printed(b)

export const COMPARATORS = ['AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN'] as const
export type Comparator = (typeof COMPARATORS)[number]

/** Whether a figure, as it is printed, meets a threshold. */
export function meets(value: number, comparator: Comparator, threshold: number): boolean {
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
