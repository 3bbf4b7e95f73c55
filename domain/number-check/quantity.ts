/** What a number may measure, by its unit and the words around it. */
import type { Claim } from '../claim/claim.ts'
import type { SpokenNumber } from './numbers.ts'
import { clauseOf, type Sentence } from './sentence.ts'

/** What the words say of a quantity. `reading` is what they leave open, in words. */
export interface MeasuredQuantity extends Pick<Claim, 'quantity' | 'unit'> {
  /** The percentage at which allies are counted or an amount is computed: "23 allies at 2%", "5% would be 1.49 trillion". */
  readonly threshold?: SpokenNumber | undefined
  readonly share?: number
  readonly prices?: Claim['prices']
  readonly reading?: string
  /** Whether it is about two years. */
  readonly hasSince?: boolean
  /** Whom it is always about. */
  readonly of?: 'NATO'
}

const GDP = /\b(?:GDP|gross domestic product|(?:national )?(?:income|output)|econom(?:y|ies))\b/i
const RISE =
  /\b(?:add(?:s|ed|ing)?|r(?:ise|ises|ose|isen|aised?)|gr[eo]w(?:s|n|th)?|increas\w+|up|jump\w*|hike\w*|climb\w*|surge\w*|higher|fell|fall\w*|cut\w*|decreas\w+|dropp?\w*|declin\w+|chang\w+)\b/i
const ADDED = /\b(?:added?|adding|extra|additional|cumulative\w*|in total|altogether|on top)\b/i
const MORE = /\b(?:more|less|increase\w*|rise|rose|fell|decrease|higher|lower|raised?)\b/i
const WOULD = /\b(?:would|could|cost\w*|equals?|amounts? to|worth|means?|translates?|takes?)\b/i
const EQUIPMENT = /\bequipment\b/i
const OF_ALLIANCE =
  /^\s?of (?:all (?:of )?)?(?:NATO(?:['’]s)?|the alliance(?:['’]s)?)(?: (?:total|overall|combined))?(?<what> (?:GDP|econom\w+)| (?:def[ae]n[cs]e )?(?:spending|expenditures?|budget))?/i
