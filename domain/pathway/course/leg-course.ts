/** The courses of a pathway's legs, apart and together, as a judgement needs them: each as if it were alone. */

import type { ShareTarget } from '../input/spec.ts'
import type { Pathway } from '../pathway.ts'
import type { Shape } from '../shape/shape.ts'
import type { PathwayYear } from '../year.ts'

/** Core and related apart, and together: the undivided share, or their sum where the start of the related leg is assumed. */
export const LEGS = ['core', 'related', 'total'] as const
export type Leg = (typeof LEGS)[number]

export interface LegCourse {
  readonly leg: Leg
  readonly target: ShareTarget
  readonly startYear: number
  /** Percent of GDP in each year from the start to the year of the leg's own target. */
  readonly shares: readonly number[]
  /** Billions of dollars in those years, prices and exchange rate of the start year. */
  readonly spending: readonly number[]
  /** Whether the last step of its climb is shorter than its shape's, because the target is reached within it. */
  readonly lastStepIsCut: boolean
}

/**
 * The undivided course; or core, then related and both together where the start of the related leg is assumed. A related leg whose
 * start nobody knows has no course.
 */
export function legCourses(pathway: Pathway): readonly LegCourse[] {
  const { spec, years } = pathway
  const { legs } = spec
  const of = (leg: Leg, target: ShareTarget, shareOf: (year: PathwayYear) => number | null): readonly LegCourse[] => {
    const own = years.filter(({ year }) => year <= target.year)
    const shares = own.flatMap((year) => shareOf(year) ?? [])
    if (shares.length < own.length) return []
    const spending = own.map(({ gdp }, index) => (gdp.dollarsReal * (shares[index] ?? 0)) / 100)
    const startYear = years[0].year
    const shape = pathway.member?.shape ?? null
    const isCut = leg !== 'total' || legs.kind === 'undivided' ? isCutShort(shares, spending, shape) : false
    return [{ leg, target, startYear, shares, spending, lastStepIsCut: isCut }]
  }
  if (legs.kind === 'undivided') return of('total', legs.total, ({ total }) => total)
  const core = of('core', legs.core, (year) => year.core)
  const { related } = legs
  if (related === null || related.start === null) return core
  const both = { share: legs.core.share + related.share, year: Math.max(legs.core.year, related.year) }
  return [...core, ...of('related', related, (year) => year.related), ...of('total', both, ({ total }) => total)]
}

/** Points of GDP that count as none. */
export const LEAST_RISE = 1e-9

/**
 * A fixed step and capped growth go on until the target is reached, which is within a year: the last step is what was left. A group
 * has no shape of its own.
 */
function isCutShort(shares: readonly number[], spending: readonly number[], shape: Shape | null): boolean {
  const last = shares.findLastIndex((share, index) => index > 0 && share - (shares[index - 1] ?? share) > LEAST_RISE)
  const [before, after] = [shares[last - 1], shares[last]]
  if (before === undefined || after === undefined) return false
  if (shape?.kind === 'fixed-step') return after - before < shape.pointsAYear - LEAST_RISE
  if (shape?.kind !== 'capped-growth') return false
  const growth = (spending[last] ?? 0) / (spending[last - 1] ?? 0) - 1
  return 100 * growth < shape.percentAYear - LEAST_RISE
}
