/** Why there is no figure. The set is closed. */
export const ABSENCE_REASONS = [
  'NO_EDITION_YET',
  'NOT_IN_EDITION',
  'NOT_IN_SOURCE',
  'NO_VALUE_IN_YEAR',
  'NOT_AGGREGATED',
  'UNKNOWN_MEMBER',
] as const
export type AbsenceReason = (typeof ABSENCE_REASONS)[number]

/** A figure that does not exist, with the reason in words that a person understands. Missing is never zero. */
export interface Absence {
  readonly kind: 'absence'
  readonly reason: AbsenceReason
  readonly explanation: string
}

export const absence = (reason: AbsenceReason, explanation: string): Absence => ({
  kind: 'absence',
  reason,
  explanation,
})

export const isAbsence = (found: object): found is Absence => 'kind' in found && found.kind === 'absence'
