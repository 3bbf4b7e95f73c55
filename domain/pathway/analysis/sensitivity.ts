/** Sensitivity of the cost of a pathway to the economy and to the target years. */

import type { Dataset } from '../../dataset/dataset.ts'
import { isAbsence } from '../../figure/absence.ts'
import type { Assumption, EconomyAssumptions } from '../economy/assumptions.ts'
import type { CourseShape, Legs, PathwaySpec, ShareTarget } from '../input/spec.ts'
import { type MemberPathway, memberPathway } from '../member-pathway.ts'
import { type Effort, effortOf, type PathwayTotals, totalsOf } from './totals.ts'

export const VARIATIONS = ['GROWTH_UP', 'GROWTH_DOWN', 'INFLATION_UP', 'INFLATION_DOWN', 'TWO_YEARS_LATER'] as const
export type Variation = (typeof VARIATIONS)[number]

export interface Sensitivity {
  readonly variation: Variation
  readonly totals: PathwayTotals
  readonly effort: Effort
  /** Spending of the last year, billions of dollars at prices and exchange rate of the start year. */
  readonly lastYearDollarsReal: number
}

/** By how many years everything that is dated is late in TWO_YEARS_LATER. */
const DELAY = 2

/**
 * Each variation changes growth or inflation by one percentage point a year, or delays by two years all that is dated: targets,
 * milestones and pledges. Version 1 of the model delayed the targets alone.
 */
export const sensitivityOf = (dataset: Dataset, pathway: MemberPathway, spec: PathwaySpec): readonly Sensitivity[] =>
  VARIATIONS.flatMap((variation) => {
    const pledgeDelay = variation === 'TWO_YEARS_LATER' && spec.model !== '1' ? DELAY : 0
    const varied = memberPathway(dataset, pathway.member, vary(spec, variation), pledgeDelay)
    if (isAbsence(varied)) return []
    return [
      {
        variation,
        totals: totalsOf(varied.years, spec.discountPercent),
        effort: effortOf(varied.years),
        lastYearDollarsReal: varied.years.at(-1)?.spending.dollarsReal ?? 0,
      },
    ]
  })

function vary(spec: PathwaySpec, variation: Variation): PathwaySpec {
  const { economy } = spec
  const withEconomy = (change: Partial<EconomyAssumptions>) => ({ ...spec, economy: { ...economy, ...change } })
  switch (variation) {
    case 'GROWTH_UP':
      return withEconomy({ growth: shifted(economy.growth, 1) })
    case 'GROWTH_DOWN':
      return withEconomy({ growth: shifted(economy.growth, -1) })
    case 'INFLATION_UP':
      return withEconomy({ inflation: shifted(economy.inflation, 1) })
    case 'INFLATION_DOWN':
      return withEconomy({ inflation: shifted(economy.inflation, -1) })
    case 'TWO_YEARS_LATER':
      return {
        ...spec,
        legs: delayed(spec.legs, DELAY),
        shape: spec.model === '1' ? spec.shape : delayedShape(spec, DELAY),
      }
  }
}

function shifted(assumption: Assumption, points: number): Assumption {
  switch (assumption.kind) {
    case 'baseline':
      return { kind: 'difference', points }
    case 'difference':
      return { kind: 'difference', points: assumption.points + points }
    case 'absolute':
      return { kind: 'absolute', percent: assumption.percent + points }
  }
}

/** A milestone before the start is left out before it could be moved behind it. */
const delayedShape = ({ shape, startYear }: PathwaySpec, years: number): CourseShape =>
  shape.kind === 'milestones'
    ? {
        ...shape,
        milestones: shape.milestones
          .filter(({ year }) => year > (startYear ?? -Infinity))
          .map(({ year, share }) => ({ year: year + years, share })),
      }
    : shape

function delayed(legs: Legs, years: number): Legs {
  const delay = <T extends ShareTarget>(target: T): T => ({ ...target, year: target.year + years })
  if (legs.kind === 'undivided') return { ...legs, total: delay(legs.total) }
  return { ...legs, core: delay(legs.core), related: legs.related === null ? null : delay(legs.related) }
}
