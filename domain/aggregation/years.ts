import { type Group, type Member, membersIn } from '../area/area.ts'
import type { YearComposition } from '../area/composition.ts'
import { coverageOf, isCovered } from '../area/coverage.ts'
import { type Dataset, indicatorOf } from '../dataset/dataset.ts'
import { type Edition, titled } from '../edition/edition.ts'
import type { IndicatorCode } from '../figure/indicator.ts'
import { datumIn, lastYearOf, type Series } from '../figure/series.ts'
import { NO_VALUE, statusCode } from '../figure/status.ts'
import { onceFor } from '../lazy.ts'
import { LruCache } from '../lru-cache.ts'
import { type AggregationRule, combine } from './rule.ts'

/** One of the figures that a rule needs of each member. */
export interface Operand {
  readonly indicator: IndicatorCode
  readonly edition: Edition
  readonly yearsBack: 0 | 1
}

interface ComputedYear {
  readonly value: number
  readonly status: number
  readonly composition: YearComposition
}

/** Bounds the memory of the cache. A check of a claim asks for the same years again for every year that it adds up. */
const MAX_CACHED = 32

const cacheOf = onceFor((_: Dataset) => new LruCache<readonly ComputedYear[]>(MAX_CACHED))

/** The group's value in each year from the first to the last that any member has. Years of too few members have no value. */
export function computeYears(
  dataset: Dataset,
  group: Group,
  rule: AggregationRule,
  operands: readonly [Operand, ...Operand[]],
): readonly ComputedYear[] {
  const known = cacheOf(dataset)
  const key = [group.code, rule.kind, ...operands.flatMap((one) => [one.edition.slug, one.indicator])].join(' ')
  const cached = known.get(key)
  if (cached) return cached
  const years = yearsOf(dataset, group, rule, operands)
  known.set(key, years)
  return years
}

function yearsOf(
  dataset: Dataset,
  group: Group,
  rule: AggregationRule,
  operands: readonly [Operand, ...Operand[]],
): readonly ComputedYear[] {
  const columns = new Map(
    group.members.map((member) => [
      member,
      operands.map(({ edition, indicator }) => dataset.seriesOf(edition, indicator, member)),
    ]),
  )
  const firstOperands = [...columns.values()].flatMap(([series]) => series ?? [])
  const first = Math.min(...firstOperands.map((series) => series.firstYear))
  const last = Math.max(...firstOperands.map(lastYearOf))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    computeYear(dataset, rule, operands, columns, membersIn(group, first + index), first + index),
  )
}

function computeYear(
  dataset: Dataset,
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
    const data = operands.map((operand, index) => {
      const series = columns.get(member)?.[index] ?? null
      return series === null ? null : datumIn(series, year - operand.yearsBack)
    })
    const missingOperand = operands[data.indexOf(null)]
    const [first, second] = data
    if (missingOperand) {
      const reason = `${titled(missingOperand.edition)} has no “${indicatorOf(dataset, missingOperand.indicator).name}” for ${year - missingOperand.yearsBack}`
      leftOut.push({ member, reason })
    } else if (rule.kind === 'implied' && second?.value === 0) {
      leftOut.push({ member, reason: 'its figure is zero, which implies no denominator' })
    } else if (first) {
      included.push(member)
      pairs.push([first.value, second?.value ?? Number.NaN])
      status = Math.max(status, ...data.map((datum) => (datum ? statusCode(datum.status) : NO_VALUE)))
    }
  }
  const coverage = coverageOf(dataset, members, (member) => included.includes(member))
  const composition = { year, included, leftOut, coverage }
  return isCovered(coverage)
    ? { value: combine(rule, pairs), status, composition }
    : { value: Number.NaN, status: NO_VALUE, composition }
}
