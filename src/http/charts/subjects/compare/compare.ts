import type { Chart, LinePlot } from '../../../../../charts/spec/chart.ts'
import { type ChartPoint, isPlaced } from '../../../../../charts/spec/chart-point.ts'
import { SERIES_TONES } from '../../../../../charts/theme.ts'
import { missedWarning } from '../../../../../domain/edition/releases.ts'
import type { Vintage } from '../../../../../domain/edition/vintage.ts'
import { InputError } from '../../../../../domain/errors.ts'
import { isAbsence } from '../../../../../domain/figure/absence.ts'
import { citeEdition } from '../../../../../domain/figure/citation.ts'
import type { Indicator } from '../../../../../domain/figure/indicator.ts'
import { type Datum, dataOf, type Series } from '../../../../../domain/figure/series.ts'
import { mainCourse } from '../../../../../domain/pathway/summary/summary.ts'
import { formatValue } from '../../../../../formats/number.ts'
import type { ChartSources } from '../../chart-sources.ts'
import { FIRST_YEAR, indicatorFrom } from '../../query-parameters.ts'
import { describeLine } from '../member-history.ts'
import { rulesOf, statusKey } from '../rules.ts'
import { pointsOf, sourceLine, vintageSuffix } from '../shares.ts'
import { type CompareLine, readLines } from './lines.ts'
import { compareTitle, type Drawn } from './title.ts'

interface CompareOptions {
  readonly lines: readonly string[]
  readonly indicator: string | undefined
  readonly vintage: Vintage
  /** The first year that is drawn; null: the first in which every line has figures. */
  readonly from: number | null
  readonly as: 'lines' | 'panels'
}

/** Areas and pathways in one plot or in a panel each. Every line says by whose definition it is. */
export async function compareChart(options: CompareOptions, sources: ChartSources): Promise<Chart> {
  const { dataset } = sources.served
  const { vintage } = options
  const indicator = indicatorFrom(dataset, options.indicator)
  const lines = await readLines(options.lines, { indicator, vintage }, sources)
  const series = lines.flatMap((line) => (line.kind === 'figures' && !isAbsence(line.series) ? [line.series] : []))
  const unit = oneUnit(indicator, series)
  const isPercent = unit.startsWith('percent')
  const format = (value: number) => `${formatValue(value)}${isPercent ? '%' : ''}`
  const from = options.from ?? Math.max(FIRST_YEAR, ...series.map(firstYearOf))
  const drawn = lines.map((line, index) => drawnLine(line, index, { from, format }))
  const points = drawn.flatMap((one) => one.points)
  const isShare = indicator.code === 'DEFENCE_SHARE_OF_GDP'
  // The commitments are about spending by NATO’s definition.
  const { rules, explained } = rulesOf(vintage)
  const rulesFor = (of: readonly Drawn[]) => (isShare && of.some(({ isNato }) => isNato) ? rules : [])
  const words = {
    title: compareTitle(drawn, { indicator, format }),
    subtitle: `${indicator.name}, ${unit}${vintageSuffix(vintage)}`,
    unit: isPercent ? '%' : '',
    key: [...statusKey(points, 'key', true), ...(rulesFor(drawn).length > 0 ? [explained] : [])],
    notes: drawn.flatMap(({ missing }) => missing ?? []),
    source: sourceLine(dataset, series, lines.flatMap(pathwaySources)),
    description: [
      `${indicator.name} of ${drawn.map(({ line }) => line.name).join('; ')}${vintageSuffix(vintage)}.`,
      ...drawn.flatMap(({ line, missing }) => missing ?? describeLine(line.name, line.values, format)),
      ...series.flatMap(missedWarning),
    ].join(' '),
  }
  const plotOf = (of: readonly Drawn[]): LinePlot => ({
    lines: of.map(({ line }) => line),
    bands: [],
    rules: rulesFor(of),
    targets: [],
    emptyText: of.flatMap(({ missing }) => missing ?? []).join(' '),
  })
  if (options.as === 'lines') return { kind: 'lines', ...words, ...plotOf(drawn) }
  const panels = drawn.map((one) => {
    const last = one.line.values.findLast(isPlaced)
    const line = { ...one.line, label: last ? format(last.value) : null }
    return { title: line.name, plot: plotOf([{ ...one, line }]) }
  })
  return { kind: 'panels', ...words, notes: [], sameYears: true, panels }
}

function drawnLine(
  line: CompareLine,
  index: number,
  { from, format }: { readonly from: number; readonly format: (value: number) => string },
): Drawn {
  const tone = SERIES_TONES[index % SERIES_TONES.length] ?? 'c1'
  if (line.kind === 'pathway') {
    const { leg, startYear, shares, target } = mainCourse(line.pathway)
    const name = `${line.name}, pathway to ${format(target.share)}${leg === 'core' ? ' core' : ''} by ${target.year}`
    const values = shares.map((value, at): ChartPoint => {
      const year = startYear + at
      return { year, value, status: 'course', label: `${name}: ${format(value)} in ${year}` }
    })
    const last = format(shares.at(-1) ?? 0)
    const label = last === format(target.share) ? name : `${name}: ${last}`
    const look = { tone, name, points: true, isLabelNear: false }
    return { line: { ...look, values, label }, area: line.name, by: name, isNato: true, points: [], missing: null }
  }
  const { definition, series } = line
  const name = definition === null ? line.name : `${line.name}, ${definition}`
  const values = pointsOf(
    series,
    from,
    Infinity,
    ({ year, value, status }: Datum) => `${name}: ${format(value)} in ${year} (${status})`,
  )
  const reason = isAbsence(series) ? series.explanation : `No figure from ${from} on.`
  const last = values.findLast(isPlaced)
  const label = last ? `${name} ${format(last.value)}` : null
  return {
    line: { tone, name, points: values.length <= 30, values, label, isLabelNear: false },
    area: line.name,
    by: definition,
    isNato: definition === 'NATO',
    points: values,
    missing: values.some(isPlaced) ? null : `${name}: ${reason}`,
  }
}

const firstYearOf = (series: Series): number => dataOf(series)[0]?.year ?? FIRST_YEAR

const pathwaySources = (line: CompareLine): readonly string[] => {
  if (line.kind === 'figures') return []
  const { dataset, spec, member, group } = line.pathway
  const economy = (member ?? group?.members[0])?.economy.edition
  return [
    ...(economy ? [`GDP: ${citeEdition(economy)}`] : []),
    `pathway of ${spec.area.name}: model ${spec.model}, dataset ${dataset.version}`,
  ]
}

/** The unit of all lines. @throws InputError where there are several, which do not compare on one axis */
function oneUnit(indicator: Indicator, series: readonly Series[]): string {
  const units = [...new Set(series.map(({ unit }) => unit))]
  if (units.length <= 1) return units[0] ?? indicator.unit
  throw new InputError({
    field: 'indicator',
    found: `${indicator.code} in ${units.join(' and ')}`,
    allowed: 'an indicator with one unit for all lines, such as a share or dollars',
    example: 'indicator=DEFENCE_SPENDING_USD',
  })
}
