import { isoDate } from '../../formats/date.ts'
import { type Dataset, seriesIn } from '../dataset/dataset.ts'
import type { Edition } from '../edition/edition.ts'
import { dataOf } from '../figure/series.ts'
import type { EditionChange, EditionSummary } from './change.ts'
import { diffByKey, diffFields } from './pairs.ts'

/** Editions that were added, removed or described differently. For their figures, see figureChanges; for notes, recordChanges. */
export function editionChanges(before: Dataset, after: Dataset): readonly EditionChange[] {
  return diffByKey(before.editions.map(comparedFields), after.editions.map(comparedFields), ({ slug }) => slug).map(
    ({ key, pair: [previous, current] }) => ({
      kind: 'edition',
      edition: key,
      before: previous === null ? null : summaryOf(before, key),
      after: current === null ? null : summaryOf(after, key),
      fields: previous === null || current === null ? [] : diffFields(previous, current),
    }),
  )
}

function comparedFields({ source, notes: _, indicators, ...edition }: Edition) {
  return {
    ...edition,
    source: source.slug,
    indicators: indicators.map(
      ({ code, sourceCode, basePriceYear }) =>
        `${code}, which the source calls ${sourceCode}${basePriceYear === null ? '' : `, constant prices of ${basePriceYear}`}`,
    ),
  }
}

function summaryOf(dataset: Dataset, slug: string): EditionSummary | null {
  const edition = dataset.editions.find((candidate) => candidate.slug === slug)
  if (!edition) return null
  const figures = seriesIn(dataset, edition).reduce((total, series) => total + dataOf(series).length, 0)
  return { title: edition.title, publishedOn: isoDate(edition.publishedOn, edition.publishedPrecision), figures }
}
