/** Which positions are pledges, and which of them leads furthest. */
import type { ShareTarget } from '../pathway/input/spec.ts'
import type { KnownPosition } from './known.ts'
import type { Position } from './position.ts'

/** How firm a position must be to count as a pledge: support for what others propose is none. */
const FIRM: ReadonlySet<Position['firmness']> = new Set(['LEGISLATED', 'ADOPTED', 'BUDGETED', 'PLEDGED', 'PLANNED'])

/**
 * Whether a member has given its own word on a share: in law, by a decision, in a budget, by a promise or in a plan, also one that it
 * gave up later.
 */
export const isPledge = ({ share, standing, firmness }: Position): boolean =>
  share !== null && standing !== 'REFUSED' && (FIRM.has(firmness) || firmness === 'WITHDRAWN')

/** A pledge of core spending as a share of GDP, which NATO's tables measure. */
type CorePledge<P extends Position = Position> = P & { readonly share: number }

/** The same with its year. */
export type DatedPledge<P extends Position = Position> = CorePledge<P> & { readonly by: number }

export const isCorePledge = <P extends Position>(position: P): position is CorePledge<P> =>
  position.component === 'core' &&
  position.share !== null &&
  position.base === 'GDP' &&
  position.standing !== 'REFUSED' &&
  FIRM.has(position.firmness)

export const isDated = <P extends Position>(position: P): position is DatedPledge<P> =>
  isCorePledge(position) && position.by !== null

/** The highest share of core spending that is pledged for the target's year or before; null where none is. */
export const highestPledge = (standing: readonly KnownPosition[], { year }: ShareTarget): KnownPosition | null =>
  standing
    .filter(isDated)
    .filter(({ by }) => by <= year)
    .reduce<DatedPledge<KnownPosition> | null>((most, one) => (one.share > (most?.share ?? 0) ? one : most), null)
