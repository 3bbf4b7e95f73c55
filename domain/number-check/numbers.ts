/** The numbers of a sentence as they are said: "nearly $1.49 trillion", "two per cent", "7 to 8%", "23". */
import type { ClaimComparator } from '../claim/claim.ts'

type NumberKind = 'PERCENT' | 'POINTS' | 'AMOUNT' | 'PLAIN'

/** Where something begins and ends in a sentence. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** Its place is that with its unit. */
export interface SpokenNumber extends TextSpan {
  /** As it stands in the sentence, with its unit. */
  readonly words: string
  readonly kind: NumberKind
  /** Billions for an amount. */
  readonly value: number
  /** The upper end of a range. */
  readonly valueMax: number | null
  /** ISO 4217 code; NATIONAL for the money of whoever is spoken of; null where none is said, or it is no amount. */
  readonly currency: string | null
  readonly comparator: ClaimComparator
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 }
const UNITS = WORDS.slice(0, 9).join('|')
const IN_WORDS = `(?:twenty|thirty)(?:[- ](?:${UNITS}))?|${WORDS.toReversed().join('|')}`
const IN_DIGITS = String.raw`\d{1,3}(?:[, '’]\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d+(?:[.,]\d{1,3})?|\.\d+`
const NUMBER = `(?:${IN_DIGITS}|${IN_WORDS})`

const SIGNS: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP' }
const MONEY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:US |U\.S\. |American )?dollars?$/i, 'USD'],
  [/^euros?$/i, 'EUR'],
  [/^(?:pounds?(?: sterling)?|sterling)$/i, 'GBP'],
  [/^[A-Z]{3}$/, ''],
  [/./, 'NATIONAL'],
]
const MONEY = String.raw`(?:US |U\.S\. |American |Canadian )?dollars?|euros?|pounds?(?: sterling)?|sterling|z[lł]ot(?:y|ys|ych)|koruna\w*|crowns?|kron(?:er|or|e|a)|forints?|lei|leu|lira\w*|levs?|lek\w*|denars?|USD|EUR|GBP|PLN|CZK|DKK|NOK|SEK|HUF|RON|TRY|CAD|BGN|ISK`
const SCALES: Readonly<Record<string, number>> = { t: 1000, b: 1, m: 0.001 }
const SCALE = 'trillions?|trn|tn|billions?|bn|millions?|mln|mn|m|b'
const PERCENT = String.raw`%|per\s?cent|pct`
const POINTS = '(?:percentage )?points?|pp'

/** A number, perhaps a range, with the sign of a currency before it and its unit behind it. */
const SPOKEN = new RegExp(
  String.raw`(?<![\w.,'’])(?<!(?:^|[\s(])[-−])(?<sign>US\$|\$|€|£|USD |EUR |GBP )?\s?(?<low>${NUMBER})(?:\s?(?:${PERCENT})?\s?(?:-|–|to|(?<=between\s[^a-z]{1,12})and)\s?(?<high>${IN_DIGITS}))?(?:(?<percent>\s?(?:${PERCENT}))|(?<points>\s(?:${POINTS}))|\s?-?(?<scale>${SCALE})(?![a-z])(?:\s(?<scaled>${MONEY})(?!\w))?|\s(?<money>${MONEY})(?!\w))?(?!\w|[.,'’]\d)`,
  'giu',
)

const YEAR = /^(?:19|20)\d{2}$/
const MONTH = /^\s?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

/** Whether a number before it is the day of a date. */
export const beginsWithMonth = (text: string): boolean => MONTH.test(text)

/** The numbers of a sentence in their order. A year of four digits and the day of a date are none. */
export function numbersIn(text: string): readonly SpokenNumber[] {
  return [...text.matchAll(SPOKEN)].flatMap((match) => {
    const { index: start, 0: words, groups = {} } = match
    const end = start + words.length
    const isBare = !groups.sign && !groups.percent && !groups.points && !groups.scale && !groups.money
    if (isBare && (/^\d{4}(?:\D\d{4})?$/.test(words) || beginsWithMonth(text.slice(end)))) return []
    return [...spoken(text, { start, end, groups })]
  })
}

interface Found {
  readonly start: number
  readonly end: number
  readonly groups: Readonly<Record<string, string | undefined>>
}

