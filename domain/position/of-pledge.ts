/** Whether a pledge, as a statement made it, is in force: what the position says that was settled for it. */
import type { Dataset } from '../dataset/dataset.ts'
import { END } from '../day.ts'
import type { Pledge } from '../pledge/pledge.ts'
import { supersededBy } from '../pledge/pledges-in-force.ts'
import type { Position } from './position.ts'

/** Whether the positions of a member are settled in this dataset. Earlier ones have none. */
export const isSettled = ({ positions }: Pick<Dataset, 'positions'>, member: string): boolean =>
  positions.some((one) => one.member === member)

/**
 * The position that a pledge is about: the one that its statement made; else one of the same share and year, which it says again or
 * for the first time. Null where none is.
 */
export function positionOf({ positions }: Pick<Dataset, 'positions'>, pledge: Pledge): Position | null {
  const same = positions.filter(
    ({ member, component, share, base }) =>
      member === pledge.member && component === pledge.component && share === pledge.share && base === 'GDP',
  )
  const made = same.filter(({ statement }) => statement === pledge.statement)
  return (
    made.find(({ by }) => by === pledge.by) ??
    made[0] ??
    same.find((position) => isFor(position, pledge) && (position.endedOn ?? END) > pledge.saidOn) ??
    null
  )
}

const isFor = ({ from, by }: Position, pledge: Pledge): boolean =>
  by !== null && (from ?? by) <= pledge.by && pledge.by <= by

/**
 * Whether a pledge is in force today. Where the positions of its member are settled, they decide: one that is about none of them has
 * been replaced. In datasets of before, a later pledge decides.
 */
export const isInForce = (dataset: Dataset, pledge: Pledge): boolean =>
  isSettled(dataset, pledge.member)
    ? positionOf(dataset, pledge)?.standing === 'IN_FORCE'
    : laterPledge(dataset, pledge) === null

/** The pledge that took its place; null where it was withdrawn, and where what took its place is no pledge. */
export function successorOf(dataset: Dataset, pledge: Pledge): Pledge | null {
  if (!isSettled(dataset, pledge.member)) return laterPledge(dataset, pledge)
  if (isInForce(dataset, pledge)) return null
  const position = positionOf(dataset, pledge)
  if (position === null) return laterPledge(dataset, pledge)
  const { member, component, standing, supersededBy: slug } = position
  if (standing !== 'SUPERSEDED') return null
  return (
    dataset.pledges.find((one) => one.statement === slug && one.member === member && one.component === component) ??
    null
  )
}

const laterPledge = (dataset: Dataset, pledge: Pledge): Pledge | null =>
  supersededBy(
    pledge,
    dataset.pledges.filter(({ member }) => member === pledge.member),
  )
