/** How sure a source is of a figure, in words. */
export const STATUS = { ACTUAL: 'actual', ESTIMATE: 'estimate', PROJECTION: 'projection' } as const

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(value: number): string {
  const [tens, ones] = [value % 100, value % 10]
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][ones] ?? 'th')
  return `${value}${suffix}`
}
