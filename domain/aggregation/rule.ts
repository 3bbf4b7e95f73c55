import { type Dataset, indicatorOf } from '../dataset/dataset.ts'
import { carries, type Edition } from '../edition/edition.ts'
import { unreachable } from '../errors.ts'
import type { IndicatorCode } from '../figure/indicator.ts'
import { AGGREGATIONS, type Aggregation } from './aggregations.ts'

export type AggregationRule = Exclude<Aggregation, { kind: 'none' }>

/**
 * The rule of an indicator. SIPRI publishes no GDP, so its group shares use the GDP implied by each member's spending and
 * share.
 */
export const ruleFor = (indicator: IndicatorCode, edition: Edition): Aggregation => {
  const rule = AGGREGATIONS[indicator]
  return rule.kind === 'share' && !carries(edition, rule.denominator) && carries(edition, rule.numerator)
    ? { kind: 'implied', whole: rule.numerator }
    : rule
}

/** The one or two figures that a rule needs of each member, each with its lag in years. */
export function operandsOf(
  rule: AggregationRule,
  indicator: IndicatorCode,
): readonly (readonly [IndicatorCode, 0 | 1])[] {
  switch (rule.kind) {
    case 'sum':
      return [[indicator, 0]]
    case 'share':
      return [
        [rule.numerator, 0],
        [rule.denominator, 0],
      ]
    case 'implied':
      return [
        [rule.whole, 0],
        [indicator, 0],
      ]
    case 'mean':
      return [
        [indicator, 0],
        [rule.weight, 0],
      ]
    case 'change':
      return [
        [rule.level, 0],
        [rule.level, 1],
      ]
    default:
      return unreachable(rule)
  }
}

/** Evaluates a rule. Each pair holds the operands of one member, in the order of operandsOf. */
export function combine(rule: AggregationRule, pairs: readonly (readonly [number, number])[]): number {
  const sum = (of: (a: number, b: number) => number) => pairs.reduce((total, [a, b]) => total + of(a, b), 0)
  const firsts = () => sum((a) => a)
  const seconds = () => sum((_, b) => b)
  switch (rule.kind) {
    case 'sum':
      return firsts()
    case 'share':
      return (100 * firsts()) / seconds()
    case 'implied':
      return firsts() / sum((a, b) => a / b)
    case 'mean':
      return sum((a, b) => a * b) / seconds()
    case 'change':
      return 100 * (firsts() / seconds() - 1)
    default:
      return unreachable(rule)
  }
}

/** In words, with the names of the indicators. */
export const describeRule = (dataset: Dataset, rule: AggregationRule): string => {
  const name = (code: IndicatorCode) => `“${indicatorOf(dataset, code).name}”`
  switch (rule.kind) {
    case 'sum':
      return 'sum of the members’ figures'
    case 'share':
      return `sum of ${name(rule.numerator)} over sum of ${name(rule.denominator)}`
    case 'implied':
      return `sum of ${name(rule.whole)} over the sum of what each member’s ratio implies for its denominator`
    case 'mean':
      return `mean of the members’ figures weighted by ${name(rule.weight)}`
    case 'change':
      return `change of the sum of ${name(rule.level)}, the same members in both years`
    default:
      return unreachable(rule)
  }
}
