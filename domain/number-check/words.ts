/** What comes out of checking a number, in sentences to print. */

import { formatValue } from '../../formats/number.ts'
import type { Claim, Quantity } from '../claim/claim.ts'
import type { ClaimCheck } from '../claim/claim-check.ts'
import { assertionOf, attribution, possessive, withUnit } from '../claim/words/words.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { type Fit, hasOtherAreas, MOST_YEARS } from './fits.ts'
import type { NumberCheck, NumberReading, UnreadReason } from './number-check.ts'

/** Figures that are named in the answer. */
const MOST_NAMED = 3

type Describe = (claim: Claim, of: string) => string

const DESCRIPTIONS: Readonly<Partial<Record<Quantity, Describe>>> = {
  SHARE_OF_GDP: ({ year }, of) => `${of} defence spending of ${year} as a share of GDP`,
  SPENDING: ({ year }, of) => `${of} defence spending of ${year}`,
  SPENDING_AT_SHARE: ({ year, share }, of) => `${share}% of ${of} GDP of ${year}`,
  GDP: ({ year }, of) => `${of} GDP of ${year}`,
  INCREASE: ({ year, since }, of) => `the increase of ${of} defence spending from ${since} to ${year}`,
  CUMULATIVE_INCREASE: ({ year, since }, of) =>
    `${of} defence spending above its level of ${since}, all years to ${year} together`,
  CHANGE: ({ year, since }, of) => `the change of ${of} defence spending from ${since} to ${year}`,
  PLANNED_RISE_OF_SHARE: ({ year, since }, of) => `the rise of ${of} share of GDP from ${since} to ${year}`,
  MEMBERS_AT_SHARE: ({ year, share }) => `the number of allies at ${share}% of GDP or more in ${year}`,
  MEMBERS_BELOW_SHARE: ({ year, share }) => `the number of allies below ${share}% of GDP in ${year}`,
  EQUIPMENT_SHARE: ({ year }, of) => `equipment as a share of ${of} defence spending of ${year}`,
  MEAN_EQUIPMENT_SHARE: ({ year }) => `equipment as a share of defence spending in ${year}, in the mean of the allies`,
  SHARE_OF_ALLIANCE_SPENDING: ({ year }, of) => `${of} part of NATO’s defence spending of ${year}`,
  SHARE_OF_ALLIANCE_GDP: ({ year }, of) => `${of} part of NATO’s GDP of ${year}`,
}

/** "NATO’s defence spending of 2024" */
export function describeFigure(dataset: Dataset, claim: Claim): string {
  const area = dataset.area(claim.subject)
  return DESCRIPTIONS[claim.quantity]?.(claim, area ? possessive(area) : `${claim.subject}’s`) ?? claim.subject
}

/** "Poland’s defence spending of 2023 as a share of GDP, 3.26% of GDP by NATO’s figures of 10 July 2026" */
export function describeFit(dataset: Dataset, { check }: Fit): string {
  const { claim, computed, basis } = check
  const value = withUnit(formatValue(computed ?? Number.NaN), claim.unit, claim.currency)
  return `${describeFigure(dataset, claim)}, ${value}${basis === null ? '' : ` ${basis}`} ${editionWords(check)}`
}

const REASONS: Readonly<Record<UnreadReason, string>> = {
  NO_QUANTITY:
    'is not read as a figure. What is read: amounts of money, percentages, and numbers of allies at a share of GDP',
  PER_HEAD: 'is an amount for each inhabitant, which is not checked here',
  UNREADABLE: 'is not written as a number that is read, such as 1.47, 1,470 or 1 470, nor as a year from 1940 to 2069',
  UNKNOWN_YEAR: 'is not checked: the year that it is about is not from 1940 to 2069',
  TOO_MANY: 'is left out, as only the first numbers of a sentence are checked',
}

/** "“42” is not read as a figure." */
export const describeUnread = (words: string, reason: UnreadReason): string => `“${words}” ${REASONS[reason]}.`

/** All of a check: what each number is read as, what it comes out as then and now, and what it fits where it fits not that. */
export function answerOf(dataset: Dataset, { readings, unread }: NumberCheck): string {
  const answers = [
    ...readings.map((reading) => answerOfReading(dataset, reading)),
    ...unread.map(({ words, reason }) => describeUnread(words, reason)),
  ]
  return answers.length === 0 ? 'There is no number in the text.' : answers.join(' ')
}

export function answerOfReading(
  dataset: Dataset,
  { number, claim, atTheTime, latest, ...rest }: NumberReading,
): string {
  const read = `“${number.words}” is read as ${describeFigure(dataset, claim)}: ${assertionOf(claim)}.`
  const isOne = atTheTime.working === latest.working
  const found = isOne ? latest.working : `Then: ${atTheTime.working} Now: ${latest.working}`
  const isMatched = [atTheTime, latest].some(({ verdict }) => verdict === 'MATCHES')
  return [read, found, ...(isMatched || claim.obstacle ? [] : otherwise(dataset, { claim, ...rest }))].join(' ')
}

/** Where the number matches neither then nor now: which edition between has it, and what else it is. */
function otherwise(dataset: Dataset, { claim, editions, fits }: Pick<NumberReading, 'claim' | 'editions' | 'fits'>) {
  const between = editions.filter(({ verdict }) => verdict === 'MATCHES')
  if (between.length > 0) return [`It matches ${between.map(editionWords).join(' and ')}.`]
  const all = fits()
  if (all.length === 0) return [describeNoFit(claim)]
  const named = all.slice(0, MOST_NAMED).map((fit) => describeFit(dataset, fit))
  const more = all.length > named.length ? `; and ${all.length - named.length} more` : ''
  return [`What matches ${withoutBound(claim)}: ${named.join('; ')}${more}.`]
}

/** Says just what was looked through. */
function describeNoFit(claim: Claim): string {
  const years = `the same figure of the ${MOST_YEARS} years before and after, by any edition`
  const areas = hasOtherAreas(claim) ? `, and of no other area in ${claim.year}, by the newest figures` : ''
  return `Nothing else was found that is ${withoutBound(claim)}: not ${years}${areas}.`
}

const editionWords = ({ data }: ClaimCheck): string => {
  const [first] = data
  const by = first ? attribution([first.series.edition]) : ''
  return `${by.charAt(0).toLowerCase()}${by.slice(1)}`
}

const withoutBound = (claim: Claim): string =>
  assertionOf({ ...claim, comparator: claim.comparator === 'ABOUT' ? 'ABOUT' : 'EQUAL' })
