import { type Group, type Member, membersIn } from '../area.ts'
import type { YearComposition } from '../composition.ts'
import type { Dataset } from '../dataset.ts'
import type { Edition } from '../edition.ts'
import type { IndicatorCode } from '../indicator.ts'
import { datumIn, lastYearOf, type Series } from '../series.ts'
import { NO_VALUE, statusCode } from '../status.ts'
import { type AggregationRule, combine } from './rule.ts'

/** One of the figures that a rule needs of each member. */
export interface Operand {
  readonly indicator: IndicatorCode
  readonly edition: Edition
  readonly yearsBack: 0 | 1
}

export interface ComputedYear {
  readonly value: number
  readonly status: number
  readonly composition: YearComposition
}

/** The years in which at least one member has all that the rule needs, without empty years at either end. */
export function computeYears(
  dataset: Dataset,
  group: Group,
  rule: AggregationRule,
  operands: readonly [Operand, ...Operand[]],
): readonly ComputedYear[] {
  const columns = new Map(
    group.members.map((member) => [
      member,
      operands.map((one) => dataset.seriesOf(one.edition, one.indicator, member)),
    ]),
  )
  const leading = [...columns.values()].flatMap(([series]) => series ?? [])
  const first = Math.min(...leading.map((series) => series.firstYear))
  const last = Math.max(...leading.map(lastYearOf))
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    computeYear(rule, operands, columns, membersIn(group, first + index), first + index),
  )
  const begin = years.findIndex((year) => year.status !== NO_VALUE)
  return begin < 0 ? [] : years.slice(begin, years.findLastIndex((year) => year.status !== NO_VALUE) + 1)
}

function computeYear(
  rule: AggregationRule,
  operands: readonly Operand[],
  columns: ReadonlyMap<Member, readonly (Series | null)[]>,
  members: readonly Member[],
  year: number,
): ComputedYear {
  const pairs: (readonly [number, number])[] = []
  const included: Member[] = []
  const leftOut: { member: Member; reason: string }[] = []
  let status = NO_VALUE
  for (const member of members) {
    const cells = operands.map((operand, index) => {
      const series = columns.get(member)?.[index] ?? null
      return series === null ? null : datumIn(series, year - operand.yearsBack)
    })
    const missing = operands[cells.indexOf(null)]
    const [a, b] = cells
    if (missing) {
      const reason = `${missing.edition.slug} has no ${missing.indicator} for ${year - missing.yearsBack}`
      leftOut.push({ member, reason })
    } else if (rule.kind === 'implied' && b?.value === 0) {
      leftOut.push({ member, reason: 'its figure is zero, which implies no denominator' })
    } else if (a) {
      included.push(member)
      pairs.push([a.value, b?.value ?? Number.NaN])
      status = Math.max(status, ...cells.map((cell) => (cell ? statusCode(cell.status) : NO_VALUE)))
    }
  }
  return {
    value: pairs.length === 0 ? Number.NaN : combine(rule, pairs),
    status: pairs.length === 0 ? NO_VALUE : status,
    composition: { year, included, leftOut },
  }
}
