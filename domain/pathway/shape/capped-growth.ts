import { type Course, lengthOf } from './course.ts'
import { gdpFactors } from './real-growth.ts'

/** Beyond this nobody plans; a path that has not arrived by then never does. */
export const LONGEST_YEARS = 200

/**
 * The fastest path on which spending grows by at most r in real terms: s_t = min(s_T, s₀·(1 + r)^n / Π(1 + g)). The target may
 * not be met in its year; see arrivalUnderCap.
 *
 * @param cap r, percent a year
 */
export function cappedGrowth(course: Course, cap: number): readonly number[] {
  const shares = [course.startShare]
  for (let passed = 1; passed <= lengthOf(course); passed++)
    shares.push(nextShare(course, cap, shares[passed - 1] ?? course.startShare, course.startYear + passed))
  return shares
}

const nextShare = ({ growthPercent, targetShare }: Course, cap: number, share: number, year: number): number => {
  const grown = (share * (1 + cap / 100)) / (1 + growthPercent(year) / 100)
  return share <= targetShare ? Math.min(targetShare, grown) : share
}

/** When spending that grows by at most r reaches the target share. */
export type Arrival =
  | {
      readonly kind: 'arrives'
      readonly year: number /** With the fraction of the last year. */
      readonly years: number
    }
  | { readonly kind: 'never' }

/** @param cap r, percent a year */
export function arrivalUnderCap(course: Course, cap: number): Arrival {
  const { startShare, startYear, targetShare } = course
  if (startShare >= targetShare) return { kind: 'arrives', year: startYear, years: 0 }
  const factors = gdpFactors(course, LONGEST_YEARS)
  const shareAfter = (passed: number) => (startShare * (1 + cap / 100) ** passed) / (factors[passed] ?? Number.NaN)
  for (let passed = 1; passed <= LONGEST_YEARS; passed++) {
    const [before, after] = [shareAfter(passed - 1), shareAfter(passed)]
    if (after < targetShare) continue
    // Within a year the share grows by a constant factor, so the moment of arrival is where its logarithm meets the target's.
    const fraction = Math.log(targetShare / before) / Math.log(after / before)
    return { kind: 'arrives', year: startYear + passed, years: passed - 1 + fraction }
  }
  return { kind: 'never' }
}
