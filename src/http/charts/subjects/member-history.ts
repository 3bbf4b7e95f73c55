import type { LinePlot, PanelChart } from '../../../../charts/spec/chart.ts'
import { type ChartPoint, isPlaced } from '../../../../charts/spec/chart-point.ts'
import type { Member } from '../../../../domain/area/area.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { missedWarning } from '../../../../domain/edition/releases.ts'
import type { Vintage } from '../../../../domain/edition/vintage.ts'
import { type Absence, isAbsence } from '../../../../domain/figure/absence.ts'
import { newestDatum, type Series } from '../../../../domain/figure/series.ts'
import { formatPercent } from '../../../../formats/number.ts'
import { rulesOf, statusKey } from './rules.ts'
import { dayOf, pointsOf, shareSeries, sourceLine, vintageSuffix } from './shares.ts'

interface MemberHistoryOptions {
  readonly member: Member
  readonly vintage: Vintage
  /** The first year that is drawn. */
  readonly from: number
}

/**
 * A member's share of GDP over the years by the definitions of NATO and of SIPRI, in a panel each: they count different things. The
 * panels share the values and not the years, because SIPRI's series is five times as long. The targets are of NATO's definition.
 */
export function memberHistory(dataset: Dataset, { member, vintage, from }: MemberHistoryOptions): PanelChart {
  const { rules, explained } = rulesOf(vintage)
  const nato = shareSeries(dataset, member, 'NATO', vintage)
  const sipri = shareSeries(dataset, member, 'SIPRI', vintage)
  const [natoPoints, sipriPoints] = [pointsOf(nato, from), pointsOf(sipri, from)]
  const newest = isAbsence(nato) ? null : newestDatum(nato)
  const series = [nato, sipri].flatMap((one) => (isAbsence(one) ? [] : [one]))
  const reasons = [nato, sipri].filter(isAbsence).map(({ explanation }) => explanation)
  return {
    kind: 'panels',
    title:
      newest === null
        ? `${member.name}: defence spending as a share of GDP`
        : `${member.name}: ${formatPercent(newest.value)} of GDP on defence in ${newest.year}`,
    subtitle: `Percent of GDP${newest !== null && newest.status !== 'actual' ? `; ${newest.year} is NATO’s ${newest.status} of ${dayOf(newest.series)}` : ''}${vintageSuffix(vintage)}`,
    unit: '%',
    key: [...statusKey([...natoPoints, ...sipriPoints], 'key', true), explained],
    sameYears: false,
    panels: [
      {
        title: panelTitle('NATO’s definition', natoPoints),
        plot: plotOf({ name: 'NATO', tone: 'nato', points: true, rules }, nato, natoPoints, from),
      },
      {
        title: panelTitle('SIPRI’s definition', sipriPoints),
        plot: plotOf({ name: 'SIPRI', tone: 'sipri', points: false, rules: [] }, sipri, sipriPoints, from),
      },
    ],
    notes: [],
    source: sourceLine(dataset, series),
    description: [
      `Defence spending of ${member.name} as a share of GDP by year${vintageSuffix(vintage)}.`,
      describeLine('NATO', natoPoints),
      describeLine('SIPRI', sipriPoints),
      ...reasons,
      ...series.flatMap(missedWarning),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  }
}

function panelTitle(name: string, points: readonly ChartPoint[]): string {
  const years = points.filter(isPlaced).map(({ year }) => year)
  return years.length === 0 ? name : `${name}, ${years[0]} to ${years.at(-1)}`
}

function plotOf(
  look: Pick<LinePlot['lines'][number], 'name' | 'tone' | 'points'> & Pick<LinePlot, 'rules'>,
  series: Series | Absence,
  values: readonly ChartPoint[],
  from: number,
): LinePlot {
  const { rules, ...line } = look
  const last = values.findLast(isPlaced)
  return {
    lines: [{ ...line, values, isLabelNear: false, label: last ? formatPercent(last.value) : null }],
    bands: [],
    rules,
    targets: [],
    emptyText: isAbsence(series) ? series.explanation : `No figure from ${from} on.`,
  }
}

/** A sentence with the first, highest and newest value of a line; empty if it has no values. */
export function describeLine(name: string, points: readonly ChartPoint[], format = formatPercent): string {
  const placed = points.filter(isPlaced)
  const [first, last] = [placed[0], placed.at(-1)]
  if (!first || !last) return ''
  const highest = placed.reduce((best, point) => (point.value > best.value ? point : best))
  const qualifier =
    last.status === 'estimate' || last.status === 'projection'
      ? `, ${last.status === 'estimate' ? 'an estimate' : 'a projection'}`
      : ''
  return `${name}: ${format(first.value)} in ${first.year}, at most ${format(highest.value)} in ${highest.year}, ${format(last.value)} in ${last.year}${qualifier}.`
}
