import type { LegendEntry } from '../../../charts/legend.ts'
import type { LineChart } from '../../../charts/line-chart-spec.ts'
import { type ChartPoint, isPlaced } from '../../../charts/runs.ts'
import type { Member } from '../../../domain/area/area.ts'
import type { Dataset } from '../../../domain/dataset/dataset.ts'
import { missedWarning } from '../../../domain/edition/releases.ts'
import type { Vintage } from '../../../domain/edition/vintage.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { newestDatum } from '../../../domain/figure/series.ts'
import { RULES, RULES_EXPLAINED } from './rules.ts'
import { datasetLine, dayOf, percent, pointsOf, sharesOf, sourceOf, vintageSuffix } from './shares.ts'

export interface MemberHistoryOptions {
  readonly member: Member
  readonly vintage: Vintage
  /** The first year that is drawn. */
  readonly from: number
}

const NATO: LegendEntry = {
  look: { kind: 'line', tone: 'nato', dashed: false, points: 'full' },
  label: 'NATO’s definition',
}
const NATO_ESTIMATE: LegendEntry = {
  look: { kind: 'line', tone: 'nato', dashed: true, points: 'hollow' },
  label: 'NATO, estimate',
}
const SIPRI: LegendEntry = {
  look: { kind: 'line', tone: 'sipri', dashed: false, points: 'none' },
  label: 'SIPRI’s definition',
}
const SIPRI_ESTIMATE: LegendEntry = {
  look: { kind: 'line', tone: 'sipri', dashed: true, points: 'none' },
  label: 'SIPRI, estimate',
}

/** A member's share of GDP over the years by the definitions of NATO and of SIPRI, as two separate lines. */
export function memberHistory(dataset: Dataset, { member, vintage, from }: MemberHistoryOptions): LineChart {
  const nato = sharesOf(dataset, member, 'NATO', vintage)
  const sipri = sharesOf(dataset, member, 'SIPRI', vintage)
  const [natoPoints, sipriPoints] = [pointsOf(nato, from), pointsOf(sipri, from)]
  const newest = isAbsence(nato) ? null : newestDatum(nato)
  const series = [nato, sipri].flatMap((one) => (isAbsence(one) ? [] : [one]))
  const reasons = [nato, sipri].filter(isAbsence).map(({ explanation }) => explanation)
  return {
    title:
      newest === null
        ? `${member.name}: defence spending as a share of GDP`
        : `${member.name}: ${percent(newest.value)} of GDP on defence in ${newest.year}`,
    subtitle: `Percent of GDP${newest !== null && newest.status !== 'actual' ? `; ${newest.year} is NATO’s ${newest.status} of ${dayOf(newest.series)}` : ''}${vintageSuffix(vintage)}`,
    lines: [
      { tone: 'sipri', points: false, values: sipriPoints, lastLabel: null },
      { tone: 'nato', points: true, values: natoPoints, lastLabel: newest === null ? null : percent(newest.value) },
    ],
    bands: [],
    rules: RULES,
    targets: [],
    legend: [
      ...(natoPoints.some(({ value, sure }) => value !== null && sure) ? [NATO] : []),
      ...(natoPoints.some(({ value, sure }) => value !== null && !sure) ? [NATO_ESTIMATE] : []),
      ...(sipriPoints.some(({ value, sure }) => value !== null && sure) ? [SIPRI] : []),
      ...(sipriPoints.some(({ value, sure }) => value !== null && !sure) ? [SIPRI_ESTIMATE] : []),
      RULES_EXPLAINED,
    ],
    emptyText: reasons.length > 0 ? reasons.join(' ') : `No figure from ${from} on.`,
    sources: [
      ...series.map((one) => `Source: ${sourceOf(one)}.`),
      ...(isAbsence(nato) && !isAbsence(sipri) ? [nato.explanation] : []),
      datasetLine(dataset),
    ],
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

/** A sentence with the first, highest and newest value of a line; empty if it has no values. */
export function describeLine(name: string, points: readonly ChartPoint[]): string {
  const placed = points.filter(isPlaced)
  const [first, last] = [placed[0], placed.at(-1)]
  if (!first || !last) return ''
  const highest = placed.reduce((best, point) => (point.value > best.value ? point : best))
  const qualifier = last.sure ? '' : ', an estimate'
  return `${name}: ${percent(first.value)} in ${first.year}, at most ${percent(highest.value)} in ${highest.year}, ${percent(last.value)} in ${last.year}${qualifier}.`
}
