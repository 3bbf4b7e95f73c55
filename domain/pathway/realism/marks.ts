import type { Dataset } from '../../dataset/dataset.ts'
import { affects, type SpendingEventKind } from '../../history/spending-event.ts'
import type { HistoricalRecord } from './record.ts'
import type { HistoricalWindow } from './window.ts'

export const MARK_KINDS = ['ONE_YEAR_JUMP', 'SUSPECTED_BREAK', 'ONE_OFF'] as const

/** Why a window shows no course that anybody could follow. */
export interface Mark {
  readonly kind: (typeof MARK_KINDS)[number] & ('ONE_YEAR_JUMP' | SpendingEventKind)
  readonly reason: string
}

/** Of a window of this many years and more one asks whether it was a course or a jump. */
const SHORTEST_COURSE = 3

/** The part of all rises of a window that one year may bring before the window counts as a jump. */
const LARGEST_PART = 2 / 3

export function marksOf(dataset: Dataset, record: HistoricalRecord, window: HistoricalWindow): readonly Mark[] {
  const { member, from, to } = window
  const events = dataset.spendingEvents.filter((event) => event.member === member.code && affects(event, from, to))
  return [...jumpIn(record, window), ...events.map(({ kind, reason }) => ({ kind, reason }))]
}

/** A window of three years or more, of whose rises one year brought more than two thirds. */
function jumpIn({ shareOf }: HistoricalRecord, window: HistoricalWindow): readonly Mark[] {
  const { from, to } = window
  if (to - from < SHORTEST_COURSE) return []
  let [sum, largest, jumpYear] = [0, 0, from]
  for (let year = from + 1; year <= to; year++) {
    const rise = Math.max(0, (shareOf(window, year) ?? Number.NaN) - (shareOf(window, year - 1) ?? Number.NaN))
    // A year that the record lacks says nothing about jumps.
    if (Number.isNaN(rise)) return []
    sum += rise
    if (rise > largest) [largest, jumpYear] = [rise, year]
  }
  if (largest <= LARGEST_PART * sum) return []
  const part = Math.round((100 * largest) / sum)
  return [
    { kind: 'ONE_YEAR_JUMP', reason: `${jumpYear} alone brought ${part}% of all that the share rose in these years.` },
  ]
}
