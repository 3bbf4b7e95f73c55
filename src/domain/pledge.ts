/** National targets: what members have said they will spend, and what of it still holds. */
import type { Member } from './area.ts'
import type { Dataset } from './dataset.ts'
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

/** All that a member had said by a day, oldest first. Null: until now. */
export const pledgesOf = (dataset: Dataset, member: Member, day: string | null): readonly Pledge[] =>
  dataset.pledges.filter((pledge) => pledge.member === member.code && (day === null || pledge.saidOn <= day))

/**
 * The later pledge that took the place of one: of the same component, for the same year; or for a later year without asking for
 * more, which is a delay.
 */
export const supersededBy = (pledge: Pledge, later: readonly Pledge[]): Pledge | null =>
  later.find(
    (other) =>
      other.component === pledge.component &&
      isAfter(other, pledge) &&
      (other.by === pledge.by || (other.by > pledge.by && other.share <= pledge.share)),
  ) ?? null

const isAfter = (a: Pledge, b: Pledge): boolean => a.saidOn > b.saidOn

/** What of a member's pledges still holds on a day. */
export function pledgesInForce(dataset: Dataset, member: Member, day: string | null): readonly Pledge[] {
  const all = pledgesOf(dataset, member, day)
  return all.filter((pledge) => supersededBy(pledge, all) === null)
}
