/** A sentence taken apart: numbers, areas and years, and the clauses in which they stand together. */
import type { Dataset } from '../dataset/dataset.ts'
import { type AreaMention, areasIn } from './areas.ts'
import { numbersIn, type SpokenNumber, type TextSpan } from './numbers.ts'
import { type Unreadable, unreadableIn } from './unreadable.ts'

interface NamedYear extends TextSpan {
  readonly year: number
  /** Whether something is reckoned from it: "since 2014", "than in 2023". */
  readonly isEarlier: boolean
}

export interface Sentence {
  readonly text: string
  readonly numbers: readonly SpokenNumber[]
  readonly areas: readonly AreaMention[]
  readonly years: readonly NamedYear[]
  /** What looks like a number or a year, and is read as neither. */
  readonly unreadable: readonly Unreadable[]
  readonly clauses: readonly TextSpan[]
}

const CLAUSE_END = /[;:,.](?=\s)|\s(?:while|whereas|but|and (?=[\p{Lu}])(?!Canada))\s?/gu
const YEAR = /(?<![\d.,$€£])(?:19[4-9]\d|20[0-6]\d)(?![\d%]|[.,]\d)/g
const EARLIER = /\b(?:since|from|than(?: in)?|over|compared (?:with|to)|up on|after|above)\s(?:the level of\s)?$/i

/** The text with white space of one kind and apostrophes and dashes as they stand. */
const tidied = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

export function parseSentence(dataset: Dataset, said: string): Sentence {
  const text = tidied(said)
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index, 0: sign }) => index + sign.length)
  const starts = [0, ...ends]
  const [numbers, years] = [numbersIn(text), yearsIn(text)]
  return {
    text,
    numbers,
    areas: areasIn(dataset, text),
    years,
    unreadable: unreadableIn(text, [...numbers, ...years]),
    clauses: starts.map((start, at) => ({ start, end: starts[at + 1] ?? text.length })),
  }
}

const yearsIn = (text: string): readonly NamedYear[] =>
  [...text.matchAll(YEAR)].map(({ index: start, 0: digits }) => ({
    year: Number(digits),
    start,
    end: start + digits.length,
    isEarlier: EARLIER.test(text.slice(0, start)),
  }))

/** The words of the clause in which something stands. */
export function clauseOf({ text, clauses }: Sentence, { start, end }: TextSpan): string {
  const around = clauses.filter((clause) => clause.start < end && clause.end > start)
  return text.slice(around[0]?.start ?? 0, around.at(-1)?.end ?? text.length)
}

/** Which of several belongs to a number: of its clause before that of another, the last one before it before the first one behind it. */
export function belonging<One extends TextSpan>(
  sentence: Sentence,
  number: TextSpan,
  candidates: readonly One[],
): One | null {
  const inClause = candidates.filter(({ start }) => isWithin(sentence, number, start))
  return nearest(number, inClause) ?? nearest(number, candidates)
}

const nearest = <One extends TextSpan>(number: TextSpan, candidates: readonly One[]): One | null =>
  candidates.findLast(({ start }) => start < number.start) ?? candidates[0] ?? null

/** Which year belongs to a number: of its clause the one that follows it before another number does, or else the closest. */
export function closest<One extends TextSpan>(
  sentence: Sentence,
  number: TextSpan,
  candidates: readonly One[],
): One | null {
  const inClause = candidates.filter(({ start }) => isWithin(sentence, number, start))
  const distance = ({ start, end }: TextSpan) => Math.max(start - number.end, number.start - end)
  const from = inClause.length > 0 ? inClause : candidates
  const next = sentence.numbers.find(({ start }) => start > number.start)?.start ?? sentence.text.length
  const following = inClause.find(({ start }) => start >= number.end && start < next)
  if (following) return following
  return from.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

/** Whether a place lies in the clause of a number. */
export const isWithin = ({ clauses }: Sentence, number: TextSpan, place: number): boolean =>
  clauses.some(({ start, end }) => start <= number.start && number.start < end && start <= place && place < end)
