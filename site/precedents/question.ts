/** Which stretches of history are asked for, as an address says it: `/precedents?years=5&least=3&rise=1&peace=yes`. */

import { shortened } from '../../formats/shortened.ts'
import { parameterReader } from '../address/parameters.ts'
import { withQuery } from '../address/with-query.ts'

export const PEACE = [
  ['', 'in war and peace'],
  ['yes', 'without a year of war'],
] as const
export const MEMBERSHIP = [
  ['', 'members of NATO or not yet'],
  ['yes', 'members of NATO throughout'],
] as const
export const MARKED = [
  ['', 'jumps and breaks among them'],
  ['without', 'without jumps of one year, breaks and one-offs'],
] as const
export const PRECEDENT_ORDERS = [
  ['', 'the largest rise', 'LARGEST_RISE'],
  ['newest', 'the newest', 'NEWEST'],
  ['start', 'the highest start', 'HIGHEST_START'],
] as const

export interface PrecedentsView {
  /** The length of the stretches. */
  readonly years: number
  /** Percent of GDP in the first year; null for any. */
  readonly least: number | null
  readonly most: number | null
  /** Points of GDP at least; null for any, falls among them. */
  readonly rise: number | null
  readonly peace: (typeof PEACE)[number][0]
  readonly member: (typeof MEMBERSHIP)[number][0]
  readonly marked: (typeof MARKED)[number][0]
  /** The name or code of a member; empty for all. */
  readonly who: string
  /** Whose target is marked, and which: core spending. */
  readonly of: string
  readonly share: number
  readonly by: number
  readonly order: (typeof PRECEDENT_ORDERS)[number][0]
  /** The stretch that is opened, such as GRC-1973; empty for none. */
  readonly open: string
}

const USUAL = { years: 5, of: 'nato', share: 3.5, by: 2035 } as const
/** The bounds that the API has too. */
const BOUNDS = { years: [1, 30], share: [0, 20], rise: [0, 20], year: [2015, 2060] } as const

/** What is wrong where no member has a name. */
export const noMember = (name: string): string =>
  `No member is called “${shortened(name)}”. Allowed: the code or the name of a member, such as greece.`

/** What is wrong where no member and no group has a name. */
export const noTargetOf = (name: string): string =>
  `No member and no group is called “${shortened(name)}”. Allowed: the code or the name of one, such as germany.`

export function readPrecedents(search: URLSearchParams) {
  const read = parameterReader(search)
  const view: PrecedentsView = {
    years: read.integer('years', ...BOUNDS.years) ?? USUAL.years,
    least: read.number('least', ...BOUNDS.share),
    most: read.number('most', ...BOUNDS.share),
    rise: read.number('rise', ...BOUNDS.rise),
    peace: read.choice('peace', PEACE),
    member: read.choice('member', MEMBERSHIP),
    marked: read.choice('marked', MARKED),
    who: read.text('who').toLowerCase(),
    of: read.text('of').toLowerCase() || USUAL.of,
    share: read.number('share', ...BOUNDS.share) ?? USUAL.share,
    by: read.integer('by', ...BOUNDS.year) ?? USUAL.by,
    order: read.choice('order', PRECEDENT_ORDERS),
    open: read.text('open').toUpperCase(),
  }
  const after = read.text('after')
  const isOpen = view.open === '' || parseStretch(view.open) !== null
  return {
    view,
    after,
    problems: {
      ...read.problems(),
      ...(!isOpen && { open: `“${view.open}” is no stretch. Allowed: a member and a first year, such as GRC-1973.` }),
    } as Readonly<Record<string, string>>,
  }
}

/** "GRC-1973" */
export function parseStretch(text: string): { readonly member: string; readonly startYear: number } | null {
  const [, member = '', year = ''] = /^([A-Z]{3})-(\d{4})$/.exec(text) ?? []
  return year === '' ? null : { member, startYear: Number(year) }
}

/** What of a view is not usual, by the names of parameters. */
export function precedentsParameters(view: PrecedentsView): Readonly<Record<string, string>> {
  const { years, least, most, rise, peace, member, marked, who, of, share, by, order, open } = view
  const numbers = { least, most, rise }
  const texts = { peace, member, marked, who, order, open }
  return {
    ...(years !== USUAL.years && { years: String(years) }),
    ...Object.fromEntries(
      Object.entries(numbers).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
    ),
    ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== '')),
    ...(of !== USUAL.of && { of }),
    ...(share !== USUAL.share && { share: String(share) }),
    ...(by !== USUAL.by && { by: String(by) }),
  }
}

export const precedentsAddress = (view: PrecedentsView, path = '/precedents'): string =>
  withQuery(path, precedentsParameters(view))

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "five years", "12 years" */
export const yearsText = (years: number): string => `${WORDS[years - 1] ?? years} ${years === 1 ? 'year' : 'years'}`

/** What the filter asks for besides length and rise, such as "from 3% of GDP or more, without a year of war"; empty for nothing. */
export function conditionsText({ least, most, peace, member, marked }: PrecedentsView, who: string | null): string {
  return [
    ...(who === null ? [] : [`of ${who}`]),
    ...(least !== null && most !== null ? [`from ${least}% to ${most}% of GDP`] : []),
    ...(least !== null && most === null ? [`from ${least}% of GDP or more`] : []),
    ...(least === null && most !== null ? [`from ${most}% of GDP or less`] : []),
    ...(peace === '' ? [] : ['without a year of war']),
    ...(member === '' ? [] : ['as a member of NATO throughout']),
    ...(marked === '' ? [] : ['without jumps of one year, breaks and one-offs']),
  ].join(', ')
}
