/** How realistic a course is: its climb and its steepest stretches against stretches of the same length in the allies' history. */

import type { Group, Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { type Absence, isAbsence } from '../../figure/absence.ts'
import { withLazy } from '../../lazy.ts'
import type { CourseStretch } from '../course/climb.ts'
import type { Leg } from '../course/leg-course.ts'
import { type Arrival, arrivalUnderCap } from '../shape/capped-growth.ts'
import type { Course } from '../shape/course.ts'
import { type OwnLevel, ownLevelOf } from './own-level.ts'
import { paceAt, percentileOf } from './percentile.ts'
import { type Precedent, precedentsOf } from './precedents.ts'
import { type ClassRecord, classRecord, type ReferenceClass } from './reference-class.ts'
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

/** What is judged: a leg, its climb and how to find its steepest stretches. */
export interface Judged {
  readonly area: Member | Group
  readonly leg: Leg
  readonly climb: CourseStretch
  /** By length and measure; null where the course is shorter. */
  readonly steepest: (years: number, measure: RealismMeasure) => CourseStretch | null
  readonly lengths: readonly number[]
  /** From the start to the share that it is to reach, with GDP growth for as many years as an arrival may take. */
  readonly course: Course
}

interface RealismRules {
  readonly referenceClass: ReferenceClass
  /** Whether precedents may be windows that a mark speaks against. */
  readonly includeMarked: boolean
  /** Whether precedents are of any level, as version 1 of the model had them. */
  readonly anyLevel: boolean
  /** As known on a day, ISO 8601; null for the newest. */
  readonly day: string | null
}

/** A stretch of a course among those of its length. */
export interface JudgedStretch {
  readonly years: number
  readonly from: number
  readonly to: number
  readonly pace: number
  /** 0 to 100; null where the class has no window of the length. */
  readonly percentile: number | null
  readonly sampleSize: number
}

export interface Realism {
  readonly measure: RealismMeasure
  readonly leg: Leg
  readonly record: ClassRecord
  /** The pace of the climb: points of GDP a year, or percent real growth a year. */
  readonly pace: number
  readonly from: number
  readonly to: number
  /** The percentile rank of the pace among the windows of the class, 0 to 100. */
  readonly percentile: number
  /** The same among those of the class in which the share rose; null where none did. */
  readonly percentileOfRising: number | null
  readonly windowYears: number
  readonly steepest: readonly JudgedStretch[]
  readonly precedents: readonly Precedent[]
  /** When the area would reach the target share at historical paces. */
  readonly arrivals: readonly HistoricalArrival[]
  /** Where the area stood itself; null for a group. */
  readonly ownLevel: OwnLevel | null
}

/** The realism by each measure, or why there is none by it. */
export function realismOf(dataset: Dataset, judged: Judged, rules: RealismRules): readonly (Realism | Absence)[] {
  return MEASURES.flatMap((measure) => {
    const pace = judged.climb.paces[measure]
    return pace === null ? [] : [realismBy(dataset, judged, rules, measure, pace)]
  })
}

function realismBy(
  dataset: Dataset,
  judged: Judged,
  { referenceClass, includeMarked, anyLevel, day }: RealismRules,
  measure: RealismMeasure,
  pace: number,
): Realism | Absence {
  const { area, leg, climb, course } = judged
  const { from, to, startShare } = climb
  const recordFor = (years: number, level: number) =>
    classRecord(dataset, { referenceClass, measure, years, area, startShare: level, day })
  const record = recordFor(to - from, startShare)
  if (isAbsence(record)) return record
  const question = { area, pace, likeLevel: anyLevel ? null : startShare, includeMarked, count: PRECEDENTS }
  const known = {
    measure,
    leg,
    record,
    pace,
    from,
    to,
    percentile: percentileOf(record.windows, pace),
    percentileOfRising: record.rising.length === 0 ? null : percentileOf(record.rising, pace),
    windowYears: to - from,
  }
  return withLazy(known, {
    steepest: () => steepestIn(judged, measure, recordFor),
    precedents: () => precedentsOf(dataset, record, question),
    arrivals: () =>
      PERCENTILES.map((percentile) => {
        const historicalPace = paceAt(record.windows, percentile)
        return { percentile, pace: historicalPace, arrival: arrivalAtPace(course, historicalPace, measure) }
      }),
    ownLevel: () => (area.kind === 'member' ? ownLevelOf(dataset, area, course.targetShare, day) : null),
  })
}

function steepestIn(
  judged: Judged,
  measure: RealismMeasure,
  recordFor: (years: number, level: number) => ClassRecord | Absence,
): readonly JudgedStretch[] {
  return judged.lengths.flatMap((years) => {
    const stretch = judged.steepest(years, measure)
    const pace = stretch?.paces[measure] ?? null
    if (stretch === null || pace === null) return []
    const { from, to, startShare } = stretch
    const among = recordFor(years, startShare)
    const percentile = isAbsence(among) ? null : percentileOf(among.windows, pace)
    return [{ years, from, to, pace, percentile, sampleSize: isAbsence(among) ? 0 : among.windows.length }]
  })
}

function arrivalAtPace(course: Course, pace: number, measure: RealismMeasure): Arrival {
  if (measure === 'growth') return arrivalUnderCap(course, pace)
  if (pace <= 0) return { kind: 'never' }
  const years = (course.targetShare - course.startShare) / pace
  return { kind: 'arrives', year: course.startYear + Math.ceil(years - 1e-9), years }
}
