import type { ChartRow, RowChart } from '../../../../charts/spec/chart.ts'
import { isMemberIn } from '../../../../domain/area/area.ts'
import { coverageOf, uncovered } from '../../../../domain/area/coverage.ts'
import { orderMembers } from '../../../../domain/area/member-order.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { missedWarning } from '../../../../domain/edition/releases.ts'
import type { Vintage } from '../../../../domain/edition/vintage.ts'
import { InputError } from '../../../../domain/errors.ts'
import { isAbsence } from '../../../../domain/figure/absence.ts'
import { findDatum } from '../../../../domain/figure/figure.ts'
import { isAtLeast } from '../../../../domain/figure/printed.ts'
import type { Series } from '../../../../domain/figure/series.ts'
import { agree, counted } from '../../../../formats/count.ts'
import { percent } from '../../../../formats/number.ts'
import { rulesOf } from './rules.ts'
import { dayOf, shareQuery, sourceLine, vintageSuffix } from './shares.ts'

interface AllianceYearOptions {
  readonly vintage: Vintage
  /** Null: the newest year with a figure that is not a projection. */
  readonly year: number | null
}

/**
 * The shares of GDP of all members in one year, the highest first. A member without a figure is listed without a bar.
 *
 * @throws InputError when the edition of the vintage does not cover the year
 */
export function allianceYear(dataset: Dataset, { vintage, year: requestedYear }: AllianceYearOptions): RowChart {
  const { rules, explained } = rulesOf(vintage)
  const queryOf = (member: Dataset['members'][number]) => shareQuery(dataset, member, 'NATO', vintage)
  const newest = dataset.members.flatMap((member) => {
    const datum = findDatum(dataset, queryOf(member), null)
    return isAbsence(datum) ? [] : [datum]
  })
  const year = requestedYear ?? Math.max(...newest.map((datum) => datum.year), -Infinity)
  requireYear(
    dataset,
    newest.map(({ series }) => series),
    year,
  )
  const members = dataset.members.filter((member) => isMemberIn(member, year))
  const ordered = orderMembers(dataset, members, { by: 'INDICATOR', descending: true, year, question: queryOf })
  const found = ordered.map((member) => ({ member, datum: findDatum(dataset, queryOf(member), year) }))
  const rows = found.map(({ member, datum }): ChartRow => {
    const shared = { name: member.name, code: member.code, before: null, tone: 'nato' } as const
    if (isAbsence(datum))
      return {
        ...shared,
        value: null,
        sure: true,
        text: 'no figure',
        label: `${member.name}: no figure. ${datum.explanation}`,
      }
    const text = percent(datum.value)
    const label = `${member.name}, ${year}: ${text} of GDP (NATO, ${datum.status})`
    return { ...shared, value: datum.value, sure: datum.status === 'actual', text, label }
  })
  const data = found.flatMap(({ datum }) => (isAbsence(datum) ? [] : [datum]))
  const series = data[0]?.series
  const countAtLeast = (share: number) => data.filter(({ value }) => isAtLeast(value, share)).length
  const withFigure = new Set(data.map((datum) => datum.series.area))
  const coverage = coverageOf(dataset, members, (member) => withFigure.has(member))
  const tooFew = uncovered(coverage, `A count of members in ${year}`)
  const judged =
    coverage.withoutFigure.length === 0 ? `${members.length} members` : `the ${data.length} members with a figure`
  const [lowest, highest] = [data.at(-1), data[0]]
  const missing = rows.filter(({ value }) => value === null).map(({ name }) => name)
  return {
    kind: 'bars',
    title: tooFew
      ? `NATO in ${year}: figures of ${data.length} of ${members.length} members, too few for a count`
      : `NATO in ${year}: ${countAtLeast(2)} of ${judged} ${agree(countAtLeast(2), 'spends', 'spend')} 2% of GDP or more on defence`,
    subtitle: `Percent of GDP by NATO’s definition${series ? `; figures of ${dayOf(series)}` : ''}${vintageSuffix(vintage)}`,
    unit: '%',
    rows,
    rules,
    key: [
      ...(['actual', 'estimate', 'projection'] as const)
        .filter((status) => data.some((datum) => datum.status === status))
        .map((status) => ({ look: { kind: 'bar', tone: 'nato', sure: status === 'actual' } as const, label: status })),
      explained,
    ],
    notes: missing.length > 0 ? [`No figure: ${missing.join(', ')}.`] : [],
    source: sourceLine(
      dataset,
      data.map((datum) => datum.series),
    ),
    description: [
      `Defence spending of NATO’s members as a share of GDP in ${year}${vintageSuffix(vintage)}.`,
      tooFew?.explanation ??
        `${counted(countAtLeast(2), 'member spends', 'members spend')} 2% or more, ${counted(countAtLeast(3.5), 'spends', 'spend')} 3.5% or more, ${counted(countAtLeast(5), 'spends', 'spend')} 5% or more.`,
      ...(highest && lowest
        ? [
            `From ${percent(highest.value)} (${highest.series.area.name}) to ${percent(lowest.value)} (${lowest.series.area.name}).`,
          ]
        : []),
      ...(missing.length > 0 ? [`No figure: ${missing.join(', ')}.`] : []),
      ...(series ? missedWarning(series) : []),
    ].join(' '),
  }
}

function requireYear(dataset: Dataset, series: readonly Series[], year: number): void {
  const first = Math.min(...series.map(({ firstYear }) => firstYear))
  const last = Math.max(...series.map(({ firstYear, values }) => firstYear + values.length - 1))
  if (year >= first && year <= last) return
  if (series.length === 0) {
    const first = dataset.editions.find(({ source }) => source.definitionCode === 'NATO')
    throw new InputError({
      field: 'asOf',
      found: 'a day on which no edition with these figures was out',
      allowed: `a day on or after ${first?.publishedOn}, that of the first edition carried here`,
      example: 'asOf=2024-12-31',
    })
  }
  throw new InputError({
    field: 'year',
    found: String(year),
    allowed: `a year from ${first} to ${last}, as the edition has them`,
    example: `year=${last}`,
  })
}
