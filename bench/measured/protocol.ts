/** How a benchmark speaks with the worker that it measures. */

export const COUNTS_PATH = '/measured/counts'

/** Milliseconds since the epoch: what time it is for this request and until another one says so. */
export const CLOCK_HEADER = 'x-measured-now'

/** What the worker has read and written since it was started. */
export interface Counts {
  kvReads: number
  /** Round trips to D1, and the statements of SQL in them. */
  d1Batches: number
  d1Statements: number
  /** By D1's own `meta.rows_read`, which is what is billed. */
  d1RowsRead: number
  /** By D1's own `meta.duration`. */
  d1Milliseconds: number
  logLines: number
  logBytes: number
}