/** "From 1.35% to 1.76%" are two numbers, and "7 to 8%" is one, a range. */
function spoken(text: string, { start, end, groups }: Found): readonly SpokenNumber[] {
  const { low = '', high, sign, percent, points, scale, scaled, money } = groups
  const kind: NumberKind = percent ? 'PERCENT' : points ? 'POINTS' : sign || scale || money ? 'AMOUNT' : 'PLAIN'
  const each = kind === 'AMOUNT' ? (SCALES[scale?.[0]?.toLowerCase() ?? ''] ?? 1e-9) : 1
  const said = {
    kind,
    currency: kind === 'AMOUNT' ? currencyOf(sign?.trim() ?? scaled ?? money ?? null) : null,
    comparator: comparatorOf(text.slice(0, start), text.slice(end)),
  }
  const value = scaledTo(low, each)
  const at = { words: text.slice(start, end).trim(), start, end }
  if (high === undefined) return [{ ...said, ...at, value, valueMax: null }]
  const upper = scaledTo(high, each)
  const isOne = upper > value && !YEAR.test(low) && !/\bfrom\s*$/i.test(text.slice(0, start))
  if (isOne) return [{ ...said, ...at, value, valueMax: upper }]
  const middle = text.indexOf(high, start + low.length)
  const second = { ...said, words: text.slice(middle, end), start: middle, end, value: upper, valueMax: null }
  // "In 2014 to 1.76%" is a year and a number.
  if (YEAR.test(low)) return [second]
  const first = text.slice(start, middle).replace(/\s?(?:-|–|to|and)\s?$/, '')
  return [{ ...said, words: first.trim(), start, end: start + first.length, value, valueMax: null }, second]
}

/** Decimal fractions are kept: 1.47 trillion is 1,470 billion and not 1,469.9999. */
const scaledTo = (text: string, each: number): number => Number((numberOf(text) * each).toPrecision(12))

function numberOf(text: string): number {
  const [ten = '', unit = ''] = text.toLowerCase().split(/[- ]/)
  if (/^[a-z]/i.test(text)) return (TENS[ten] ?? WORDS.indexOf(ten) + 1) + (unit ? WORDS.indexOf(unit) + 1 : 0)
  // "1,470", "1 470" and "1.470.000" have separators of thousands and "1,47" a decimal comma.
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''))
  const isGrouped = /^\d{1,3}(?:[, '’]\d{3})+(?:\.\d+)?$/.test(text)
  return Number(isGrouped ? text.replaceAll(/[^\d.]/g, '') : text.replace(',', '.'))
}

function currencyOf(said: string | null): string | null {
  if (said === null) return null
  const known = SIGNS[said.toUpperCase()]
  if (known) return known
  if (/^Canadian/i.test(said)) return 'CAD'
  const code = MONEY_WORDS.find(([pattern]) => pattern.test(said))?.[1] ?? ''
  return code || said.toUpperCase()
}

/** What stands before a number and bounds it. */
const BEFORE: readonly (readonly [string, ClaimComparator])[] = [
  ['nearly|almost|just (?:under|below)|close to|approaching', 'NEARLY'],
  ['(?:just|slightly|a little) (?:over|above|more than)', 'JUST_OVER'],
  ['at least|(?:no|not) less than|a minimum of|minimum', 'AT_LEAST'],
  ['at most|up to|(?:no|not) more than|a maximum of|maximum', 'AT_MOST'],
  ['more than|over|above|exceed(?:s|ed|ing)?|greater than|upwards of|in excess of|surpass(?:es|ed|ing)?', 'MORE_THAN'],
  ['less than|under|below|fewer than|short of', 'LESS_THAN'],
  // Who "did not even pay 2%" paid less.
  ["(?:not|n['’]t|never|fail(?:s|ed|ing)? to) (?:even )?(?:pay|spend|reach|meet|hit)", 'LESS_THAN'],
  ['about|around|roughly|approximately|approx\\.?|some|circa|~', 'ABOUT'],
]

const BOUNDS = BEFORE.map(
  ([words, comparator]) =>
    [new RegExp(String.raw`(?:^|[\s(]|(?<=\w)(?=n['’]t))(?:${words})\s*(?:the\s|a\s)?$`, 'i'), comparator] as const,
)

function comparatorOf(before: string, after: string): ClaimComparator {
  if (/^\s?(?:of GDP )?or (?:more|above|higher)\b/i.test(after)) return 'AT_LEAST'
  if (/^\s?(?:of GDP )?or (?:less|below|lower)\b/i.test(after)) return 'AT_MOST'
  return BOUNDS.find(([pattern]) => pattern.test(before))?.[1] ?? 'EQUAL'
}
