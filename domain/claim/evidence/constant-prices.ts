/** Amounts at constant prices in the base year of a claim, from an edition that has them in it. */

import { formatDate } from '../../../formats/date.ts'
import type { Area } from '../../area/area.ts'
import type { Edition } from '../../edition/edition.ts'
import { type Absence, absence, isAbsence } from '../../figure/absence.ts'
import type { IndicatorCode } from '../../figure/indicator.ts'
import type { Datum } from '../../figure/series.ts'
import { baseYearOf, pricesOf } from '../reading.ts'
import type { Evidence } from './evidence.ts'

/** Amounts of different base years are never held against each other. */
export function findConstantDatum(evidence: Evidence, area: Area, code: IndicatorCode, year: number): Datum | Absence {
  const base = baseYearOf(evidence.dataset, evidence.claim)
  // What is only told beside the reading may be in another base year, which it names.
  const isBeside = evidence.inAnyBase || pricesOf(evidence.claim) === 'CURRENT'
  const edition = editionIn(evidence, code, base) ?? (isBeside ? editionIn(evidence, code, null) : undefined)
  if (!edition)
    return absence(
      'NOT_IN_EDITION',
      `No edition known ${when(evidence)} here has amounts at constant prices of ${base}.`,
    )
  const datum = evidence.datum(area, code, year, { kind: 'edition', edition })
  return isAbsence(datum) && datum.reason === 'NOT_IN_SOURCE' ? absence('NOT_IN_EDITION', datum.explanation) : datum
}

/** The newest edition of the vintage in the base year; null: in any. */
function editionIn({ dataset, vintage, claim }: Evidence, code: IndicatorCode, base: number | null) {
  const isInBase = ({ source, indicators }: Edition) =>
    source.definitionCode === (claim.definition ?? 'NATO') &&
    indicators.some((one) => one.code === code && one.basePriceYear === (base ?? one.basePriceYear))
  if (vintage.kind === 'edition') return isInBase(vintage.edition) ? vintage.edition : undefined
  return dataset.editions.findLast(
    (edition) => isInBase(edition) && (vintage.kind === 'latest' || edition.publishedOn <= vintage.day),
  )
}

const when = ({ vintage }: Evidence): string =>
  vintage.kind === 'asOf' ? `on ${formatDate(vintage.day, 'DAY')}` : 'to date'
