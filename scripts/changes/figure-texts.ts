/** Changed figures in words: counts, the largest revisions, and one line for each figure with its old and its new value. */
import { counted } from '../../formats/count.ts'
import {
  byCategory,
  CATEGORIES,
  type Category,
  categoryCounts,
  largestOfEach,
  type MeasuredChange,
} from '../difference/categories.ts'
import { changeSentence } from '../difference/figure-lines.ts'
import type { ChangeNames } from '../difference/names.ts'
import { formatPrinted } from '../difference/numbers.ts'
import { largestSentence } from '../difference/summary.ts'

export const countsLine = (changes: readonly MeasuredChange[]): string => categoryCounts(byCategory(changes))

/** What a new edition revises, of what was answered before it came. */
export function revisionsLine(changes: readonly MeasuredChange[], names: ChangeNames): string {
  const revised = byCategory(changes).get('revised') ?? []
  if (revised.length === 0) return 'It revises no figure that was the newest before.'
  const count = counted(revised.length, 'figure that was the newest before', 'figures that were the newest before')
  return `It revises ${count}. ${largestSentence(changes, names)}`
}

/** One line for each figure. What was revised comes first, the largest of each indicator before the rest. */
export function figureLines(
  changes: readonly MeasuredChange[],
  names: ChangeNames,
  only?: Category,
): readonly string[] {
  const categories = byCategory(changes)
  return CATEGORIES.toSorted((a, b) => rank(a) - rank(b))
    .filter((category) => only === undefined || category === only)
    .flatMap((category) => leading(categories.get(category) ?? []))
    .map((change) => lineOf(change, names))
}

const rank = (category: Category): number => (category === 'revised' ? 0 : 1)

function leading(changes: readonly MeasuredChange[]): readonly MeasuredChange[] {
  const first = largestOfEach(changes)
  return [...first, ...changes.filter((one) => !first.includes(one))]
}

function lineOf(change: MeasuredChange, names: ChangeNames): string {
  const { before, after, area, indicator, year } = change
  if (before !== null && after !== null) return changeSentence(change, names)
  const one = before ?? after
  const value = one === null ? '' : `${formatPrinted(one)} ${one.unit} (${one.status})`
  return `${names.area(area)}, ${names.indicator(indicator)}, ${year}: ${after === null ? 'taken out, it was' : 'new,'} ${value}`
}
