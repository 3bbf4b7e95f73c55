/**
 * How much a dataset holds: what the price of a question rests on. Worked out from the dataset when it is opened, so that no price
 * has to be mended by hand when figures or statements are added.
 */
import type { Lengths } from './lengths.ts'

/** The lists of a statement that can be asked for. */
export type StatementList = 'topics' | 'areas' | 'others' | 'targets' | 'claims' | 'additionalSources'

/** What a snapshot tells of the statements that belong to it, which are stored elsewhere. */
export interface StatementSizes {
  readonly speakers: number
  readonly speaksFor: number
  /** The length of each list of each statement. */
  readonly lists: Readonly<Record<StatementList, readonly number[]>>
  /** How many figures the check of each claim uses, in whichever vintage it uses more. */
  readonly checkData: readonly number[]
}

export interface Sizes {
  readonly members: number
  readonly comparators: number
  readonly groups: number
  readonly areas: number
  readonly indicators: number
  readonly scenarios: number
  readonly editions: number
  /** Places of all series, blanks included: more rows than the flat table has, never less. */
  readonly figures: number
  /** The earliest year in which a pathway begins that says neither a start nor a day. */
  readonly earliestStart: number
  /** Years of the longest series. */
  readonly years: number
  /** Years from the first of all series to the last. */
  readonly span: number
  /** Editions of the source that has most: a cell cannot be revised more often. */
  readonly editionsOfSource: number
  /** Notes that are about a single figure, at most. */
  readonly warnings: number
  /** By edition. */
  readonly notes: Lengths
  readonly indicatorsOfEdition: Lengths
  /** By indicator. */
  readonly editionsOfIndicator: Lengths
  /** By member. */
  readonly pledges: Lengths
  readonly statements: number
  readonly claims: number
  readonly speakers: number
  readonly speaksFor: number
  /** By claim. */
  readonly checkData: Lengths
  /** By statement. */
  readonly ofStatement: Readonly<Record<StatementList, Lengths>>
}
