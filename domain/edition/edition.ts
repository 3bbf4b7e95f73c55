import { lastDayOf } from '../day.ts'
import type { Definition, IndicatorCode } from '../figure/indicator.ts'
import type { CustodyPart } from './custody.ts'

/** A publisher's series of editions, with its definition of defence spending and its terms of use. */
export interface Source {
  readonly slug: string
  readonly publisher: string
  readonly title: string
  /** The publisher's page of the series. */
  readonly url: string
  /** Null where the source does not define defence spending. */
  readonly definitionCode: Definition | null
  readonly definition: string
  readonly terms: string
}

export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR'

/** A caution about figures of an edition: about all of them, one area, one indicator, or one indicator of one area. */
export interface Note {
  readonly area: string | null
  readonly indicator: IndicatorCode | null
  readonly text: string
}

/** Which part of an indicator the package carries, where that is not all that the edition prints. */
export interface CarriedPart {
  readonly carried: string
  /** Areas of which all years are carried nevertheless. */
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
  /** The day on which the package added the edition, ISO 8601; null in snapshots built before this was recorded. */
  readonly carriedOn: string | null
  /** The publisher's cut-off date for information, where stated. */
  readonly cutOff: string | null
  /** Which part of the publication the package carries. */
  readonly coverage: string
  readonly notes: readonly Note[]
  readonly indicators: readonly {
    readonly code: IndicatorCode
    readonly sourceCode: string
    readonly basePriceYear: number | null
    /** Set where the package carries the indicator only for some areas or years of the publication. */
    readonly part?: CarriedPart
  }[]
  /** Where its figures were read, as far as noted, narrowest part first. */
  readonly custody: readonly CustodyPart[]
  readonly firstYear: number
  readonly lastYear: number
}

/** How a sentence names an edition: “World Economic Outlook, April 2026”. Its slug is for programs. */
export const titled = ({ title }: Pick<Edition, 'title'>): string => `“${title}”`

export const carries = (edition: Edition, indicator: IndicatorCode): boolean =>
  edition.indicators.some(({ code }) => code === indicator)

const partOf = (edition: Edition, indicator: IndicatorCode): CarriedPart | null =>
  edition.indicators.find(({ code }) => code === indicator)?.part ?? null

/** Whether the package carries all areas and years that the edition prints of an indicator. */
export const carriesWhole = (edition: Edition, indicator: IndicatorCode): boolean => partOf(edition, indicator) === null

/** Whether the package carries all years that the edition prints of an indicator for an area. */
export const carriesWholeOf = (edition: Edition, indicator: IndicatorCode, area: string): boolean =>
  partOf(edition, indicator)?.wholeFor.includes(area) ?? true

/** The notes that name this area or indicator. Notes about the whole edition are not included. */
export const warningsFor = (edition: Edition, area: string, indicator: IndicatorCode): readonly string[] =>
  edition.notes
    .filter((note) => note.area !== null || note.indicator !== null)
    .filter((note) => (note.area ?? area) === area && (note.indicator ?? indicator) === indicator)
    .map((note) => note.text)

/**
 * The day from which an edition counts as published: its release day. Where only the month or year is known: the last day of
 * that period, or the day on which the package added the figures, whichever is earlier. So no vintage includes an edition too
 * early.
 *
 * @param published "2024-06-17", "2017-05", "2026" or a range of years "2025/2026"
 * @param carried the day on which the package added the figures, ISO 8601
 */
export function publicationDay(published: string, carried: string): { day: string; precision: DatePrecision } {
  const latest = published.split('/').at(-1) ?? published
  if (latest.length === 10) return { day: latest, precision: 'DAY' }
  const lastDay = lastDayOf(latest)
  return { day: lastDay < carried ? lastDay : carried, precision: latest.length === 7 ? 'MONTH' : 'YEAR' }
}
