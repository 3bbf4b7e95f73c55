/** Every stretch of a length in the record: was it ever done, by whom, and what came of it. */
import type { Member } from '../../area/area.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import { type Absence, absence } from '../../figure/absence.ts'
import { isAtLeast, printed } from '../../figure/printed.ts'
import { atWarIn } from './context.ts'
import { marksOf } from './marks.ts'
import { type HistoricalRecord, recordOf } from './record.ts'
import type { HistoricalWindow } from './window.ts'

/** What stretches must be like; null and false ask for nothing. */
export interface StretchFilter {
  readonly member: Member | null
  /** Percent of GDP in the first year, as it is printed. */
  readonly startShareAtLeast: number | null
  readonly startShareAtMost: number | null
  /** Points of GDP in all, as they are printed. */
  readonly riseAtLeast: number | null
  /** Without a year in which the country was at war. */
  readonly inPeace: boolean
  /** Of countries that were members of NATO in all of their years. */
  readonly asMember: boolean
  /** Without those that a jump of one year, a suspected break or one-off spending speaks against. */
  readonly withoutMarks: boolean
}

interface StretchQuestion {
  /** Their length. */
  readonly years: number
  /** As known on a day, ISO 8601; null for the newest. */
  readonly day: string | null
  readonly filter: StretchFilter
}

export interface Stretches {
  readonly dataset: Dataset
  readonly years: number
  /** All of the length. */
  readonly record: HistoricalRecord
  /** Those that the filter lets through: the largest rise first. */
  readonly found: readonly HistoricalWindow[]
}

/** Points of GDP from the first year to the last; negative where the share fell. */
export const riseOf = ({ startShare, endShare }: HistoricalWindow): number => (endShare ?? 0) - (startShare ?? 0)

/** The name of a stretch in a record of its length. */
export const stretchKey = ({ member, from }: Pick<HistoricalWindow, 'member' | 'from'>): string =>
  `${member.code}-${from}`

/** An absence where the record has none of the length, and where the dataset does not say who was at war. */
export function stretchesOf(dataset: Dataset, { years, day, filter }: StretchQuestion): Stretches | Absence {
  const record = recordOf(dataset, years, 'points', day)
  if (record === null)
    return absence('NOT_IN_SOURCE', `No stretch of ${years} years is in the record${day === null ? '' : ` of ${day}`}.`)
  if (filter.inPeace && dataset.warYears === null)
    return absence('NOT_IN_SOURCE', `The dataset ${dataset.version} does not carry who was at war.`)
  const found = record.windows.filter((window) => passes(dataset, record, filter, window)).reverse()
  return { dataset, years, record, found }
}

/** The dearest test comes last. */
function passes(dataset: Dataset, record: HistoricalRecord, filter: StretchFilter, window: HistoricalWindow): boolean {
  const { member, startShareAtLeast, startShareAtMost, riseAtLeast, inPeace, asMember, withoutMarks } = filter
  const start = window.startShare ?? 0
  return (
    (member === null || window.member === member) &&
    (startShareAtLeast === null || isAtLeast(start, startShareAtLeast)) &&
    (startShareAtMost === null || printed(start) <= printed(startShareAtMost)) &&
    (riseAtLeast === null || isAtLeast(riseOf(window), riseAtLeast)) &&
    (!asMember || window.asMember === 'WHOLLY') &&
    (!inPeace || atWarIn(dataset, window) === false) &&
    (!withoutMarks || marksOf(dataset, record, window).length === 0)
  )
}
