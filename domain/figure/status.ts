/** How certain the source is of a value, most certain first. */
export const STATUSES = ['actual', 'estimate', 'projection'] as const
export type Status = (typeof STATUSES)[number]

/** The code of "no value" in a status column. The code of a status is its index in STATUSES plus one. */
export const NO_VALUE = 0

export const statusCode = (status: Status): number => STATUSES.indexOf(status) + 1

export const statusAt = (codes: Uint8Array, index: number): Status | null =>
  STATUSES[(codes[index] ?? NO_VALUE) - 1] ?? null
