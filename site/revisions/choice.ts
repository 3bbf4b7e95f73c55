/** What the page of revisions shows, as its address says it. */

import type { ParameterReader } from '../address/parameters.ts'
import { withQuery } from '../address/with-query.ts'
import type { ChartSubject } from '../chart-subject.ts'
import type { RevisionsPageVariables } from '../generated/documents.ts'
import { parseNumber } from '../number.ts'

type Indicator = RevisionsPageVariables['indicator']
type Definition = NonNullable<RevisionsPageVariables['definition']>

/** Indicators that have one unit for all allies in every edition, each with the threshold that is spoken of; null for none. */
export const INDICATOR_CHOICES = [
  ['DEFENCE_SHARE_OF_GDP', 2],
  ['DEFENCE_SPENDING_USD', null],
  ['DEFENCE_REAL_CHANGE', null],
  ['EQUIPMENT_SHARE', 20],
  ['PERSONNEL_SHARE', null],
  ['MILITARY_PERSONNEL', null],
  ['REAL_GDP_GROWTH', null],
  ['GDP_USD', null],
  ['GOVERNMENT_EXPENDITURE', null],
  ['GOVERNMENT_BALANCE', null],
  ['GOVERNMENT_DEBT', null],
] as const satisfies readonly (readonly [Indicator, number | null])[]

export const DEFINITION_CHOICES = [
  ['NATO', 'NATO’s'],
  ['SIPRI', 'SIPRI’s'],
] as const satisfies readonly (readonly [Definition, string])[]

export const REVISION_SORTS = [
  ['difference', 'change, largest fall first'],
  ['now', 'as printed last, highest first'],
  ['name', 'name'],
] as const
export type RevisionSort = (typeof REVISION_SORTS)[number][0]

export interface Choice {
  readonly indicator: (typeof INDICATOR_CHOICES)[number][0]
  /** Whose definition of defence spending; null for what has none. */
  readonly definition: (typeof DEFINITION_CHOICES)[number][0] | null
  /** Null: the usual one. */
  readonly year: number | null
  /** The threshold; null for none. */
  readonly at: number | null
  /** As it was typed. */
  readonly atText: string
  /** A code or a name; empty for none. */
  readonly member: string
  readonly sort: RevisionSort
}

const MOST_THRESHOLD = 1000

/** @returns the choice, and what is wrong with the threshold */
export function readChoice(read: ParameterReader): {
  readonly choice: Choice
  readonly problems: Readonly<Record<string, string>>
} {
  const indicator = read.choice('indicator', INDICATOR_CHOICES)
  const definition = read.choice('definition', DEFINITION_CHOICES)
  const year = read.integer('year', 1949, 2100)
  const atText = read.text('at')
  const [member, sort] = [read.text('member'), read.choice('sort', REVISION_SORTS)]
  const typed = parseNumber(atText)
  const isWrong = atText !== '' && (typed === null || typed < 0 || typed > MOST_THRESHOLD)
  const usual = INDICATOR_CHOICES.find(([code]) => code === indicator)?.[1] ?? null
  const problems = isWrong
    ? { at: `“${atText}” cannot be read. Allowed: a number from 0 to ${MOST_THRESHOLD}, such as 2 or 1,5.` }
    : {}
  return {
    choice: {
      indicator,
      definition: indicator.startsWith('DEFENCE_') ? definition : null,
      year,
      at: atText === '' ? usual : isWrong ? null : typed,
      atText,
      member,
      sort,
    },
    problems,
  }
}

/** What of a choice is not usual, and the year. */
const parametersOf = ({ indicator, definition, at, atText }: Choice, year: number) => ({
  ...(indicator !== 'DEFENCE_SHARE_OF_GDP' && { indicator }),
  ...(definition === 'SIPRI' && { definition }),
  year: String(year),
  ...(atText !== '' && at !== null && { at: String(at) }),
})

/** The slope chart of a choice. */
export const revisionsSubject = (choice: Choice, year: number): ChartSubject => ({
  kind: 'revisions',
  ...parametersOf(choice, year),
})

/** The address of a choice: what is usual is left out. */
export function revisionsAddress(choice: Choice, year: number): string {
  const { member, sort } = choice
  const more = { ...(member !== '' && { member }), ...(sort !== 'difference' && { sort }) }
  return withQuery('/revisions', { ...parametersOf(choice, year), ...more })
}
