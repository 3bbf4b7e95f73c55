import type { Course } from './course.ts'
import { type Milestone, throughMilestones } from './milestones.ts'

/**
 * Straight lines through the shares that a member has pledged, to where its course ends in the target's year: at the target, or
 * elsewhere if its own word leads elsewhere.
 *
 * @param milestones sorted by year
 */
export const pledged = (
  course: Course,
  { milestones, end }: { readonly milestones: readonly Milestone[]; readonly end: number },
): readonly number[] => throughMilestones({ ...course, targetShare: end }, milestones)
