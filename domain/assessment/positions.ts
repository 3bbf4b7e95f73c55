/** What an area has said of a target: positions in force on a day. */
import type { Area } from '../area.ts'
import type { Dataset } from '../dataset.ts'
import type { Position } from '../position.ts'

/** How firm a position must be to count as a pledge: support for what others propose is none. */
const FIRM: ReadonlySet<Position['firmness']> = new Set(['LEGISLATED', 'ADOPTED', 'BUDGETED', 'PLEDGED', 'PLANNED'])

export interface ShareTarget {
  /** Percent of GDP of core spending. */
  readonly share: number
  readonly year: number
}

/**
 * Positions of an area that stood on a day. One that was superseded or withdrawn since stood until the statement that ended it.
 *
 * @param day ISO 8601; null for today
 */
export const standingOn = ({ positions }: Dataset, { code }: Area, day: string | null): readonly Position[] =>
  positions.filter(({ member, saidOn, standing, endedOn }) => {
    if (member !== code || saidOn === null || standing === 'NONE_FOUND') return false
    if (day === null) return standing === 'IN_FORCE' || standing === 'REFUSED'
    return saidOn <= day && (standing === 'IN_FORCE' || standing === 'REFUSED' || (endedOn !== null && day < endedOn))
  })

/** The highest share of core spending that it has pledged for the target's year or before; null where it has pledged none. */
export function highestPledge(standing: readonly Position[], { year }: ShareTarget): Position | null {
  const pledged = standing.filter(
    ({ component, share, base, by, firmness, standing: stands }) =>
      component === 'core' &&
      share !== null &&
      base === 'GDP' &&
      by !== null &&
      by <= year &&
      stands !== 'REFUSED' &&
      FIRM.has(firmness),
  )
  return pledged.reduce<Position | null>((most, one) => ((one.share ?? 0) > (most?.share ?? 0) ? one : most), null)
}

/**
 * A refusal of a target: of as much core spending or less, or the word that less is enough (ALTERNATIVE). To refuse an undivided 5%
 * is not to refuse its core.
 */
export const refusalOf = (standing: readonly Position[], { share: target }: ShareTarget): Position | null =>
  standing.find(
    ({ standing: stands, component, firmness, share }) =>
      component === 'core' &&
      share !== null &&
      (stands === 'REFUSED' ? share <= target : firmness === 'ALTERNATIVE' && share < target),
  ) ?? null
