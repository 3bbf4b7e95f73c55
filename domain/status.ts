/** How sure the source is of a value, in the order of growing doubt. */
export const STATUSES = ['actual', 'estimate', 'projection'] as const
export type Status = (typeof STATUSES)[number]

/** In a series' status column 0 means "no value"; a status is its place in STATUSES plus one. */
export const NO_VALUE = 0

export const statusCode = (status: Status): number => STATUSES.indexOf(status) + 1

export const statusAt = (codes: Uint8Array, index: number): Status | null =>
  STATUSES[(codes[index] ?? NO_VALUE) - 1] ?? null
