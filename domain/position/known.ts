/** Positions as they were known on a day. */
import type { Dataset } from '../dataset/dataset.ts'
import type { Position } from './position.ts'

export interface KnownPosition extends Position {
  /** The day, ISO 8601; null for today. */
  readonly knownOn: string | null
}

/**
 * Of a member, or of NATO: what had been said by then. What was superseded or withdrawn later still stood.
 *
 * @param day ISO 8601; null for today
 */
export const positionsKnown = (
  { positions }: Pick<Dataset, 'positions'>,
  code: string,
  day: string | null,
): readonly KnownPosition[] => positions.flatMap((position) => (position.member === code ? knownOn(position, day) : []))

function knownOn(position: Position, day: string | null): readonly KnownPosition[] {
  const { saidOn, endedOn, firmness, confirmed } = position
  if (day === null || saidOn === null) return [{ ...position, knownOn: day }]
  if (saidOn > day) return []
  const stood = endedOn !== null && day < endedOn
  return [
    {
      ...position,
      ...(stood && { standing: isRefusing(firmness) ? 'REFUSED' : 'IN_FORCE', supersededBy: null, endedOn: null }),
      ...(confirmed && { confirmed: confirmed.filter((one) => one.saidOn <= day) }),
      // Notes are of today, and may tell what came later.
      note: null,
      knownOn: day,
    },
  ]
}

export const isRefusing = (firmness: Position['firmness']): boolean => firmness === 'REFUSED' || firmness === 'OPPOSED'

/** Those that stand: in force, or a refusal. */
export const standingOn = (dataset: Dataset, code: string, day: string | null): readonly KnownPosition[] =>
  positionsKnown(dataset, code, day).filter(({ standing }) => standing === 'IN_FORCE' || standing === 'REFUSED')
