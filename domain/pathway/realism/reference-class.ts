/** Reference classes: the part of history that a pace is held against. */

import type { Group, Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { unreachable } from '../../errors.ts'
import { type Absence, absence } from '../../figure/absence.ts'
import { wasAtWar } from '../../history/war-years.ts'
import { keeper, withLazy } from '../../lazy.ts'
import { type HistoricalRecord, recordOf } from './record.ts'
import { type HistoricalWindow, isFromLikeLevel, type RealismMeasure, rose } from './window.ts'

export const REFERENCE_CLASSES = [
  'ALL',
  'RISING',
  'LIKE_LEVEL',
  'PEACETIME',
  'MEMBERS',
  'ALLIANCE_SINCE_2014',
  'OWN_RECORD',
] as const
export type ReferenceClass = (typeof REFERENCE_CLASSES)[number]

/** What a country does that has decided to spend more is held against what countries did that spent more. */
export const DEFAULT_CLASS: ReferenceClass = 'RISING'

/** A record of which all windows are of one class. */
export interface ClassRecord extends HistoricalRecord {
  readonly referenceClass: ReferenceClass
  /** Those in which the share of GDP rose, slowest first. */
  readonly rising: readonly HistoricalWindow[]
}

/** What the windows of a class depend on. */
interface ClassQuestion {
  readonly referenceClass: ReferenceClass
  readonly measure: RealismMeasure
  /** The length of the windows. */
  readonly years: number
  readonly area: Member | Group
  /** Percent of GDP at the start of what is judged. */
  readonly startShare: number
  /** As known on a day, ISO 8601; null for the newest. */
  readonly day: string | null
}

/** An absence where history has no window of the length and class. */
export function classRecord(dataset: Dataset, question: ClassQuestion): ClassRecord | Absence {
  const { referenceClass, years, measure, area, day } = question
  if (referenceClass === 'PEACETIME' && dataset.warYears === null)
    return absence(
      'NOT_IN_SOURCE',
      `The dataset ${dataset.version} does not carry who was at war: ask for another class.`,
    )
  const definition = referenceClass === 'ALLIANCE_SINCE_2014' ? 'NATO' : 'SIPRI'
  const record = recordOf(dataset, years, measure, day, definition)
  const found = record && filtered(dataset, record, question)
  if (found && found.windows.length > 0) return found
  return absence(
    'NOT_IN_SOURCE',
    `No stretch of ${years} years of the class ${referenceClass} is in the record${referenceClass === 'OWN_RECORD' ? ` of ${area.name}` : ''}: ask for another class.`,
  )
}

/** Classes that are the same for every area and level are kept as long as their record. */
const classes = keeper<HistoricalRecord, ReferenceClass, ClassRecord>()

function filtered(dataset: Dataset, record: HistoricalRecord, question: ClassQuestion): ClassRecord {
  const { referenceClass } = question
  if (referenceClass === 'LIKE_LEVEL' || referenceClass === 'OWN_RECORD') return filterBy(dataset, record, question)
  return classes(record, referenceClass, () => filterBy(dataset, record, question))
}

function filterBy(dataset: Dataset, record: HistoricalRecord, question: ClassQuestion): ClassRecord {
  const windows = record.windows.filter(testOf(dataset, question))
  const { referenceClass } = question
  // Most records are only asked for a percentile.
  return withLazy(
    { ...record, referenceClass, windows },
    {
      rising: () => (referenceClass === 'RISING' ? windows : windows.filter(rose)),
      distinctMembers: () => new Set(windows.map(({ member }) => member)).size,
    },
  )
}

/** One test for all windows: they are many, and what does not depend on them is worked out before. */
function testOf(
  dataset: Dataset,
  { referenceClass, area, startShare }: ClassQuestion,
): (window: HistoricalWindow) => boolean {
  switch (referenceClass) {
    case 'ALL':
    case 'ALLIANCE_SINCE_2014':
      return () => true
    case 'RISING':
      return rose
    case 'LIKE_LEVEL':
      return (window) => isFromLikeLevel(window, startShare)
    case 'PEACETIME': {
      const { warYears } = dataset
      return ({ member, from, to }) => warYears !== null && !wasAtWar(warYears, member.code, from, to)
    }
    case 'MEMBERS':
      return ({ asMember }) => asMember === 'WHOLLY'
    case 'OWN_RECORD':
      return area.kind === 'member' ? ({ member }) => member === area : ({ member }) => area.members.includes(member)
    default:
      return unreachable(referenceClass)
  }
}
