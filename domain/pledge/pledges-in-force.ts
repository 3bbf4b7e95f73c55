import type { Member } from '../area/area.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Pledge } from './pledge.ts'

/**
 * The pledges that a member had made by a day, oldest first.
 *
 * @param day ISO 8601, inclusive; null for all pledges
 */
const pledgesOf = (dataset: Dataset, member: Member, day: string | null): readonly Pledge[] =>
  dataset.pledges.filter((pledge) => pledge.member === member.code && (day === null || pledge.saidOn <= day))

/**
 * The later pledge that supersedes this one, or null. A later pledge of the same component supersedes it if it is for the same
 * year, or for a later year without a higher share, which is a delay.
 */
export const supersededBy = (pledge: Pledge, later: readonly Pledge[]): Pledge | null =>
  later.find(
    (other) =>
      other.component === pledge.component &&
      isAfter(other, pledge) &&
      (other.by === pledge.by || (other.by > pledge.by && other.share <= pledge.share)),
  ) ?? null

const isAfter = (a: Pledge, b: Pledge): boolean => a.saidOn > b.saidOn

/** The pledges of core spending of a member that no later pledge had superseded by a day, by their years. */
export function corePledges(dataset: Dataset, member: Member, day: string | null): readonly Pledge[] {
  const all = pledgesOf(dataset, member, day)
  return all
    .filter((pledge) => pledge.component === 'core' && supersededBy(pledge, all) === null)
    .sort((a, b) => a.by - b.by)
}
