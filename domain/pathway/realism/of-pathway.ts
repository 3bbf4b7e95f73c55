import type { Pathway } from '../pathway.ts'
import { effortOf } from '../totals.ts'
import { type Realism, realismOf } from './realism.ts'

/** Beyond the pathway, GDP growth stays at its mean over this many of the last years. */
const YEARS_OF_MEAN = 3

/** The realism of a pathway of a member or group, measured on its counted share. */
export function pathwayRealism({ dataset, years }: Pathway): readonly Realism[] {
  const [start] = years
  const end = years.at(-1) ?? start
  const growths = years.map(
    ({ gdp }, index) => 100 * (gdp.dollarsReal / (years[index - 1]?.gdp.dollarsReal ?? gdp.dollarsReal) - 1),
  )
  const tail = growths.slice(1).slice(-YEARS_OF_MEAN)
  const extrapolated = tail.reduce((sum, growth) => sum + growth, 0) / Math.max(1, tail.length)
  const course = {
    startYear: start.year,
    startShare: start.counted,
    targetYear: end.year,
    targetShare: end.counted,
    growthPercent: (year: number) => growths[year - start.year] ?? extrapolated,
  }
  return realismOf(dataset, course, effortOf(years).realGrowthPercent)
}
