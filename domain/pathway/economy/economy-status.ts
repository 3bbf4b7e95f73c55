import type { Status } from '../../figure/status.ts'

/** The source's status, or `extrapolated` for a year beyond the source's projections. */
export type EconomyStatus = Status | 'extrapolated'

/** Most certain first. */
const ORDER: readonly EconomyStatus[] = ['actual', 'estimate', 'projection', 'extrapolated']

export const leastCertain = (statuses: readonly EconomyStatus[]): EconomyStatus =>
  statuses.reduce((worst, status) => (ORDER.indexOf(status) > ORDER.indexOf(worst) ? status : worst), 'actual')
