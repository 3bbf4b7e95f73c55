/** The categories of changed figures. */
import type { AnswerChange, AnsweredDatum, Figure, FigureChange } from '../../domain/difference/change.ts'
import { weightOf } from '../../domain/difference/revision.ts'
import { INDICATORS } from '../../domain/figure/indicator.ts'
import { formatInteger } from '../../formats/number.ts'

export type MeasuredChange = AnswerChange | FigureChange

/** In the order of the report. */
export const CATEGORIES = ['gone', 'revised', 'marked', 'restated', 'rounded', 'new'] as const
export type Category = (typeof CATEGORIES)[number]

/** The text after the number of figures. */
const WORDS: Readonly<Record<Category, string>> = {
  gone: 'gone',
  revised: 'revised',
  marked: 'the same with another status or table',
  restated: 'in another unit',
  rounded: 'the same with more or fewer digits',
  new: 'new',
}

export type ByCategory = ReadonlyMap<Category, readonly MeasuredChange[]>

/** Groups changes by category. The largest revisions come first. */
export function byCategory(changes: readonly MeasuredChange[]): ByCategory {
  const found = Map.groupBy(changes, categoryOf)
  const revised = found.get('revised')?.toSorted((a, b) => weight(b) - weight(a))
  return revised ? found.set('revised', revised) : found
}

/** "190 revised, 33 new" */
export const categoryCounts = (groups: ByCategory): string =>
  CATEGORIES.flatMap((category) => {
    const count = groups.get(category)?.length ?? 0
    return count === 0 ? [] : `${formatInteger(count)} ${WORDS[category]}`
  }).join(', ')

function categoryOf({ before, after, revision }: MeasuredChange): Category {
  if (after === null) return 'gone'
  if (before === null) return 'new'
  if (before.unit !== after.unit) return 'restated'
  if (revision !== null && !revision.rounding) return 'revised'
  return hasSameMarks(before, after) ? 'rounded' : 'marked'
}

function hasSameMarks(before: AnsweredDatum | Figure, after: AnsweredDatum | Figure): boolean {
  const marksOf = (one: AnsweredDatum | Figure) => [one.status, 'table' in one ? one.table : one.aggregate]
  return marksOf(before).join() === marksOf(after).join()
}

const weight = ({ revision, after }: MeasuredChange): number =>
  revision === null || after === null ? 0 : weightOf(revision, after.unit)

/** The largest revision of each indicator first, because points of GDP and dollars cannot be ranked together. */
export function largestOfEach(revised: readonly MeasuredChange[]): readonly MeasuredChange[] {
  const found = Map.groupBy(revised, ({ indicator }) => indicator)
  return INDICATORS.flatMap((code) => found.get(code)?.[0] ?? [])
}
