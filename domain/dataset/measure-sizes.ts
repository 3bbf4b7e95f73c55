/** Measures the counts and list lengths of a dataset, for pricing queries. */
import type { ClaimCheck } from '../claim/claim-check.ts'
import { carries, carriesWhole, type Edition, warningsFor } from '../edition/edition.ts'
import { newestDatum } from '../figure/series.ts'
import { START_YEAR } from '../pathway/input/bounds.ts'
import { mostEventsOf } from '../position/event.ts'
import type { Statement } from '../statement/statement.ts'
import type { Dataset } from './dataset.ts'
import { lengthsOf } from './lengths.ts'
import type { BlockRecord } from './series-table.ts'
import type { Sizes, StatementList, StatementSizes } from './sizes.ts'

export function statementSizesOf(statements: readonly Statement[], checks: readonly ClaimCheck[]): StatementSizes {
  const distinct = (of: (statement: Statement) => string | null) => new Set(statements.map(of)).size
  const lengths = (list: StatementList) => statements.map((statement) => statement[list].length)
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
    checkData: [...Map.groupBy(checks, ({ claim }) => claim.slug).values()].map((checksOfClaim) =>
      Math.max(...checksOfClaim.map(({ data }) => data.length)),
    ),
  }
}

export function sizesOf(
  dataset: Omit<Dataset, 'sizes'>,
  blocks: readonly BlockRecord[],
  statements: StatementSizes,
): Sizes {
  const { members, comparators, groups, editions, sources, pledges, positions } = dataset
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
    earliestStart: earliestStart(dataset),
    years: blocks.reduce((most, { longest }) => Math.max(most, longest), 0),
    span: spanOf(blocks),
    editionsOfSource: sources.reduce(
      (most, source) => Math.max(most, editions.filter((edition) => edition.source === source).length),
      0,
    ),
    warnings: editions.reduce((most, edition) => Math.max(most, mostWarnings(edition)), 0),
    notes: lengthsOf(editions.map(({ notes }) => notes.length)),
    indicatorsOfEdition: lengthsOf(editions.map((edition) => edition.indicators.length)),
    editionsOfIndicator: lengthsOf(
      indicators.map(({ code }) => editions.filter((edition) => carries(edition, code)).length),
    ),
    pledges: lengthsOf(members.map(({ code }) => pledges.filter(({ member }) => member === code).length)),
    positions: lengthsOf([...Map.groupBy(positions, ({ member }) => member).values()].map(({ length }) => length)),
    positionEvents: lengthsOf(positions.map((position) => mostEventsOf(dataset, position))),
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

function spanOf(blocks: readonly BlockRecord[]): number {
  const first = blocks.reduce((least, { firstYear }) => Math.min(least, firstYear), Infinity)
  const last = blocks.reduce((most, { lastYear }) => Math.max(most, lastYear), -Infinity)
  return Math.max(0, last - first + 1)
}

/** The most notes of an edition that apply to one area and indicator, whether or not it has such a series. */
function mostWarnings(edition: Edition): number {
  const areas = new Set(edition.notes.map(({ area }) => area ?? ANY_OTHER))
  const [any] = edition.indicators
  const codes = new Set(edition.notes.flatMap(({ indicator }) => indicator ?? any?.code ?? []))
  const counts = [...areas].flatMap((area) => [...codes].map((code) => warningsFor(edition, area, code).length))
  return Math.max(0, ...counts)
}

/** An area that no note names. */
const ANY_OTHER = ''

/** The earliest default start year of a pathway. Members differ where the newest edition leaves a member's last years blank. */
function earliestStart({ editions, members, seriesOf }: Omit<Dataset, 'sizes'>): number {
  const newest = editions.findLast(
    (candidate) =>
      candidate.source.definitionCode === 'NATO' &&
      carries(candidate, 'DEFENCE_SHARE_OF_GDP') &&
      carriesWhole(candidate, 'DEFENCE_SHARE_OF_GDP'),
  )
  const starts = members.flatMap((member) => {
    const shares = newest ? seriesOf(newest, 'DEFENCE_SHARE_OF_GDP', member) : null
    return shares === null ? [] : (newestDatum(shares)?.year ?? [])
  })
  return Math.min(...starts, START_YEAR.most)
}
