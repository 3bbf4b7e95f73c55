/** Pledges: national spending targets that members have announced. */
import type { DatePrecision } from '../edition/edition.ts'
import type { TargetBound } from '../statement/statement.ts'

/** Core: defence spending by NATO's definition. Related: defence- and security-related spending. Total: their sum. */
export const COMPONENTS = ['core', 'related', 'total'] as const
export type Component = (typeof COMPONENTS)[number]

/** How firm a pledge is, firmest first. */
export const PLEDGE_STATUSES = ['LEGISLATED', 'ADOPTED', 'BUDGETED', 'PLEDGED', 'PLANNED'] as const
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number]

export interface Pledge {
  /** Slug of the statement that made the pledge. */
  readonly statement: string
  /** Alpha-3 code. */
  readonly member: string
  /** The day from which it counts, ISO 8601. */
  readonly saidOn: string
  /** Left out in snapshots of before it was noted. */
  readonly precision?: DatePrecision
  readonly component: Component
  /** Percent of GDP. */
  readonly share: number
  readonly by: number
  /** How the statement bounds the share, such as "at least". */
  readonly bound: TargetBound
  readonly status: PledgeStatus
  readonly saidBy: string
  readonly title: string
  readonly publisher: string
  readonly url: string
}
