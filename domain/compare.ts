/** One for all: to make a collator takes longer than to open a dataset. */
const COLLATOR = new Intl.Collator('en')

/** By the alphabet, for names that people read. */
export const compareNames: (a: string, b: string) => number = COLLATOR.compare

/** By code units, for codes and days. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