const COUNTED =
  /^\s(?:of (?:the |NATO['’]s )?(?:\d+ |thirty-\w+ )?)?(?:\w+ ){0,2}?(?:allies|members|countries|nations|states|ally|member|country)\b/i
const BELOW =
  /\b(?:below|under|less than|short of|fail\w*|miss\w*|do not|did not|don[’']t|didn[’']t|not (?:yet )?(?:meet|met|reach|reached|spend))\b/i
const GUIDELINE = /\b(?:target|guideline|benchmark|goal|pledge|commitment)\b/i
const REAL = /\b(?:real terms|in real|inflation|constant prices)\b/i
const NOMINAL = /\b(?:nominal\w*|current prices)\b/i
const PER_HEAD = /^\s?(?:of GDP )?(?:per|a|for each|each|every) (?:head|person|capita|citizen|inhabitant|taxpayer)/i

/** Whether an amount is one for each inhabitant. */
export const isPerHead = ({ text }: Sentence, { end }: SpokenNumber): boolean => PER_HEAD.test(text.slice(end))

/** Null where the number is none that the figures here could decide. */
export function measuredBy(sentence: Sentence, number: SpokenNumber): MeasuredQuantity | null {
  if (isPerHead(sentence, number)) return null
  switch (number.kind) {
    case 'PERCENT':
      return thresholdsOf(sentence).has(number) ? null : ofPercent(sentence, number)
    case 'POINTS':
      return { quantity: 'PLANNED_RISE_OF_SHARE', unit: 'POINTS_OF_GDP', hasSince: true }
    case 'AMOUNT':
      return ofAmount(sentence, number)
    case 'PLAIN':
      return ofPlain(sentence, number)
  }
}

function ofPercent(sentence: Sentence, number: SpokenNumber): MeasuredQuantity | null {
  const [after, clause] = [sentence.text.slice(number.end), clauseOf(sentence, number)]
  const ofGdp = /^\s?(?:of|in) (?:\S+ ){0,2}?(?:GDP|gross|income|national|output|econom)/i.test(after)
  const share: MeasuredQuantity = { quantity: 'SHARE_OF_GDP', unit: 'PERCENT_OF_GDP' }
  const alliance = OF_ALLIANCE.exec(after)
  if (alliance && !ofGdp) return ofAlliance(alliance.groups?.what)
  if (alliance?.groups?.what && GDP.test(alliance.groups.what)) return ofAlliance(alliance.groups.what)
  if (ofGdp) return share
  if (EQUIPMENT.test(clause)) return { quantity: 'EQUIPMENT_SHARE', unit: 'PERCENT' }
  const isRise = RISE.test(clause) && !/\b(?:to|at|reach\w*|from)\s*$/i.test(sentence.text.slice(0, number.start))
  if (isRise) return { quantity: 'CHANGE', unit: 'PERCENT', hasSince: true, ...pricesSaid(clause) }
  return { ...share, ...(GDP.test(clause) ? {} : { reading: 'percent of what is not said; read as of GDP' }) }
}

const ofAlliance = (what: string | undefined): MeasuredQuantity =>
  GDP.test(what ?? '')
    ? { quantity: 'SHARE_OF_ALLIANCE_GDP', unit: 'PERCENT' }
    : { quantity: 'SHARE_OF_ALLIANCE_SPENDING', unit: 'PERCENT' }

function ofAmount(sentence: Sentence, number: SpokenNumber): MeasuredQuantity {
  const clause = clauseOf(sentence, number)
  const before = clause.slice(0, Math.max(0, clause.indexOf(number.words)))
  const behind = clause.slice(clause.indexOf(number.words) + number.words.length)
  const threshold = percents(sentence, 'before', number) ?? percents(sentence, 'behind', number)
  if (threshold && WOULD.test(clause))
    return { quantity: 'SPENDING_AT_SHARE', unit: 'BILLION', share: threshold.value, threshold }
  if (/\bGDP\b(?:\s\S+){0,3}\s$/i.test(before) && !/spen[dt]/i.test(before)) return { quantity: 'GDP', unit: 'BILLION' }
  const { hasSince, isSince } = earlierIn(sentence)
  const isMore = MORE.test(behind.slice(0, 30)) || /\b(?:by|increase of|rise of)\s*(?:\w+\s){0,2}$/i.test(before)
  if (isSince && (ADDED.test(clause) || isMore))
    return { quantity: 'CUMULATIVE_INCREASE', unit: 'BILLION', hasSince: true, ...pricesSaid(clause) }
  if (isMore && (hasSince || RISE.test(clause)))
    return { quantity: 'INCREASE', unit: 'BILLION', hasSince: true, ...pricesSaid(clause) }
  return { quantity: 'SPENDING', unit: 'BILLION', ...pricesSaid(clause) }
}

const earlierIn = ({ years, text }: Sentence) => ({
  hasSince: years.some(({ isEarlier }) => isEarlier),
  isSince: /\bsince\b/i.test(text),
})

function ofPlain(sentence: Sentence, number: SpokenNumber): MeasuredQuantity | null {
  const after = sentence.text.slice(number.end)
  const threshold = percents(sentence, 'behind', number) ?? percents(sentence, 'before', number)
  const isCount = Number.isInteger(number.value) && (COUNTED.test(after) || isBareCount(sentence, number))
  if (isCount && (threshold || GUIDELINE.test(sentence.text))) {
    const between = sentence.text.slice(
      number.end,
      threshold && threshold.start > number.end ? threshold.start : undefined,
    )
    const reading = threshold ? {} : { reading: 'which target is not said; read as 2% of GDP' }
    const quantity = BELOW.test(between) ? 'MEMBERS_BELOW_SHARE' : 'MEMBERS_AT_SHARE'
    return { quantity, unit: 'COUNT', share: threshold?.value ?? 2, threshold, of: 'NATO', ...reading }
  }
  if (isCount || Number.isInteger(number.value) || number.value > MOST_SHARE) return null
  return { quantity: 'SHARE_OF_GDP', unit: 'PERCENT_OF_GDP', reading: 'the unit is not said; read as percent of GDP' }
}

/** A number without a unit that is larger is not taken for a share of GDP. */
const MOST_SHARE = 40

/** "Of NATO's 32 members only nine meet 2%": the noun comes before the number. */
function isBareCount({ text }: Sentence, { start, end }: SpokenNumber): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  if (!/\b(?:allies|members|countries|nations)\b/i.test(before)) return false
  return (
    /\b(?:(?:up|down) from|compared (?:with|to)|against)\s*(?:only |just )?$/i.test(before) ||
    /^\s(?:of them |now )?(?:meet|met|spen[dt]|reach|hit|are|were|fall|fell|fail)/i.test(after)
  )
}

/** The percentage that stands closest to a number on one of its sides. */
function percents({ numbers }: Sentence, side: 'before' | 'behind', { start }: SpokenNumber): SpokenNumber | undefined {
  const all = numbers.filter(({ kind }) => kind === 'PERCENT')
  return side === 'before' ? all.findLast((one) => one.start < start) : all.find((one) => one.start > start)
}

/** The percentages that only say at which share allies are counted or an amount is computed. */
export const thresholdsOf = (sentence: Sentence): ReadonlySet<SpokenNumber> =>
  new Set(
    sentence.numbers
      .filter(({ kind }) => kind === 'PLAIN' || kind === 'AMOUNT')
      .flatMap((number) => measuredBy(sentence, number)?.threshold ?? []),
  )

function pricesSaid(clause: string): Pick<MeasuredQuantity, 'prices'> {
  if (REAL.test(clause)) return { prices: 'CONSTANT' }
  return NOMINAL.test(clause) ? { prices: 'CURRENT' } : {}
}
