import type { Line, LineChart, TargetMark } from '../../../../charts/spec/chart.ts'
import { checkOf } from '../../../../domain/claim/checks.ts'
import type { Claim } from '../../../../domain/claim/claim.ts'
import type { ClaimSeries, ClaimYear } from '../../../../domain/claim/claim-series.ts'
import { assertionOf, withUnit } from '../../../../domain/claim/words/words.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { formatDate } from '../../../../formats/date.ts'
import { formatValue } from '../../../../formats/number.ts'
import { capital } from '../../../../formats/words.ts'
import { lineKey, statusKey } from './rules.ts'
import { sourceLine } from './shares.ts'

/** The quantity of a claim over the years, with what was said, and what the figures of its day and those of now say. */
export function claimSeries(dataset: Dataset, { claim, atTheTime, latest }: ClaimSeries): LineChart {
  const { year, value, unit, currency, saidOn, saidOnPrecision } = claim
  const format = (one: number) => withUnit(formatValue(one), unit, currency)
  const about = dataset.area(claim.subject)?.name ?? claim.subject
  const day = formatDate(saidOn, saidOnPrecision)
  const isSame = latest.every((one) => atTheTime.some((other) => other.year === one.year && other.value === one.value))
  const named = (name: string, tone: 'sipri' | 'nato', years: readonly ClaimYear[]): Line => ({
    tone,
    name,
    label: null,
    isLabelNear: false,
    points: true,
    values: withGaps(years).map(({ year: of, found }) => ({
      year: of,
      value: found?.value ?? null,
      status: found?.status ?? 'actual',
      label: found ? `${name}, ${of}: ${format(found.value)} (${found.status})` : '',
    })),
  })
  const [ofDay, ofNow] = [`Figures of ${day}`, 'Figures of now']
  const lines = isSame
    ? [named(ofNow, 'nato', latest)]
    : [named(ofDay, 'sipri', atTheTime), named(ofNow, 'nato', latest)]
  const [then, now] = [atTheTime, latest].map((years) => years.find((one) => one.year === year))
  const said = assertionOf(claim)
  const mark = (at: number, label: string, tone: TargetMark['tone']): TargetMark => ({
    year,
    value: at,
    label,
    meaning: `${label}, ${year}`,
    tone,
  })
  const findings = [
    ...(then ? [`${format(then.value)} by the figures of its day`] : []),
    ...(now ? [`${format(now.value)} by those of now`] : []),
  ]
  return {
    kind: 'lines',
    title: `${about}, ${year}: said to be ${said}; ${findings.join(', ')}`,
    subtitle: `${capital(unitWords(claim))}, by year`,
    unit: unit === 'PERCENT_OF_GDP' || unit === 'PERCENT' ? '%' : '',
    lines,
    bands: [],
    rules: [],
    targets: [
      mark(value, `said: ${said}`, 'path'),
      ...(then && !isSame ? [mark(then.value, `on its day: ${format(then.value)}`, 'sipri')] : []),
      ...(now ? [mark(now.value, `now: ${format(now.value)}`, 'nato')] : []),
    ],
    key: [
      ...(isSame ? [] : [lineKey(ofDay, 'sipri')]),
      lineKey(isSame ? 'Figures of its day and of now, which are the same' : ofNow, 'nato'),
      { look: { kind: 'diamond', tone: 'path' }, label: 'what was said' },
      ...statusKey(
        lines.flatMap(({ values }) => values),
        'key',
        true,
      ).filter(({ label }) => label !== 'actual'),
    ],
    emptyText: '',
    notes: [],
    source: sourceLine(
      dataset,
      (['AT_THE_TIME', 'LATEST'] as const).flatMap((vintage) => editionsOf(dataset, claim, vintage)),
    ),
    description: `${about}, ${unitWords(claim)}, by year. Said of ${year} on ${day}: ${said}; ${findings.join(', ')}. ${lines
      .map(
        ({ name, values }) =>
          `${name}: ${values.flatMap((one) => (one.value === null ? [] : [`${one.year} ${format(one.value)}`])).join(', ')}.`,
      )
      .join(' ')}`,
  }
}

/** One series of each edition that a check rests on. */
function editionsOf(dataset: Dataset, claim: Claim, vintage: 'AT_THE_TIME' | 'LATEST') {
  const { data } = checkOf(dataset, claim, vintage)
  return [...new Map(data.map(({ series }) => [`${series.edition.slug} ${series.table}`, series])).values()]
}

function withGaps(years: readonly ClaimYear[]) {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? -1]
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    found: years.find(({ year }) => year === first + at) ?? null,
  }))
}

const UNITS: Readonly<Record<Claim['unit'], string>> = {
  PERCENT_OF_GDP: 'percent of GDP',
  POINTS_OF_GDP: 'points of GDP',
  PERCENT: 'percent',
  FRACTION: 'part of the members',
  RATIO: 'ratio',
  COUNT: 'members',
  RANK: 'rank from the lowest',
  YEARS: 'years',
  BILLION: 'billion',
}

/** "billion USD", "members at 2% of GDP", "percent of GDP" */
const unitWords = ({ unit, currency, share }: Claim): string =>
  `${UNITS[unit]}${unit === 'BILLION' ? ` ${currency}` : ''}${share === null ? '' : `; the share that it speaks of is ${formatValue(share)}% of GDP`}`
