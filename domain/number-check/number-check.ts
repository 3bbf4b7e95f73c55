/** A number in a sentence: which figure it may mean, by which edition, then and now. */

import { checkClaim } from '../claim/check.ts'
import type { Claim } from '../claim/claim.ts'
import type { ClaimCheck } from '../claim/claim-check.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { InputError, quoted } from '../errors.ts'
import { lazy } from '../lazy.ts'
import { byEdition } from './editions.ts'
import { type Fit, fitsOf } from './fits.ts'
import { LONGEST_SENTENCE, MAX_NUMBERS, MAX_UNREAD } from './limits.ts'
import type { SpokenNumber } from './numbers.ts'
import { isPerHead, thresholdsOf } from './quantity.ts'
import { claimOf } from './reading.ts'
import { parseSentence } from './sentence.ts'

export interface NumberReading {
  readonly number: SpokenNumber
  /** What the number is read as. */
  readonly claim: Claim
  /** By the editions of the day of the words; without a day, by the first edition that has the figure. */
  readonly atTheTime: ClaimCheck
  readonly latest: ClaimCheck
  /** By each edition that has the figure, oldest first. */
  readonly editions: readonly ClaimCheck[]
  /** What else the number fits. */
  readonly fits: () => readonly Fit[]
}

/** Why a number is not checked. */
export type UnreadReason = 'NO_QUANTITY' | 'PER_HEAD' | 'TOO_MANY' | 'UNREADABLE' | 'UNKNOWN_YEAR'

export interface UnreadNumber {
  readonly words: string
  readonly reason: UnreadReason
}

export interface NumberCheck {
  readonly text: string
  readonly readings: readonly NumberReading[]
  readonly unread: readonly UnreadNumber[]
}

/**
 * @param saidOn the day of the words, ISO 8601; null: it is not known
 * @throws InputError when the text is empty or too long
 */
export function checkNumber(dataset: Dataset, text: string, saidOn: string | null): NumberCheck {
  const length = [...text].length
  if (text.trim() === '' || length > LONGEST_SENTENCE)
    throw new InputError({
      field: 'text',
      found: length > LONGEST_SENTENCE ? `a text of ${length} characters` : quoted(text),
      allowed: `a sentence with a number, 1 to ${LONGEST_SENTENCE} characters`,
      example: 'text: "NATO countries spent 1.47 trillion in 2024"',
    })
  const sentence = parseSentence(dataset, text)
  const thresholds = thresholdsOf(sentence)
  const numbers = sentence.numbers.filter((number) => !thresholds.has(number))
  // A year that is named and not read is never replaced by another.
  const isOfUnknownYear = sentence.years.length === 0 && sentence.unreadable.some(({ isYear }) => isYear)
  const reasonOf = (number: SpokenNumber) => {
    if (isOfUnknownYear) return 'UNKNOWN_YEAR'
    return isPerHead(sentence, number) ? 'PER_HEAD' : 'NO_QUANTITY'
  }
  const read = numbers
    .slice(0, MAX_NUMBERS)
    .map((number) => ({ number, claim: isOfUnknownYear ? null : claimOf(dataset, sentence, number, saidOn) }))
  return {
    text: sentence.text,
    readings: read.flatMap(({ number, claim }) => (claim ? [readingOf(dataset, number, claim, saidOn)] : [])),
    unread: [
      ...read.filter(({ claim }) => claim === null).map(({ number }) => unread(number, reasonOf(number))),
      ...numbers.slice(MAX_NUMBERS).map((number) => unread(number, 'TOO_MANY')),
      ...sentence.unreadable.map((one) => unread(one, 'UNREADABLE')),
    ].slice(0, MAX_UNREAD),
  }
}

const unread = ({ words }: Pick<SpokenNumber, 'words'>, reason: UnreadReason): UnreadNumber => ({ words, reason })

function readingOf(dataset: Dataset, number: SpokenNumber, claim: Claim, saidOn: string | null): NumberReading {
  const latest = checkClaim(dataset, claim, 'LATEST')
  const editions = byEdition(dataset, claim)
  const [first] = editions
  const atTheTime = saidOn === null && first ? first : checkClaim(dataset, claim, 'AT_THE_TIME')
  return { number, claim, atTheTime, latest, editions, fits: lazy(() => fitsOf(dataset, claim)) }
}
