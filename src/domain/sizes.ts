/**
 * How much a dataset holds: what the price of a question rests on. Worked out from the dataset when it is opened, so that no price
 * has to be mended by hand when figures or statements are added.
 */
import type { ClaimCheck } from './claim/check.ts'
import type { Dataset } from './dataset.ts'
import { carries, type Edition, warningsFor } from './edition.ts'
import { type Lengths, lengthsOf } from './lengths.ts'
import { START_YEAR } from './pathway/bounds.ts'
import { newestDatum } from './series.ts'
import type { Statement } from './statement/statement.ts'

/** The lists of a statement that can be asked for. */
type StatementList = 'topics' | 'areas' | 'others' | 'targets' | 'claims' | 'additionalSources'

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

export function statementSizesOf(statements: readonly Statement[], checks: readonly ClaimCheck[]): StatementSizes {
  const distinct = (of: (statement: Statement) => string | null) => new Set(statements.map(of)).size
  const lengths = (list: StatementList) => statements.map((one) => one[list].length)
  return {
    speakers: distinct(({ speaker }) => speaker.slug),
    speaksFor: distinct(({ speaker }) => speaker.speaksFor),
    lists: {
      topics: lengths('topics'),
      areas: lengths('areas'),
      others: lengths('others'),
      targets: lengths('targets'),
      claims: lengths('claims'),
      additionalSources: lengths('additionalSources'),
    },
    checkData: [...Map.groupBy(checks, ({ claim }) => claim.slug).values()].map((both) =>
      Math.max(...both.map(({ data }) => data.length)),
    ),
  }
}

export function sizesOf(dataset: Omit<Dataset, 'sizes'>, statements: StatementSizes): Sizes {
  const { members, comparators, groups, editions, series, sources, pledges } = dataset
  const indicators = [...dataset.indicators.values()]
  const { lists } = statements
  return {
    members: members.length,
    comparators: comparators.length,
    groups: groups.length,
    areas: members.length + comparators.length + groups.length,
    indicators: indicators.length,
    scenarios: dataset.scenarios.length,
    editions: editions.length,
    figures: series.reduce((total, { values }) => total + values.length, 0),
    earliestStart: earliestStart(dataset),
    years: series.reduce((most, { values }) => Math.max(most, values.length), 0),
    editionsOfSource: sources.reduce(
      (most, source) => Math.max(most, editions.filter((one) => one.source === source).length),
      0,
    ),
    warnings: series.reduce(
      (most, { edition, area, indicator }) => Math.max(most, warningsFor(edition, area.code, indicator.code).length),
      0,
    ),
    notes: lengthsOf(editions.map((one) => one.notes.length)),
    indicatorsOfEdition: lengthsOf(editions.map((one) => one.indicators.length)),
    editionsOfIndicator: lengthsOf(
      indicators.map(({ code }) => editions.filter((edition) => carries(edition, code)).length),
    ),
    pledges: lengthsOf(members.map(({ code }) => pledges.filter(({ member }) => member === code).length)),
    statements: lists.topics.length,
    claims: lists.claims.reduce((total, length) => total + length, 0),
    speakers: statements.speakers,
    speaksFor: statements.speaksFor,
    checkData: lengthsOf(statements.checkData),
    ofStatement: {
      topics: lengthsOf(lists.topics),
      areas: lengthsOf(lists.areas),
      others: lengthsOf(lists.others),
      targets: lengthsOf(lists.targets),
      claims: lengthsOf(lists.claims),
      additionalSources: lengthsOf(lists.additionalSources),
    },
  }
}

/** The newest years of members with a figure differ: an edition may leave some of them blank. */
function earliestStart({ editions, series }: Omit<Dataset, 'sizes'>): number {
  const isNewest = (edition: Edition) =>
    edition === editions.findLast((one) => one.source.definitionCode === 'NATO' && carries(one, 'DEFENCE_SHARE_OF_GDP'))
  const starts = series
    .filter(
      (one) => one.indicator.code === 'DEFENCE_SHARE_OF_GDP' && one.area.kind === 'member' && isNewest(one.edition),
    )
    .flatMap((one) => newestDatum(one)?.year ?? [])
  return Math.min(...starts, START_YEAR.most)
}
