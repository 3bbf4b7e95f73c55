import type { Dataset } from '../dataset.ts'
import type { Datum, Series } from '../series.ts'
import type { Figure, FigureChange } from './change.ts'
import { type Measure, measuring } from './measure.ts'
import { anyOf, yearPairs } from './pairs.ts'
import { revisionOf } from './revision.ts'

/** Cells of the editions that both versions have: added, removed, or with another value, status, unit or table. */
export function figureChanges(before: Dataset, after: Dataset): readonly FigureChange[] {
  const [earlier, later] = [seriesShared(before, after), seriesShared(after, before)]
  const [measureBefore, measureAfter] = [measuring(before), measuring(after)]
  const keys = new Set([...later.keys(), ...earlier.keys()])
  return [...keys]
    .flatMap((key) => yearPairs(listOf(earlier.get(key)), listOf(later.get(key))))
    .filter(({ pair: [was, is] }) => !(was && is && isSame(was, is)))
    .map(({ year, pair }) => {
      const { edition, indicator, area } = anyOf(pair).series
      const place = { edition: edition.slug, indicator: indicator.code, area: area.code, year }
      const [was, is] = [figureOf(pair[0], measureBefore), figureOf(pair[1], measureAfter)]
      return { kind: 'figure', ...place, before: was, after: is, revision: revisionOf(was, is) }
    })
}

/** The series of the editions that the other version has too, by their key. */
function seriesShared({ series }: Dataset, other: Dataset): ReadonlyMap<string, Series> {
  const slugs = new Set(other.editions.map(({ slug }) => slug))
  return new Map(series.filter(({ edition }) => slugs.has(edition.slug)).map((one) => [keyOf(one), one]))
}

const listOf = (series: Series | undefined): readonly Series[] => (series === undefined ? [] : [series])

const keyOf = ({ edition, indicator, area }: Series): string => `${edition.slug}/${indicator.code}/${area.code}`

const isSame = (a: Datum, b: Datum): boolean =>
  a.value === b.value && a.status === b.status && a.series.unit === b.series.unit && a.series.table === b.series.table

const figureOf = (datum: Datum | null, measure: Measure): Figure | null =>
  datum && { ...measure(datum), table: datum.series.table }
