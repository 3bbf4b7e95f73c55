/** National targets: what members have said they will spend, and what of it still holds. */
import type { TargetBound } from './statement/statement.ts'

/** Core is NATO-definition spending, related the leg beside it, total both together. */
export const COMPONENTS = ['core', 'related', 'total'] as const
export type Component = (typeof COMPONENTS)[number]

/** How firm a target is, the firmest first. */
export const PLEDGE_STATUSES = ['LEGISLATED', 'ADOPTED', 'BUDGETED', 'PLEDGED', 'PLANNED'] as const
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number]

export interface Pledge {
  /** Slug of the statement that made it. */
  readonly statement: string
  /** Alpha-3 code. */
  readonly member: string
  /** The day from which it counts, ISO 8601. */
  readonly saidOn: string
  readonly component: Component
  /** Percent of GDP. */
  readonly share: number
  readonly by: number
  /** How the share is bounded, as the statement words it. */
  readonly bound: TargetBound
  readonly status: PledgeStatus
  readonly saidBy: string
  readonly title: string
  readonly publisher: string
  readonly url: string
}
