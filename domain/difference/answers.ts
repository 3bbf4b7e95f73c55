import type { Dataset } from '../dataset.ts'
import { seriesInOrder } from '../figure.ts'
import type { IndicatorCode } from '../indicator.ts'
import type { Datum, Series } from '../series.ts'
import { LATEST } from '../vintage.ts'
import type { AnswerChange, AnsweredDatum } from './change.ts'
import { type Measure, measuring } from './measure.ts'
import { anyOf, yearPairs } from './pairs.ts'
import { revisionOf } from './revision.ts'

/**
 * What the newest edition says now, of every area, indicator and year: what users see who ask for no edition. The same value in a
 * newer edition is no change of the answer.
 */
export function answerChanges(before: Dataset, after: Dataset): readonly AnswerChange[] {
  const [measureBefore, measureAfter] = [measuring(before), measuring(after)]
  const indicators = new Set([...after.indicators.keys(), ...before.indicators.keys()])
  const areas = new Set([after, before].flatMap(areaCodesOf))
  return [...indicators]
    .flatMap((code) =>
      [...areas].flatMap((area) => yearPairs(answering(before, code, area), answering(after, code, area))),
    )
    .filter(({ pair: [was, is] }) => !(was && is && isSame(was, is)))
    .map(({ year, pair }) => {
      const { indicator, area } = anyOf(pair).series
      const [was, is] = [answerOf(pair[0], measureBefore), answerOf(pair[1], measureAfter)]
      const place = { indicator: indicator.code, area: area.code, year }
      return { kind: 'answer', ...place, before: was, after: is, revision: revisionOf(was, is) }
    })
}

const areaCodesOf = ({ groups, members, comparators }: Dataset): readonly string[] =>
  [...groups, ...members, ...comparators].map(({ code }) => code)

function answering(dataset: Dataset, code: IndicatorCode, areaCode: string): readonly Series[] {
  const area = dataset.area(areaCode)
  const indicator = dataset.indicators.get(code)
  if (area === null || indicator === undefined) return []
  return seriesInOrder(dataset, { area, indicator, vintage: LATEST, definition: null, aggregate: null })
}

const isSame = (a: Datum, b: Datum): boolean =>
  a.value === b.value &&
  a.status === b.status &&
  a.series.unit === b.series.unit &&
  aggregateOf(a.series) === aggregateOf(b.series)

const answerOf = (datum: Datum | null, measure: Measure): AnsweredDatum | null =>
  datum && { ...measure(datum), edition: datum.series.edition.slug, aggregate: aggregateOf(datum.series) }

const aggregateOf = ({ area, composition }: Series): AnsweredDatum['aggregate'] =>
  area.kind !== 'group' ? null : composition === null ? 'published' : 'computed'
