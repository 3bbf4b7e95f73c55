/** The reasons for a missing figure. The set is closed. */
export type AbsenceReason =
  | 'NO_EDITION_YET'
  | 'NOT_IN_EDITION'
  | 'NOT_IN_SOURCE'
  | 'NO_VALUE_IN_YEAR'
  | 'NOT_AGGREGATED'
  | 'UNKNOWN_MEMBER'
  | 'UNKNOWN_AREA'
  | 'NOT_CARRIED'
  | 'INSUFFICIENT_COVERAGE'
  | 'NOT_COMPARABLE'

/** A missing figure, with a reason code and an explanation for people. A missing figure is never reported as zero. */
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

export const isAbsence = (value: object): value is Absence => 'kind' in value && value.kind === 'absence'

/** Those that were found. */
export const present = <Found extends object>(results: readonly (Found | Absence)[]): readonly Found[] =>
  results.filter((one): one is Found => !isAbsence(one))
