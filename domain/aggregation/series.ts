import { type Absence, absence, isAbsence } from '../absence.ts'
import type { Group } from '../area.ts'
import type { Dataset } from '../dataset.ts'
import { carries, type Edition } from '../edition.ts'
import { type Indicator, type IndicatorCode, unitOf } from '../indicator.ts'
import type { Series } from '../series.ts'
import { editionsSeen, LATEST, type Vintage, wholeFirst } from '../vintage.ts'
import { type AggregationRule, operandsOf, ruleFor, wordsFor } from './rule.ts'
import { computeYears, type Operand } from './years.ts'

/**
 * A group's series worked out from its members' figures of one edition. Weights that the edition lacks come from the
 * newest edition that the vintage sees. Not a source's own aggregate: see findSeries.
 *
 * @param editions what the vintage sees, the preferred source first; the first with a figure of a member is used
 */
export function computeSeries(
  dataset: Dataset,
  group: Group,
  indicator: Indicator,
  editions: readonly Edition[],
  vintage: Vintage,
): Series | Absence {
  const edition = editions.find((one) => group.members.some((member) => dataset.seriesOf(one, indicator.code, member)))
  if (!edition)
    return absence('NOT_IN_SOURCE', `No member of ${group.name} has “${indicator.name}” in ${slugs(editions)}.`)
  const rule = ruleFor(indicator.code, edition)
  if (rule.kind === 'none')
    return absence('NOT_AGGREGATED', `“${indicator.name}” has no figure for a group: ${rule.because}.`)
  const operands = operandsOf(rule, indicator.code).map(([code, yearsBack]) => {
    // Only weights may come from elsewhere: a ratio or a change of two editions would be neither's.
    const from = carries(edition, code) ? edition : rule.kind === 'mean' ? newestWith(dataset, code, vintage) : null
    return from === null ? null : { indicator: code, edition: from, yearsBack }
  })
  const [first, second] = operands
  if (!first || second === null)
    return absence(
      'NOT_AGGREGATED',
      `${edition.slug} lacks what a group’s “${indicator.name}” is computed from: ${wordsFor(rule)}.`,
    )
  const computed = computeYears(dataset, group, rule, second === undefined ? [first] : [first, second])
  const [start] = computed
  if (!start) return absence('NOT_IN_SOURCE', `No member of ${group.name} has “${indicator.name}” in ${edition.slug}.`)
  const basePriceYear = edition.indicators.find((one) => one.code === indicator.code)?.basePriceYear ?? null
  return {
    area: group,
    indicator,
    edition,
    table: 'computed',
    unit: unitOf(indicator, basePriceYear, null),
    currency: null,
    basePriceYear,
    firstYear: start.composition.year,
    values: Float64Array.from(computed, (year) => year.value),
    statuses: Uint8Array.from(computed, (year) => year.status),
    composition: { method: methodOf(rule, second, edition), years: computed.map((year) => year.composition) },
  }
}

const slugs = (editions: readonly Edition[]): string => editions.map((one) => one.slug).join(' or ')

function newestWith(dataset: Dataset, code: IndicatorCode, vintage: Vintage): Edition | null {
  const indicator = dataset.indicators.get(code)
  if (!indicator) return null
  const seen = editionsSeen(dataset, indicator, null, vintage.kind === 'edition' ? LATEST : vintage)
  return isAbsence(seen) ? null : (wholeFirst(seen, code)[0] ?? null)
}

const methodOf = (rule: AggregationRule, weights: Operand | undefined, edition: Edition): string => {
  const source = weights && weights.edition !== edition ? `, weights from ${weights.edition.slug}` : ''
  return `${wordsFor(rule)}, members of each year, from ${edition.slug}${source}`
}
