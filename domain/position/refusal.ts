import type { ShareTarget } from '../pathway/input/spec.ts'
import type { Component } from '../pledge/pledge.ts'
import type { KnownPosition } from './known.ts'

/**
 * A refusal of a target: of as much or less, or the word that less is enough (ALTERNATIVE). To refuse an undivided 5% is not to refuse
 * its core.
 *
 * @param of what the target is of
 */
export const refusalOf = (
  standing: readonly KnownPosition[],
  { share: target }: ShareTarget,
  of: readonly Component[] = ['core'],
): KnownPosition | null =>
  standing.find(
    ({ standing: stands, component, firmness, share }) =>
      of.includes(component) &&
      share !== null &&
      (stands === 'REFUSED' ? share <= target : firmness === 'ALTERNATIVE' && share < target),
  ) ?? null
