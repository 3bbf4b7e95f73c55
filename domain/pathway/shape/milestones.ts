import { type Course, sharesBy } from './course.ts'

/** A share of GDP that is to be reached in a year. */
export interface Milestone {
  readonly year: number
  /** Percent of GDP. */
  readonly share: number
}

/**
 * Piecewise linear through given milestones, from the start share and to the target.
 *
 * @param milestones in the order of their years, each between start and target year
 */
export function throughMilestones(course: Course, milestones: readonly Milestone[]): readonly number[] {
  const points: readonly Milestone[] = [
    { year: course.startYear, share: course.startShare },
    ...milestones.filter(({ year }) => year > course.startYear && year < course.targetYear),
    { year: course.targetYear, share: course.targetShare },
  ]
  return sharesBy(course, (passed) => {
    const year = course.startYear + passed
    const at = points.findIndex((point) => point.year >= year)
    const [before, after] = [points[at - 1], points[at]]
    if (!after) return course.targetShare
    if (!before || after.year === year) return after.share
    return before.share + ((after.share - before.share) * (year - before.year)) / (after.year - before.year)
  })
}
