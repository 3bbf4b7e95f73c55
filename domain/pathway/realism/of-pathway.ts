import type { Pathway } from '../pathway.ts'
import { effortOf } from '../totals.ts'
import { type Realism, realismOf } from './realism.ts'

/** Beyond the pathway GDP goes on at the mean growth of this many of its last years. */
const YEARS_OF_MEAN = 3

/** The realism of a pathway of a member or a group, by the share that its amounts are of. */
export function pathwayRealism({ dataset, years }: Pathway): readonly Realism[] {
  const [start] = years
  const end = years.at(-1) ?? start
  const growths = years.map(
    ({ gdp }, at) => 100 * (gdp.dollarsReal / (years[at - 1]?.gdp.dollarsReal ?? gdp.dollarsReal) - 1),
  )
  const tail = growths.slice(1).slice(-YEARS_OF_MEAN)
  const beyond = tail.reduce((sum, growth) => sum + growth, 0) / Math.max(1, tail.length)
  const course = {
    startYear: start.year,
    startShare: start.counted,
    targetYear: end.year,
    targetShare: end.counted,
    growthPercent: (year: number) => growths[year - start.year] ?? beyond,
  }
  return realismOf(dataset, course, effortOf(years).realGrowthPercent)
}
