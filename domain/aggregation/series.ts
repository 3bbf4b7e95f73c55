import type { Group } from '../area/area.ts'
import type { YearComposition } from '../area/composition.ts'
import { describeCoverage } from '../area/coverage.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { carries, type Edition, titled } from '../edition/edition.ts'
import { LATEST, type Vintage, visibleEditions, wholeFirst } from '../edition/vintage.ts'
import { type Absence, absence, isAbsence } from '../figure/absence.ts'
import { type Indicator, type IndicatorCode, unitOf } from '../figure/indicator.ts'
import type { Series } from '../figure/series.ts'
import { NO_VALUE } from '../figure/status.ts'
import { type AggregationRule, describeRule, operandsOf, ruleFor } from './rule.ts'
import { computeYears, type Operand } from './years.ts'

/**
 * Computes a group's series from its members' figures of one edition. Weights that the edition lacks come from the newest
 * edition visible in the vintage. For a source's own aggregate, see findSeries.
 *
 * @param editions the editions visible in the vintage, preferred source first; the first with a series of any member is used
 */
export function computeSeries(
  dataset: Dataset,
  group: Group,
  indicator: Indicator,
  editions: readonly Edition[],
  vintage: Vintage,
): Series | Absence {
  if (group.members.length === 0)
    return absence(
      'NOT_AGGREGATED',
      `${group.name}: only what its source prints is carried, and no members to work it out from.`,
    )
  const edition = editions.find((candidate) =>
    group.members.some((member) => dataset.seriesOf(candidate, indicator.code, member)),
  )
  if (!edition)
    return absence(
      'NOT_IN_SOURCE',
      `No member of ${group.name} has “${indicator.name}” in ${editions.map(titled).join(' or ')}.`,
    )
  const rule = ruleFor(indicator.code, edition)
  if (rule.kind === 'none')
    return absence('NOT_AGGREGATED', `“${indicator.name}” has no figure for a group: ${rule.reason}.`)
  const operands = operandsOf(rule, indicator.code).map(([code, yearsBack]) => {
    // Only weights may come from another edition: a ratio or a change across two editions describes neither.
    const operandEdition = carries(edition, code)
      ? edition
      : rule.kind === 'mean'
        ? newestEditionWith(dataset, code, vintage)
        : null
    return operandEdition === null ? null : { indicator: code, edition: operandEdition, yearsBack }
  })
  const [first, second] = operands
  if (!first || second === null)
    return absence(
      'NOT_AGGREGATED',
      `${titled(edition)} lacks what a group’s “${indicator.name}” is computed from: ${describeRule(dataset, rule)}.`,
    )
  const computed = computeYears(dataset, group, rule, second === undefined ? [first] : [first, second])
  const compositions = computed.map((year) => year.composition).filter(({ included }) => included.length > 0)
  const start = computed.findIndex(({ status }) => status !== NO_VALUE)
  if (start < 0) return noYear(group, indicator, edition, compositions)
  const years = computed.slice(start, computed.findLastIndex(({ status }) => status !== NO_VALUE) + 1)
  const basePriceYear = edition.indicators.find(({ code }) => code === indicator.code)?.basePriceYear ?? null
  return {
    area: group,
    indicator,
    edition,
    table: 'computed',
    unit: unitOf(indicator, basePriceYear, null),
    currency: null,
    basePriceYear,
    firstYear: years[0]?.composition.year ?? 0,
    values: Float64Array.from(years, (year) => year.value),
    statuses: Uint8Array.from(years, (year) => year.status),
    composition: {
      method: describeMethod(dataset, rule, second, edition),
      operands: operands.flatMap((operand) => operand ?? []),
      years: compositions,
    },
  }
}

/** Why no year has a figure: no member has one, or in the year in which the most have one they are too few. */
function noYear(
  group: Group,
  indicator: Indicator,
  edition: Edition,
  compositions: readonly YearComposition[],
): Absence {
  const [first, ...others] = compositions
  if (!first)
    return absence('NOT_IN_SOURCE', `No member of ${group.name} has “${indicator.name}” in ${titled(edition)}.`)
  const best = others.reduce((most, one) => (one.coverage.weight >= most.coverage.weight ? one : most), first)
  return absence(
    'INSUFFICIENT_COVERAGE',
    `“${indicator.name}” of ${group.name} has no figure in any year of ${titled(edition)}: at most it has ${describeCoverage(best.coverage)}, in ${best.year}. It takes two thirds.`,
  )
}

function newestEditionWith(dataset: Dataset, code: IndicatorCode, vintage: Vintage): Edition | null {
  const indicator = dataset.indicators.get(code)
  if (!indicator) return null
  const visible = visibleEditions(dataset, indicator, null, vintage.kind === 'edition' ? LATEST : vintage)
  return isAbsence(visible) ? null : (wholeFirst(visible, code)[0] ?? null)
}

function describeMethod(
  dataset: Dataset,
  rule: AggregationRule,
  weights: Operand | undefined,
  edition: Edition,
): string {
  const source = weights && weights.edition !== edition ? `, weights from ${titled(weights.edition)}` : ''
  return `${describeRule(dataset, rule)}, members of each year, from ${titled(edition)}${source}`
}
