import { type Course, sharesBy } from './course.ts'

/** A share of GDP to reach in a year. */
export interface Milestone {
  readonly year: number
  /** Percent of GDP. */
  readonly share: number
}

/**
 * Piecewise linear interpolation from the start through the milestones to the target.
 *
 * @param milestones sorted by year; those not between start and target year are ignored
 */
export function throughMilestones(course: Course, milestones: readonly Milestone[]): readonly number[] {
  const points: readonly Milestone[] = [
    { year: course.startYear, share: course.startShare },
    ...milestones.filter(({ year }) => year > course.startYear && year < course.targetYear),
    { year: course.targetYear, share: course.targetShare },
  ]
  return sharesBy(course, (yearsPassed) => {
    const year = course.startYear + yearsPassed
    const next = points.findIndex((point) => point.year >= year)
    const [before, after] = [points[next - 1], points[next]]
    if (!after) return course.targetShare
    if (!before || after.year === year) return after.share
    return before.share + ((after.share - before.share) * (year - before.year)) / (after.year - before.year)
  })
}
