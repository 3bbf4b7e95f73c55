import { type Course, lengthOf } from './course.ts'
import { gdpFactors } from './real-growth.ts'

/** The horizon in years: a path that has not arrived by then is reported as never arriving. */
export const LONGEST_YEARS = 200

/**
 * The fastest path on which spending grows by at most r a year in real terms: s_t = min(s_T, s₀·(1 + r)^n / Π(1 + g)). It may
 * miss the target in the target year; see arrivalUnderCap.
 *
 * @param cap r, percent a year
 */
export function cappedGrowth(course: Course, cap: number): readonly number[] {
  const shares = [course.startShare]
  for (let yearsPassed = 1; yearsPassed <= lengthOf(course); yearsPassed++)
    shares.push(nextShare(course, cap, shares[yearsPassed - 1] ?? course.startShare, course.startYear + yearsPassed))
  return shares
}

const nextShare = ({ growthPercent, targetShare }: Course, cap: number, share: number, year: number): number => {
  const cappedShare = (share * (1 + cap / 100)) / (1 + growthPercent(year) / 100)
  return share <= targetShare ? Math.min(targetShare, cappedShare) : share
}

/** When the target share is reached. */
export type Arrival =
  | {
      readonly kind: 'arrives'
      readonly year: number
      /** Years from the start, with the fraction of the last year. */
      readonly years: number
    }
  | { readonly kind: 'never' }

/**
 * When spending that grows by r a year in real terms reaches the target share, within LONGEST_YEARS.
 *
 * @param cap r, percent a year
 */
export function arrivalUnderCap(course: Course, cap: number): Arrival {
  const { startShare, startYear, targetShare } = course
  if (startShare >= targetShare) return { kind: 'arrives', year: startYear, years: 0 }
  const factors = gdpFactors(course, LONGEST_YEARS)
  const shareAfter = (yearsPassed: number) =>
    (startShare * (1 + cap / 100) ** yearsPassed) / (factors[yearsPassed] ?? Number.NaN)
  for (let yearsPassed = 1; yearsPassed <= LONGEST_YEARS; yearsPassed++) {
    const [before, after] = [shareAfter(yearsPassed - 1), shareAfter(yearsPassed)]
    if (after < targetShare) continue
    // Within a year the share grows exponentially, so the fraction is interpolated on logarithms.
    const fraction = Math.log(targetShare / before) / Math.log(after / before)
    return { kind: 'arrives', year: startYear + yearsPassed, years: yearsPassed - 1 + fraction }
  }
  return { kind: 'never' }
}
