import type { LegendEntry } from '../../../charts/legend.ts'
import type { Line, LineChart, TargetLine } from '../../../charts/line-chart-spec.ts'
import { type ChartPoint, isPlaced } from '../../../charts/runs.ts'
import type { Tone } from '../../../charts/theme.ts'
import { LATEST, type Vintage } from '../../../domain/edition/vintage.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { citeEdition } from '../../../domain/figure/citation.ts'
import type { Legs } from '../../../domain/pathway/input/spec.ts'
import type { Pathway } from '../../../domain/pathway/pathway.ts'
import { headlineOf, summaryOf } from '../../../domain/pathway/summary/summary.ts'
import { describeTargets } from '../../../domain/pathway/summary/targets-text.ts'
import { groupWarnings, pathwayWarnings } from '../../../domain/pathway/warnings.ts'
import type { PathwayYear } from '../../../domain/pathway/year.ts'
import { counted } from '../../../formats/count.ts'
import { RULES } from './rules.ts'
import { datasetLine, percent, pointsOf, sharesOf, sourceOf, vintageSuffix } from './shares.ts'

/** A pathway as a line chart: the history up to its start, the shares of its years, and its targets. */
export function pathwayCourse(pathway: Pathway): LineChart {
  const { dataset, spec, years, member, group } = pathway
  const { area, legs, asOf } = spec
  const vintage: Vintage = asOf === null ? LATEST : { kind: 'asOf', day: asOf }
  const history = sharesOf(dataset, area, 'NATO', vintage)
  const past = pointsOf(history, -Infinity, years[0].year)
  const economy = (member ?? group?.members[0])?.economy.edition
  const warnings = member ? pathwayWarnings(dataset, member, spec) : group ? groupWarnings(dataset, group, spec) : []
  const courses = coursesOf(years, legs)
  const band = years.flatMap(({ year, core, relatedRange }) =>
    core === null || relatedRange === null
      ? []
      : [{ year, low: core + relatedRange.low, high: core + relatedRange.high }],
  )
  return {
    title: headlineOf(pathway),
    subtitle: `Percent of GDP, from ${percent(years[0].counted)} in ${years[0].year}${vintageSuffix(vintage)}`,
    lines: [{ tone: 'nato', points: true, values: past, lastLabel: null }, ...courses.map(({ line }) => line)],
    bands: band.length > 0 ? [{ tone: 'beside', years: band }] : [],
    rules: RULES,
    targets: targetsOf(legs),
    legend: [
      ...(past.some(({ value, sure }) => value !== null && sure) ? [PAST] : []),
      ...(past.some(({ value, sure }) => value !== null && !sure) ? [PAST_ESTIMATE] : []),
      ...courses.map(({ entry }) => entry),
      ...(band.length > 0 ? [RANGE] : []),
    ],
    emptyText: '',
    sources: [
      ...(isAbsence(history) ? [] : [`Source: ${sourceOf(history)}.`]),
      ...(economy ? [`GDP: ${citeEdition(economy)}.`] : []),
      ...(warnings.length > 0
        ? [
            `${counted(warnings.length, 'warning goes', 'warnings go')} with these figures: the API states them in full.`,
          ]
        : []),
      datasetLine(dataset),
    ],
    description: [
      summaryOf(pathway),
      ...courses.map(({ line, entry }) => `${entry.label}: ${listPoints(line.values)}.`),
      ...warnings.map((warning) => `Warning: ${warning}`),
    ].join(' '),
  }
}

const PAST: LegendEntry = {
  look: { kind: 'line', tone: 'nato', dashed: false, points: 'full' },
  label: 'NATO’s figures',
}
const PAST_ESTIMATE: LegendEntry = {
  look: { kind: 'line', tone: 'nato', dashed: true, points: 'hollow' },
  label: 'NATO, estimate',
}
const RANGE: LegendEntry = {
  look: { kind: 'band', tone: 'beside' },
  label: 'core + related: how much of the related leg is spent already is not known',
}

interface Course {
  readonly line: Line
  readonly entry: LegendEntry
}

/** The lines of core and total spending. Only one of them, if the other is not known or is the same. */
function coursesOf(years: readonly PathwayYear[], legs: Legs): readonly Course[] {
  const course = (tone: Tone, label: string, of: (year: PathwayYear) => number | null): Course => ({
    line: { tone, points: true, values: years.map((one) => pointOf(one, of(one), label)), lastLabel: null },
    entry: { look: { kind: 'line', tone, dashed: false, points: 'full' }, label },
  })
  if (legs.kind === 'undivided') return [course('path', 'Pathway, core and related undivided', ({ total }) => total)]
  const core = course('path', 'Pathway, core', (year) => year.core)
  return legs.related !== null && legs.related.start !== null
    ? [core, course('beside', 'Pathway, core + related', ({ total }) => total)]
    : [core]
}

const pointOf = ({ year }: PathwayYear, value: number | null, label: string): ChartPoint => ({
  year,
  value,
  sure: true,
  label: value === null ? '' : `${year}: ${percent(value)} of GDP (${label})`,
})

function targetsOf(legs: Legs): readonly TargetLine[] {
  if (legs.kind === 'undivided')
    return [{ ...targetPoint(legs.total.year, legs.total.share), label: describeTargets(legs), tone: 'path' }]
  const { core, related } = legs
  const coreTarget: TargetLine = {
    ...targetPoint(core.year, core.share),
    label: `${percent(core.share)} core by ${core.year}`,
    tone: 'path',
  }
  if (related === null) return [coreTarget]
  const both = Math.max(core.year, related.year)
  const sum = core.share + related.share
  return [coreTarget, { ...targetPoint(both, sum), label: `${percent(sum)} with related by ${both}`, tone: 'beside' }]
}

const targetPoint = (year: number, value: number) => ({ year, value })

const listPoints = (points: readonly ChartPoint[]): string =>
  points
    .filter(isPlaced)
    .map(({ year, value }) => `${percent(value)} in ${year}`)
    .join(', ')
