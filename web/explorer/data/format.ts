/** Words for readers. */
export const STATUS_WORDS = { ACTUAL: 'actual', ESTIMATE: 'estimate', PROJECTION: 'projection' } as const
