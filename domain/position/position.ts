/** Where members stand on their spending: one record for each thing that a member has pledged, planned, reserved or refused. */
import type { DatePrecision } from '../edition/edition.ts'
import type { Component } from '../pledge/pledge.ts'
import type { TargetStatus } from '../statement/statement.ts'

/** Whether a position stands. NONE_FOUND: none was found for this component, which is no position either way. */
export const STANDINGS = ['IN_FORCE', 'SUPERSEDED', 'WITHDRAWN', 'REFUSED', 'NONE_FOUND'] as const
export type Standing = (typeof STANDINGS)[number]

/** A later statement by which a position was said again. */
interface Confirmation {
  readonly statement: string
  /** The day from which it counts, ISO 8601. */
  readonly saidOn: string
  readonly precision: DatePrecision
}

export interface Position {
  /** Stable name: the member and a number. */
  readonly slug: string
  /** Alpha-3 code, or NATO for what the alliance has agreed. */
  readonly member: string
  readonly component: Component
  /** Percent of `base`; null where no share was named. */
  readonly share: number | null
  /** The upper end of a range. */
  readonly shareMax: number | null
  readonly base: 'GDP' | 'GNI' | null
  readonly from: number | null
  readonly by: number | null
  readonly standing: Standing
  /** How firm it is; null for NONE_FOUND. */
  readonly firmness: TargetStatus | null
  /** The day from which the statement counts, ISO 8601; null for NONE_FOUND. */
  readonly saidOn: string | null
  readonly precision: DatePrecision | null
  /** Slug of the statement that it rests on; null for NONE_FOUND. */
  readonly statement: string | null
  /** Slug of the statement that took its place. */
  readonly supersededBy: string | null
  /** The day of that statement, ISO 8601; null where the position stands, or where nobody knows when it ended. */
  readonly endedOn: string | null
  /** How exactly that day is known. Left out where there is none, and in snapshots of before it was noted. */
  readonly endedPrecision?: DatePrecision
  /** Oldest first. Left out where there is none, and in snapshots of before they were noted. */
  readonly confirmed?: readonly Confirmation[]
  readonly note: string | null
}
