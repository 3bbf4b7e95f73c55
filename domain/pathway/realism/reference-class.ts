/** Reference classes: the part of history that a pace is held against. */
import { type Absence, absence } from '../../absence.ts'
import type { Group, Member } from '../../area.ts'
import type { Dataset } from '../../dataset.ts'
import { unreachable } from '../../errors.ts'
import { wasAtWar } from '../../war-years.ts'
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
export interface ClassQuestion {
  readonly referenceClass: ReferenceClass
  readonly measure: RealismMeasure
  /** The length of the windows. */
  readonly years: number
  readonly area: Member | Group
  /** Percent of GDP at the start of what is judged. */
  readonly startShare: number
}

/** An absence where history has no window of the length and class. */
export function classRecord(dataset: Dataset, question: ClassQuestion): ClassRecord | Absence {
  const { referenceClass, years, measure, area } = question
  if (referenceClass === 'PEACETIME' && dataset.warYears === null)
    return absence(
      'NOT_IN_SOURCE',
      `The dataset ${dataset.version} does not carry who was at war: ask for another class.`,
    )
  const definition = referenceClass === 'ALLIANCE_SINCE_2014' ? 'NATO' : 'SIPRI'
  const record = recordOf(dataset, years, measure, definition)
  const found = record && filtered(dataset, record, question)
  if (found && found.windows.length > 0) return found
  return absence(
    'NOT_IN_SOURCE',
    `No stretch of ${years} years of the class ${referenceClass} is in the record${referenceClass === 'OWN_RECORD' ? ` of ${area.name}` : ''}: ask for another class.`,
  )
}

/** Classes that are the same for every area and level are kept as long as their record. */
const cache = new WeakMap<HistoricalRecord, Map<ReferenceClass, ClassRecord>>()

function filtered(dataset: Dataset, record: HistoricalRecord, question: ClassQuestion): ClassRecord {
  const { referenceClass } = question
  if (referenceClass === 'LIKE_LEVEL' || referenceClass === 'OWN_RECORD') return filterBy(dataset, record, question)
  const ofRecord = cache.get(record) ?? new Map<ReferenceClass, ClassRecord>()
  const cached = ofRecord.get(referenceClass) ?? filterBy(dataset, record, question)
  cache.set(record, ofRecord.set(referenceClass, cached))
  return cached
}

function filterBy(dataset: Dataset, record: HistoricalRecord, question: ClassQuestion): ClassRecord {
  const { referenceClass } = question
  const windows = record.windows.filter(testOf(dataset, question))
  return {
    ...record,
    referenceClass,
    windows,
    rising: windows.filter(rose),
    distinctMembers: new Set(windows.map(({ member }) => member)).size,
  }
}

function testOf(dataset: Dataset, { referenceClass, area, startShare }: ClassQuestion) {
  return (window: HistoricalWindow): boolean => {
    switch (referenceClass) {
      case 'ALL':
      case 'ALLIANCE_SINCE_2014':
        return true
      case 'RISING':
        return rose(window)
      case 'LIKE_LEVEL':
        return isFromLikeLevel(window, startShare)
      case 'PEACETIME':
        return dataset.warYears !== null && !wasAtWar(dataset.warYears, window.member.code, window.from, window.to)
      case 'MEMBERS':
        return window.asMember === 'WHOLLY'
      case 'OWN_RECORD':
        return area.kind === 'member' ? window.member === area : area.members.includes(window.member)
      default:
        return unreachable(referenceClass)
    }
  }
}
