/** What the tracker shows, as an address says it: `/tracker?share=5&by=2032&shape=geometric&sort=head&money=eur`. */

import { type ParameterReader, parameterReader } from '../address/parameters.ts'
import { withQuery } from '../address/with-query.ts'
import { CURRENCIES, type DisplayCurrency } from '../money.ts'
import { type ApiPathwayInput, SHAPE_CHOICES } from '../pathway/question.ts'
import { GRADE_NAMES, type Grade } from './grades.ts'

/** One target, and how it is reached. */
export interface TrackerTarget {
  /** Percent of GDP, of core spending. */
  readonly share: number
  readonly year: number
  readonly shape: (typeof SHAPE_CHOICES)[number][0]
  /** Points of real GDP growth a year, added to the IMF's. */
  readonly growth: number
}

export const TRACKER_SORTS = [
  ['share', 'share now'],
  ['name', 'name'],
  ['gap', 'gap'],
  ['needed', 'pace that is needed'],
  ['percentile', 'percentile'],
  ['final', 'more in the last year'],
  ['total', 'more in all'],
  ['head', 'a head in the last year'],
  ['headAll', 'a head in all'],
  ['pledge', 'own pledge'],
  ['grade', 'assessment'],
] as const
export type TrackerSort = (typeof TRACKER_SORTS)[number][0]

export const SORT_DIRECTIONS = [
  ['', 'usual'],
  ['ascending', 'ascending'],
  ['descending', 'descending'],
] as const

export interface TrackerView {
  readonly asked: TrackerTarget
  /** A second target beside the first; null for none. */
  readonly other: TrackerTarget | null
  readonly money: DisplayCurrency
  /** The code of a group. */
  readonly group: string
  /** The only grade that is shown; empty for all. */
  readonly grade: Grade | ''
  readonly sort: TrackerSort
  readonly order: 'ascending' | 'descending'
  readonly asOf: string | null
}

interface ReadTracker {
  readonly view: TrackerView
  /** What is wrong, by the name of the parameter. */
  readonly problems: Readonly<Record<string, string>>
}

const USUAL: TrackerTarget = { share: 3.5, year: 2035, shape: 'linear', growth: 0 }
const USUAL_GROUP = 'NATO'
const OTHER = ['share2', 'by2', 'shape2', 'growth2'] as const
const GRADES: readonly (readonly [Grade | '', string])[] = [
  ['', 'any'],
  ...(Object.entries(GRADE_NAMES) as [Grade, string][]),
]

/** The bounds that the API has too. */
const BOUNDS = { share: [0, 20], year: [2015, 2060], growth: [-10, 10] } as const

export function readTracker(search: URLSearchParams): ReadTracker {
  const read = parameterReader(search)
  const asked = readAsked(read, '', USUAL)
  const second = readAsked(read, '2', asked)
  const sort = read.choice('sort', TRACKER_SORTS)
  const view: TrackerView = {
    asked,
    other: OTHER.some((name) => (search.get(name) ?? '').trim() !== '') ? second : null,
    money: read.choice('money', CURRENCIES),
    group: read.text('group').toUpperCase() || USUAL_GROUP,
    grade: read.choice('grade', GRADES),
    sort,
    order: read.choice('order', SORT_DIRECTIONS) || usualOrder(sort),
    asOf: read.day('asOf'),
  }
  return { view, problems: read.problems() }
}

const readAsked = (read: ParameterReader, suffix: '' | '2', usual: TrackerTarget): TrackerTarget => ({
  share: read.number(`share${suffix}`, ...BOUNDS.share) ?? usual.share,
  year: read.integer(`by${suffix}`, ...BOUNDS.year) ?? usual.year,
  shape: read.choice(`shape${suffix}`, [[usual.shape], ...SHAPE_CHOICES]),
  growth: read.number(`growth${suffix}`, ...BOUNDS.growth) ?? usual.growth,
})

/** Numbers: the largest first. Names and grades: from the beginning. */
export const usualOrder = (sort: TrackerSort): TrackerView['order'] =>
  sort === 'name' || sort === 'grade' ? 'ascending' : 'descending'

/** What of a view is not usual, by the names of parameters. */
export function trackerParameters(view: TrackerView): Readonly<Record<string, string>> {
  const { asked, other, money, group, grade, sort, order, asOf } = view
  return {
    ...askedParameters(asked, '', USUAL),
    ...(other && { share2: String(other.share), ...askedParameters(other, '2', asked) }),
    ...(money !== 'usd' && { money }),
    ...(group !== USUAL_GROUP && { group }),
    ...(grade !== '' && { grade }),
    ...(sort !== 'share' && { sort }),
    ...(order !== usualOrder(sort) && { order }),
    ...(asOf !== null && { asOf }),
  }
}

const askedParameters = ({ share, year, shape, growth }: TrackerTarget, suffix: '' | '2', usual: TrackerTarget) => ({
  ...(share !== usual.share && { [`share${suffix}`]: String(share) }),
  ...(year !== usual.year && { [`by${suffix}`]: String(year) }),
  ...(shape !== usual.shape && { [`shape${suffix}`]: shape }),
  ...(growth !== usual.growth && { [`growth${suffix}`]: String(growth) }),
})

export const trackerAddress = (view: TrackerView, path = '/tracker'): string => withQuery(path, trackerParameters(view))

export function inputOf({ share, year, shape, growth }: TrackerTarget, asOf: string | null): ApiPathwayInput {
  const [, , input] = SHAPE_CHOICES.find(([key]) => key === shape) ?? SHAPE_CHOICES[0]
  return {
    target: { legs: { core: { sharePercent: share, year }, related: null } },
    shape: input,
    ...(growth !== 0 && { economy: { growth: { differencePoints: growth } } }),
    ...(asOf !== null && { asOf }),
  }
}

/** "3.5% by 2035", "5% by 2032, by the same factor each year, real growth 1 point a year higher" */
export function askedText({ share, year, shape, growth }: TrackerTarget): string {
  const [, words] = SHAPE_CHOICES.find(([key]) => key === shape) ?? SHAPE_CHOICES[0]
  const how = shape === 'linear' ? '' : `, ${words}`
  const points = Math.abs(growth) === 1 ? 'point' : 'points'
  const economy =
    growth === 0
      ? ''
      : `, real growth ${Math.abs(growth)} ${points} a year ${growth > 0 ? 'higher' : 'lower'} than the IMF’s`
  return `${share}% by ${year}${how}${economy}`
}
