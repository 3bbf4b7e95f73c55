/** A number of a sentence as a claim that can be checked. */
import type { Claim } from '../claim/claim.ts'
import { yearOfMoment } from '../claim/year-rule.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { END } from '../day.ts'
import type { Definition } from '../figure/indicator.ts'
import { areaByCode } from '../identity.ts'
import { type AreaMention, EUROPEAN_UNION } from './areas.ts'
import type { SpokenNumber } from './numbers.ts'
import { type MeasuredQuantity, measuredBy } from './quantity.ts'
import { belonging, clauseOf, closest, isWithin, type Sentence } from './sentence.ts'

/** Who asserts the number, in the words of a check. */
const ASSERTER = 'the sentence'

/** The moment that the words are about. */
interface Moment {
  readonly year: number
  readonly since: number | null
  /** Where no year is named: the day from which it was found. */
  readonly moment: string | null
}

/** @param saidOn ISO 8601; null: the words are held against the figures as if they were said when the newest came out */
export function claimOf(
  dataset: Dataset,
  sentence: Sentence,
  number: SpokenNumber,
  saidOn: string | null,
): Claim | null {
  const measured = measuredBy(sentence, number)
  if (!measured) return null
  const named = subjectOf(sentence, number, measured)
  const day = saidOn ?? newestDay(dataset)
  const { year, since, moment } = momentOf(dataset, sentence, number, { day, measured })
  if (measured.hasSince && (since === null || since >= year)) return null
  const { currency, unsaid } = currencyOf(dataset, named?.code ?? 'NATO', number)
  const readings = [named ? null : 'no country or group is named; read as NATO', measured.reading, unsaid]
  return {
    slug: 'words.c1',
    statement: 'words',
    speaker: ASSERTER,
    saidOn: day,
    saidOnPrecision: 'DAY',
    quantity: quantityFor(dataset, measured, named),
    measure: null,
    subject: named?.code ?? 'NATO',
    year,
    since: measured.hasSince ? since : null,
    moment,
    sinceMoment: null,
    share: measured.share ?? null,
    fromShare: null,
    amount: null,
    definition: definitionIn(sentence, named),
    prices: measured.prices ?? null,
    baseYear: null,
    quotes: null,
    unit: measured.unit,
    currency: measured.unit === 'BILLION' ? currency : null,
    comparator: number.comparator,
    value: number.value,
    valueMax: number.valueMax,
    assertedBy: null,
    basis: null,
    reading: readings.filter((one) => one != null).join('; ') || null,
    obstacle:
      named && !named.isCarried
        ? { kind: 'SUBJECT_NOT_CARRIED', explanation: `No edition here has figures of ${named.code}.` }
        : null,
    note: null,
  }
}

/** The mean of the members where a group is spoken of, since no table has equipment as a share of all. */
const quantityFor = (dataset: Dataset, { quantity }: MeasuredQuantity, named: AreaMention | null): Claim['quantity'] =>
  quantity === 'EQUIPMENT_SHARE' && dataset.area(named?.code ?? 'NATO')?.kind === 'group'
    ? 'MEAN_EQUIPMENT_SHARE'
    : quantity

function subjectOf(sentence: Sentence, number: SpokenNumber, { of, quantity }: MeasuredQuantity): AreaMention | null {
  if (of) return { code: of, isCarried: true, start: 0, end: 0 }
  const isPart = quantity === 'SHARE_OF_ALLIANCE_SPENDING' || quantity === 'SHARE_OF_ALLIANCE_GDP'
  // Of a part the whole is named as well.
  return belonging(sentence, number, isPart ? sentence.areas.filter(({ code }) => code !== 'NATO') : sentence.areas)
}

function momentOf(
  dataset: Dataset,
  sentence: Sentence,
  number: SpokenNumber,
  { day, measured }: { readonly day: string; readonly measured: MeasuredQuantity },
): Moment {
  const named = (isEarlier: boolean) =>
    closest(
      sentence,
      number,
      sentence.years.filter((one) => one.isEarlier === isEarlier),
    )?.year ?? null
  const newest = yearOfMoment(day, false, dataset.releases)
  const earlier = named(true)
  const clause = clauseOf(sentence, number)
  // "120 billion more than in 2025" has a year of its own, whatever another clause tells of "last year".
  const around = sentence.years.some(({ start, isEarlier }) => isEarlier && isWithin(sentence, number, start))
    ? clause
    : sentence.text
  const main = named(false) ?? relativeYear(around, day)
  if (!measured.hasSince) {
    const year = main ?? earlier
    return { year: year ?? newest, since: null, moment: year === null ? day : null }
  }
  // "120 billion more than in 2025", beside another number of 2025, goes up to the newest year.
  const year = main !== null && (earlier === null || main > earlier || newest <= main) ? main : newest
  const since = earlier !== null && earlier < year ? earlier : year - 1
  return { year, since, moment: year === main ? null : day }
}

function relativeYear(text: string, day: string): number | null {
  const year = Number(day.slice(0, 4))
  if (/\blast year\b/i.test(text)) return year - 1
  return /\bthis year\b/i.test(text) ? year : null
}

/** The day of NATO's newest edition here. */
const newestDay = ({ editions }: Dataset): string =>
  (editions.findLast(({ source }) => source.definitionCode === 'NATO') ?? editions.at(-1))?.publishedOn ?? END

function currencyOf(dataset: Dataset, code: string, { currency, kind }: SpokenNumber) {
  const area = areaByCode(dataset, code)
  const own = area && area.kind !== 'group' ? area.currency.code : 'USD'
  if (currency === 'NATIONAL') return { currency: own, unsaid: null }
  const unsaid = kind === 'AMOUNT' && currency === null ? 'the currency is not said; read as US dollars' : null
  return { currency: currency ?? 'USD', unsaid }
}

/** Whose definition the words name; that of the European Defence Agency for the European Union, which no other source here measures. */
function definitionIn({ text }: Sentence, named: AreaMention | null): Definition | null {
  if (/\bSIPRI\b/.test(text)) return 'SIPRI'
  return named?.code === EUROPEAN_UNION || /\b(?:European Defence Agency|EDA)\b/.test(text) ? 'EDA' : null
}
