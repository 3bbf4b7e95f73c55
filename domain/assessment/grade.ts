/** Grades: one word for where an area stands against a target. The rule is published (docs/use/assessment.md) and applied in this order. */
export const GRADES = [
  'NO_FIGURE',
  'MET',
  'MISSED',
  'REFUSED',
  'ON_COURSE',
  'PLEDGED',
  'WITHIN_PRECEDENT',
  'RECORD_PACE',
  'WITHOUT_PRECEDENT',
] as const
export type Grade = (typeof GRADES)[number]

/** All that the rule goes by. */
export interface GradeFacts {
  /** Whether there is a figure to start from. */
  readonly hasFigure: boolean
  /** Whether the share as printed is at the target. */
  readonly isMet: boolean
  /** Whether the target's year is over. */
  readonly isOver: boolean
  readonly isRefused: boolean
  /** Whether it is at the target in time if it goes on as in the last five years. */
  readonly isOnCourse: boolean
  /** Whether a pledge of its own that is in force leads to the target in time. */
  readonly isPledged: boolean
  /** Whether it has risen as fast itself, over as many years. */
  readonly hasOwnPrecedent: boolean
  /** Whether another of today's allies has, from a like level. */
  readonly hasPrecedent: boolean
}

/** The first grade whose condition holds. */
export function gradeOf(facts: GradeFacts): Grade {
  if (!facts.hasFigure) return 'NO_FIGURE'
  if (facts.isMet) return 'MET'
  if (facts.isOver) return 'MISSED'
  if (facts.isRefused) return 'REFUSED'
  if (facts.isOnCourse) return 'ON_COURSE'
  if (facts.isPledged) return 'PLEDGED'
  if (facts.hasOwnPrecedent) return 'WITHIN_PRECEDENT'
  return facts.hasPrecedent ? 'RECORD_PACE' : 'WITHOUT_PRECEDENT'
}
