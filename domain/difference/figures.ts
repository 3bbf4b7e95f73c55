import { allSeries, type Dataset } from '../dataset/dataset.ts'
import type { Datum, Series } from '../figure/series.ts'
import type { Figure, FigureChange } from './change.ts'
import { comparableIn, type ToComparable } from './measure.ts'
import { changedYears, eitherOf } from './pairs.ts'
import { revisionOf } from './revision.ts'

/** Changed cells of the editions that both versions have: added, removed, or with another value, status, unit or table. */
export function figureChanges(before: Dataset, after: Dataset): readonly FigureChange[] {
  const [earlier, later] = [sharedSeries(before, after), sharedSeries(after, before)]
  const [comparableBefore, comparableAfter] = [comparableIn(before), comparableIn(after)]
  const keys = new Set([...later.keys(), ...earlier.keys()])
  return [...keys]
    .flatMap((key) => changedYears(listOf(earlier.get(key)), listOf(later.get(key)), isSame))
    .map(({ year, pair }) => {
      const { edition, indicator, area } = eitherOf(pair).series
      const cell = { edition: edition.slug, indicator: indicator.code, area: area.code, year }
      const [previous, current] = [figureOf(pair[0], comparableBefore), figureOf(pair[1], comparableAfter)]
      return { kind: 'figure', ...cell, before: previous, after: current, revision: revisionOf(previous, current) }
    })
}

/** The series of editions that the other version has too, by key. */
function sharedSeries(dataset: Dataset, other: Dataset): ReadonlyMap<string, Series> {
  const slugs = new Set(other.editions.map(({ slug }) => slug))
  const shared = allSeries(dataset).filter(({ edition }) => slugs.has(edition.slug))
  return new Map(shared.map((item) => [keyOf(item), item]))
}

const listOf = (series: Series | undefined): readonly Series[] => (series === undefined ? [] : [series])

const keyOf = ({ edition, indicator, area }: Series): string => `${edition.slug}/${indicator.code}/${area.code}`

const isSame = (a: Datum, b: Datum): boolean =>
  a.value === b.value && a.status === b.status && a.series.unit === b.series.unit && a.series.table === b.series.table

const figureOf = (datum: Datum | null, toComparable: ToComparable): Figure | null =>
  datum && { ...toComparable(datum), table: datum.series.table }
