/** How realistic a pathway is: its pace compared with all windows of the same length in the allies' history. */
import type { Dataset } from '../../dataset.ts'
import type { Edition } from '../../edition.ts'
import { type Arrival, arrivalUnderCap } from '../shape/capped-growth.ts'
import type { Course } from '../shape/course.ts'
import { paceAt, percentileOf } from './percentile.ts'
import { type Precedent, precedentsOf } from './precedents.ts'
import { recordOf } from './record.ts'
import { MEASURES, type RealismMeasure } from './window.ts'

/** The most precedents listed. */
export const PRECEDENTS = 5

export const PERCENTILES = [50, 90, 100] as const

export interface HistoricalArrival {
  readonly percentile: (typeof PERCENTILES)[number]
  /** Points of GDP a year, or percent real growth a year. */
  readonly pace: number
  readonly arrival: Arrival
}

export interface Realism {
  readonly measure: RealismMeasure
  readonly edition: Edition
  /** The pathway's pace: points of GDP a year, or percent real growth a year. */
  readonly pace: number
  /** The percentile rank of the pace among the windows, 0 to 100. */
  readonly percentile: number
  readonly windowYears: number
  readonly sampleSize: number
  readonly distinctMembers: number
  readonly precedents: readonly Precedent[]
  /** When the area would reach the target share at historical paces. */
  readonly arrivals: readonly HistoricalArrival[]
}

/**
 * The realism by each measure. Empty where the pathway does not rise; a measure without windows of its length is left out.
 *
 * @param course from the start to the horizon, with GDP growth for as many years as an arrival may take
 * @param realGrowthPercent the compound annual growth of the pathway's spending; null where undefined
 */
export function realismOf(dataset: Dataset, course: Course, realGrowthPercent: number | null): readonly Realism[] {
  const windowYears = course.targetYear - course.startYear
  if (course.targetShare <= course.startShare) return []
  return MEASURES.flatMap((measure) => {
    const record = recordOf(dataset, windowYears, measure)
    const pace = measure === 'points' ? (course.targetShare - course.startShare) / windowYears : realGrowthPercent
    if (record === null || pace === null) return []
    return [
      {
        measure,
        edition: record.edition,
        pace,
        percentile: percentileOf(record.windows, pace),
        windowYears,
        sampleSize: record.windows.length,
        distinctMembers: record.distinctMembers,
        precedents: precedentsOf(record, pace, PRECEDENTS),
        arrivals: PERCENTILES.map((percentile) => {
          const historicalPace = paceAt(record.windows, percentile)
          return { percentile, pace: historicalPace, arrival: arrivalAtPace(course, historicalPace, measure) }
        }),
      },
    ]
  })
}

function arrivalAtPace(course: Course, pace: number, measure: RealismMeasure): Arrival {
  if (measure === 'growth') return arrivalUnderCap(course, pace)
  if (pace <= 0) return { kind: 'never' }
  const years = (course.targetShare - course.startShare) / pace
  return { kind: 'arrives', year: course.startYear + Math.ceil(years - 1e-9), years }
}
