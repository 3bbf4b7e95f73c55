import type { Member } from './area.ts'
import type { Dataset } from './dataset.ts'
import type { Pledge } from './pledge.ts'

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
