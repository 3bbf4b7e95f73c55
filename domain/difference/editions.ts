import type { Dataset } from '../dataset.ts'
import type { Edition } from '../edition.ts'
import { dataOf } from '../series.ts'
import type { EditionChange, EditionSummary } from './change.ts'
import { differing, fieldsOf } from './pairs.ts'

/** Editions that came, went, or of which something else is said. Their figures: figureChanges. Their notes: recordChanges. */
export function editionChanges(before: Dataset, after: Dataset): readonly EditionChange[] {
  return differing(before.editions.map(saidOf), after.editions.map(saidOf), ({ slug }) => slug).map(
    ({ key, pair: [was, is] }) => ({
      kind: 'edition',
      edition: key,
      before: was === null ? null : summaryOf(before, key),
      after: is === null ? null : summaryOf(after, key),
      fields: was === null || is === null ? [] : fieldsOf(was, is),
    }),
  )
}

function saidOf({ source, notes: _, indicators, ...edition }: Edition) {
  return {
    ...edition,
    source: source.slug,
    indicators: indicators.map(
      ({ code, sourceCode, basePriceYear }) =>
        `${code}, which the source calls ${sourceCode}${basePriceYear === null ? '' : `, constant prices of ${basePriceYear}`}`,
    ),
  }
}

function summaryOf({ editions, series }: Dataset, slug: string): EditionSummary | null {
  const edition = editions.find((one) => one.slug === slug)
  if (!edition) return null
  const figures = series.reduce((total, one) => total + (one.edition === edition ? dataOf(one).length : 0), 0)
  return { title: edition.title, publishedOn: edition.publishedOn, figures }
}
