/** An imported edition against the newest edition carried of its source. */
import type { Dataset } from '../../domain/dataset/dataset.ts'
import type { AnswerChange, AnsweredDatum } from '../../domain/difference/change.ts'
import { comparableIn } from '../../domain/difference/measure.ts'
import { changedYears, eitherOf } from '../../domain/difference/pairs.ts'
import { revisionOf } from '../../domain/difference/revision.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import type { Datum } from '../../domain/figure/series.ts'

export interface EditionComparison {
  /** Null for a source of which nothing else is carried. */
  readonly before: Edition | null
  readonly equal: number
  readonly changes: readonly AnswerChange[]
}

/** @param dataset one that has the imported edition */
export function compareWithNewest(dataset: Dataset, slug: string): EditionComparison {
  const after = dataset.editions.find((edition) => edition.slug === slug)
  if (!after) throw new Error(`The dataset has no edition ${slug}.`)
  const before =
    dataset.editions.findLast(({ source, slug: other }) => source.slug === after.source.slug && other !== slug) ?? null
  if (before === null) return { before, equal: 0, changes: [] }
  const comparable = comparableIn(dataset)
  const answerOf = (datum: Datum | null): AnsweredDatum | null =>
    datum && { ...comparable(datum), edition: datum.series.edition.slug, aggregate: null }
  const areas = [...dataset.members, ...dataset.comparators, ...dataset.groups]
  let equal = 0
  const isEqual = (previous: Datum, current: Datum): boolean => {
    const same =
      previous.value === current.value &&
      previous.series.unit === current.series.unit &&
      previous.status === current.status
    if (same) equal++
    return same
  }
  const changes = [...dataset.indicators.keys()].flatMap((indicator) =>
    areas.flatMap((area): readonly AnswerChange[] => {
      const [earlier, later] = [dataset.seriesOf(before, indicator, area), dataset.seriesOf(after, indicator, area)]
      return changedYears(earlier ? [earlier] : [], later ? [later] : [], isEqual).map(({ year, pair }) => {
        const { series } = eitherOf(pair)
        const cell = { indicator: series.indicator.code, area: area.code, year }
        const [previous, current] = [answerOf(pair[0]), answerOf(pair[1])]
        return { kind: 'answer', ...cell, before: previous, after: current, revision: revisionOf(previous, current) }
      })
    }),
  )
  return { before, equal, changes }
}

/** The largest revisions in percent of the value before. Growth rates and balances are left out: near zero their percentages say nothing. */
export function largestRevisions(changes: readonly AnswerChange[], count: number): readonly AnswerChange[] {
  const size = ({ revision }: AnswerChange) => Math.abs(revision?.relativePercent ?? 0)
  return changes
    .filter(
      ({ revision, after, indicator }) =>
        revision !== null &&
        !revision.rounding &&
        !after?.unit.startsWith('percent change') &&
        indicator !== 'GOVERNMENT_BALANCE',
    )
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, count)
}
