import type { TrackerStanding } from '../generated/documents.ts'

export type Grade = TrackerStanding['grade']

/** Grades in words, in the order from met to missing. */
export const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  MET: 'at the target',
  ON_COURSE: 'on course',
  PLEDGED: 'pledged',
  WITHIN_PRECEDENT: 'within its own precedent',
  RECORD_PACE: 'needs a record pace',
  WITHOUT_PRECEDENT: 'without precedent',
  REFUSED: 'refused',
  MISSED: 'missed',
  NO_FIGURE: 'no figure',
}

export const GRADE_ORDER = Object.keys(GRADE_NAMES) as readonly Grade[]
