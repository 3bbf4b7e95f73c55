import type { KeyEntry, Line, LineChart, TargetMark } from '../../../../charts/spec/chart.ts'
import { type ChartPoint, isPlaced } from '../../../../charts/spec/chart-point.ts'
import type { Tone } from '../../../../charts/theme.ts'
import { vintageOn } from '../../../../domain/edition/vintage.ts'
import { isAbsence } from '../../../../domain/figure/absence.ts'
import { citeEdition } from '../../../../domain/figure/citation.ts'
import type { Legs } from '../../../../domain/pathway/input/spec.ts'
import type { Pathway } from '../../../../domain/pathway/pathway.ts'
import { headlineOf, pathwaySummary } from '../../../../domain/pathway/summary/summary.ts'
import { describeTargets } from '../../../../domain/pathway/summary/targets-text.ts'
import { groupWarnings, pathwayWarnings } from '../../../../domain/pathway/warnings.ts'
import type { PathwayYear } from '../../../../domain/pathway/year.ts'
import { counted } from '../../../../formats/count.ts'
import { formatPercent } from '../../../../formats/number.ts'
import { rulesOf, statusKey } from './rules.ts'
import { pointsOf, shareSeries, sourceLine, vintageSuffix } from './shares.ts'

/** A pathway as a line chart: the history up to its start, the shares of its years, and its targets. */
export function pathwayCourse(pathway: Pathway): LineChart {
  const { dataset, spec, years, member, group } = pathway
  const { area, legs, asOf } = spec
  const vintage = vintageOn(asOf)
  const { rules, explained } = rulesOf(vintage)
  const history = shareSeries(dataset, area, 'NATO', vintage)
  const past = pointsOf(history, -Infinity, years[0].year)
  const economy = (member ?? group?.members[0])?.economy.edition
  const warnings = member ? pathwayWarnings(dataset, member, spec) : group ? groupWarnings(dataset, group, spec) : []
  const targets = targetsOf(legs)
  const courses = coursesOf(years, legs, targets)
  const band = years.flatMap(({ year, core, relatedRange }) =>
    core === null || relatedRange === null
      ? []
      : [{ year, low: core + relatedRange.low, high: core + relatedRange.high }],
  )
  const last = past.findLast(isPlaced)
  return {
    kind: 'lines',
    title: headlineOf(pathway),
    subtitle: `Percent of GDP, from ${formatPercent(years[0].counted)} in ${years[0].year}${vintageSuffix(vintage)}`,
    unit: '%',
    lines: [
      {
        tone: 'nato',
        name: 'NATO’s figures',
        points: true,
        values: past,
        label: last ? 'NATO’s figures' : null,
        isLabelNear: true,
      },
      ...courses,
    ],
    bands: band.length > 0 ? [{ tone: 'beside', years: band }] : [],
    rules,
    // A course that ends at its target says so in its own label.
    targets: targets.map((target) => ({
      ...target,
      label: courses.some((one) => endsAt(one, target)) ? null : target.label,
    })),
    key: [...statusKey(past, 'nato', true), ...(band.length > 0 ? [RANGE] : []), explained],
    emptyText: '',
    notes:
      warnings.length > 0
        ? [
            `${counted(warnings.length, 'warning goes', 'warnings go')} with these figures: the API states them in full.`,
          ]
        : [],
    source: sourceLine(dataset, isAbsence(history) ? [] : [history], [
      ...(economy ? [`GDP: ${citeEdition(economy)}`] : []),
      `model ${spec.model}`,
    ]),
    description: [
      pathwaySummary(pathway),
      ...courses.map(({ name, values }) => `${name}: ${listPoints(values)}.`),
      ...warnings.map((warning) => `Warning: ${warning}`),
    ].join(' '),
  }
}

const RANGE: KeyEntry = {
  look: { kind: 'band', tone: 'beside' },
  label: 'core + related: how much of the related leg is spent already is not known',
}

/** The lines of core and total spending. Only one of them, if the other is not known or is the same. */
function coursesOf(years: readonly PathwayYear[], legs: Legs, targets: readonly TargetMark[]): readonly Line[] {
  const course = (tone: Tone, name: string, of: (year: PathwayYear) => number | null): Line => {
    const line: Line = {
      tone,
      name,
      points: true,
      values: years.map((one) => pointOf(one, of(one), name)),
      label: null,
      isLabelNear: false,
    }
    const target = targets.find((one) => endsAt(line, one))
    const last = line.values.findLast(isPlaced)
    return {
      ...line,
      label:
        target?.label ??
        (last
          ? `${legs.kind === 'undivided' ? 'Pathway' : tone === 'path' ? 'Core' : 'Core + related'}: ${formatPercent(last.value)} in ${last.year}`
          : null),
    }
  }
  if (legs.kind === 'undivided') return [course('path', 'Pathway, core and related undivided', ({ total }) => total)]
  const core = course('path', 'Pathway, core', (year) => year.core)
  return legs.related !== null && legs.related.start !== null
    ? [core, course('beside', 'Pathway, core + related', ({ total }) => total)]
    : [core]
}

/** Whether a line of the tone of a target ends there, as drawn. */
function endsAt({ tone, values }: Line, target: TargetMark): boolean {
  const last = values.findLast(isPlaced)
  return (
    last !== undefined &&
    tone === target.tone &&
    last.year === target.year &&
    formatPercent(last.value) === formatPercent(target.value)
  )
}

const pointOf = ({ year }: PathwayYear, value: number | null, label: string): ChartPoint => ({
  year,
  value,
  status: 'course',
  label: value === null ? '' : `${year}: ${formatPercent(value)} of GDP (${label})`,
})

function targetsOf(legs: Legs): readonly TargetMark[] {
  const mark = (year: number, value: number, label: string, tone: Tone): TargetMark => ({
    year,
    value,
    label,
    meaning: `Target: ${label}`,
    tone,
  })
  if (legs.kind === 'undivided') return [mark(legs.total.year, legs.total.share, describeTargets(legs), 'path')]
  const { core, related } = legs
  const coreTarget = mark(core.year, core.share, `${formatPercent(core.share)} core by ${core.year}`, 'path')
  if (related === null) return [coreTarget]
  const both = Math.max(core.year, related.year)
  const sum = core.share + related.share
  return [coreTarget, mark(both, sum, `${formatPercent(sum)} with related by ${both}`, 'beside')]
}

const listPoints = (points: readonly ChartPoint[]): string =>
  points
    .filter(isPlaced)
    .map(({ year, value }) => `${formatPercent(value)} in ${year}`)
    .join(', ')
