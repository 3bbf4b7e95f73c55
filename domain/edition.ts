import type { CustodyPart } from './custody.ts'
import type { Definition, IndicatorCode } from './indicator.ts'

/** Who publishes a line of editions, by which definition and on which terms. */
export interface Source {
  readonly slug: string
  readonly publisher: string
  readonly title: string
  /** The publisher's page of the series. */
  readonly url: string
  /** Set where the source defines defence spending. */
  readonly definitionCode: Definition | null
  readonly definition: string
  readonly terms: string
}

export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR'

/** A caution that travels with figures: for a whole edition, one area, one indicator, or one of both. */
export interface Note {
  readonly area: string | null
  readonly indicator: IndicatorCode | null
  readonly text: string
}

/** What of an indicator is carried, where that is not all that the edition prints. */
export interface Part {
  readonly carried: string
  /** The areas whose figures are carried whole all the same. */
  readonly wholeFor: readonly string[]
}

/** One publication of a source. */
export interface Edition {
  readonly slug: string
  readonly source: Source
  readonly title: string
  /** The day from which a vintage counts the edition, ISO 8601: see publicationDay. */
  readonly publishedOn: string
  readonly publishedPrecision: DatePrecision
  /** The day from which it is carried here, ISO 8601; null in snapshots of before that was noted. */
  readonly carriedOn: string | null
  /** Until when the publisher took in information, where it says so. */
  readonly cutOff: string | null
  /** How much of the publication is carried here. */
  readonly coverage: string
  readonly notes: readonly Note[]
  readonly indicators: readonly {
    readonly code: IndicatorCode
    readonly sourceCode: string
    readonly basePriceYear: number | null
    /** Set where the indicator is carried only for some areas or years of the publication. */
    readonly part?: Part
  }[]
  /** Where its figures were read, as far as that was noted: the narrowest part first. */
  readonly custody: readonly CustodyPart[]
  readonly firstYear: number
  readonly lastYear: number
}

export const carries = (edition: Edition, indicator: IndicatorCode): boolean =>
  edition.indicators.some((one) => one.code === indicator)

const partOf = (edition: Edition, indicator: IndicatorCode): Part | null =>
  edition.indicators.find((one) => one.code === indicator)?.part ?? null

/** Whether an edition carries an indicator for all areas and years that it prints. */
export const carriesWhole = (edition: Edition, indicator: IndicatorCode): boolean => partOf(edition, indicator) === null

/** The same of one area. */
export const carriesWholeOf = (edition: Edition, indicator: IndicatorCode, area: string): boolean =>
  partOf(edition, indicator)?.wholeFor.includes(area) ?? true

/** The notes that single out this area or indicator: what a reader of just this figure must know. */
export const warningsFor = (edition: Edition, area: string, indicator: IndicatorCode): readonly string[] =>
  edition.notes
    .filter((note) => note.area !== null || note.indicator !== null)
    .filter((note) => (note.area ?? area) === area && (note.indicator ?? indicator) === indicator)
    .map((note) => note.text)

/**
 * The day from which an edition counts as known: its release day, or, where only a month or a year is known, the last day
 * of that period or the day the figures were carried into the package, whichever is earlier. Never before it could be read.
 *
 * @param published "2024-06-17", "2017-05", "2026" or a span of years "2025/2026"
 * @param carried the day on which the figures entered the data package
 */
export function publicationDay(published: string, carried: string): { day: string; precision: DatePrecision } {
  const known = published.split('/').at(-1) ?? published
  if (known.length === 10) return { day: known, precision: 'DAY' }
  const [year = '', month = '12'] = known.split('-')
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
  return { day: lastDay < carried ? lastDay : carried, precision: known.length === 7 ? 'MONTH' : 'YEAR' }
}
