/**
 * The counts and list lengths of a dataset, from which query prices are computed. They are measured when the dataset is opened,
 * so that prices follow new figures and statements.
 */
import type { Lengths } from './lengths.ts'

/** The list fields of a statement. */
export type StatementList = 'topics' | 'areas' | 'others' | 'targets' | 'claims' | 'additionalSources'

/** The sizes of the snapshot's statements. The statements themselves are stored outside the snapshot. */
export interface StatementSizes {
  readonly speakers: number
  readonly speaksFor: number
  /** The length of each list of each statement. */
  readonly lists: Readonly<Record<StatementList, readonly number[]>>
  /** The number of figures that the check of each claim uses, in the vintage where it uses more. */
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
  /** The earliest default start year of a pathway, where the input gives neither `from` nor `asOf`. */
  readonly earliestStart: number
  /** Length of the longest series. */
  readonly years: number
  /** Years from the first of all series to the last. */
  readonly span: number
  /** Editions of the source that has the most: an upper bound on the revisions of a cell. */
  readonly editionsOfSource: number
  /** The most notes that apply to one series. */
  readonly warnings: number
  /** By edition. */
  readonly notes: Lengths
  readonly indicatorsOfEdition: Lengths
  /** By indicator. */
  readonly editionsOfIndicator: Lengths
  /** By member. */
  readonly pledges: Lengths
  /** By member, and of NATO. */
  readonly positions: Lengths
  /** The most events of each position. */
  readonly positionEvents: Lengths
  readonly statements: number
  readonly claims: number
  readonly speakers: number
  readonly speaksFor: number
  /** By claim. */
  readonly checkData: Lengths
  /** By statement. */
  readonly ofStatement: Readonly<Record<StatementList, Lengths>>
}
