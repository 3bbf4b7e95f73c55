import { InputError } from '../../errors.ts'
import { mainTarget, type PathwaySpec } from './spec.ts'

/**
 * Milestones describe the way to the target: those after it, and another share in its year, contradict it.
 *
 * @throws InputError for the first that does
 */
export function checkMilestones({ legs, shape }: PathwaySpec): void {
  if (shape.kind !== 'milestones') return
  const target = mainTarget(legs)
  for (const [index, { year, share }] of shape.milestones.entries()) {
    const field = `shape.milestones[${index}]`
    if (year > target.year)
      throw new InputError({
        field: `${field}.year`,
        found: String(year),
        allowed: `a year before the target’s, ${target.year}`,
        example: `${field}.year: ${target.year - 1}`,
      })
    if (year === target.year && share !== target.share)
      throw new InputError({
        field: `${field}.share`,
        found: `${share} in ${year}, the year of the target`,
        allowed: `${target.share}, the share of the target, in that year`,
        example: `${field}.share: ${target.share}`,
      })
  }
}
