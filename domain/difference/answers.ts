import type { Dataset } from '../dataset/dataset.ts'
import { LATEST } from '../edition/vintage.ts'
import { aggregateOf, seriesByPrecedence } from '../figure/figure.ts'
import type { IndicatorCode } from '../figure/indicator.ts'
import type { Datum, Series } from '../figure/series.ts'
import type { AnswerChange, AnsweredDatum } from './change.ts'
import { comparableIn, type ToComparable } from './measure.ts'
import { changedYears, eitherOf } from './pairs.ts'
import { revisionOf } from './revision.ts'

/**
 * Changes of the default answers: the newest edition's value for every area, indicator and year, as returned to queries that name
 * no edition. The same value in a newer edition is not a change.
 */
export function answerChanges(before: Dataset, after: Dataset): readonly AnswerChange[] {
  const [comparableBefore, comparableAfter] = [comparableIn(before), comparableIn(after)]
  const indicators = new Set([...after.indicators.keys(), ...before.indicators.keys()])
  const areas = new Set([after, before].flatMap(areaCodesOf))
  return [...indicators]
    .flatMap((code) =>
      [...areas].flatMap((area) =>
        changedYears(newestSeries(before, code, area), newestSeries(after, code, area), isSame),
      ),
    )
    .map(({ year, pair }) => {
      const { indicator, area } = eitherOf(pair).series
      const [previous, current] = [answerOf(pair[0], comparableBefore), answerOf(pair[1], comparableAfter)]
      const cell = { indicator: indicator.code, area: area.code, year }
      return { kind: 'answer', ...cell, before: previous, after: current, revision: revisionOf(previous, current) }
    })
}

const areaCodesOf = ({ groups, members, comparators }: Dataset): readonly string[] =>
  [...groups, ...members, ...comparators].map(({ code }) => code)

function newestSeries(dataset: Dataset, code: IndicatorCode, areaCode: string): readonly Series[] {
  const area = dataset.area(areaCode)
  const indicator = dataset.indicators.get(code)
  if (area === null || indicator === undefined) return []
  return seriesByPrecedence(dataset, { area, indicator, vintage: LATEST })
}

const isSame = (a: Datum, b: Datum): boolean =>
  a.value === b.value &&
  a.status === b.status &&
  a.series.unit === b.series.unit &&
  aggregateOf(a.series) === aggregateOf(b.series)

const answerOf = (datum: Datum | null, toComparable: ToComparable): AnsweredDatum | null =>
  datum && { ...toComparable(datum), edition: datum.series.edition.slug, aggregate: aggregateOf(datum.series) }
