import type { ChartRow, KeyEntry, RowChart } from '../../../../charts/spec/chart.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { CodedError } from '../../../../domain/errors.ts'
import { citeEdition } from '../../../../domain/figure/citation.ts'
import { MODEL_VERSION } from '../../../../domain/pathway/model.ts'
import { percent } from '../../../../formats/number.ts'
import { shortened } from '../../../../formats/shortened.ts'
import { apiCurrency, CURRENCIES, type DisplayCurrency, euroRateText } from '../../../../site/money.ts'
import { shownRows, type TrackerColumn, trackerColumns } from '../../../../site/tracker/columns.ts'
import { GRADE_NAMES } from '../../../../site/tracker/grades.ts'
import {
  askedText,
  readTracker,
  type TrackerSort,
  type TrackerTarget,
  type TrackerView,
} from '../../../../site/tracker/question.ts'
import type { TrackerRow } from '../../../../site/tracker/rows.ts'
import { RefusedParameters } from '../../errors/refused-parameters.ts'
import { readVintage } from '../query-parameters.ts'
import { sourceLine, vintageSuffix } from './shares.ts'
import { type AllyAgainstTarget, alliesAgainst, codesOf } from './tracker-rows.ts'

/** What is drawn where the order is by name or by grade, which are no numbers. */
const DRAWN: Readonly<Partial<Record<TrackerSort, TrackerSort>>> = { name: 'share', grade: 'share' }
const OF_FIGURES: ReadonlySet<TrackerSort> = new Set(['share', 'gap', 'pledge'])
/** What is the same whatever the target. */
const OF_NO_TARGET: ReadonlySet<TrackerSort> = new Set(['share', 'pledge'])

/**
 * The tracker as a picture that follows its order: a row for each ally with the value that orders the rows, and beside it the value for
 * the second target where there is one.
 *
 * @throws RefusedParameters where the parameters cannot be read
 */
export function tracker(dataset: Dataset, search: URLSearchParams): RowChart {
  const { view, problems } = readTracker(search)
  const group = dataset.groups.find(({ code }) => code === view.group)
  const wrong = {
    ...problems,
    ...(!group && {
      group: `There is no group “${shortened(view.group)}”. Allowed: ${dataset.groups.map(({ code }) => code).join(', ')}.`,
    }),
  }
  if (!group || Object.keys(wrong).length > 0)
    throw new RefusedParameters(wrong, '/chart/tracker.svg?share=3.5&by=2035&group=NATO')
  const { asked, sort, asOf } = view
  const other = OF_NO_TARGET.has(DRAWN[sort] ?? sort) ? null : view.other
  // Amounts in several currencies have no axis in common.
  const money: DisplayCurrency = view.money === 'national' ? 'usd' : view.money
  const columnOf = (of: TrackerTarget): TrackerColumn | undefined => {
    const found = trackerColumns(of, money).find(({ key }) => key === (DRAWN[sort] ?? sort))
    // Drawn hollow, an estimate needs no letter.
    return found?.key === 'share' ? { ...found, text: ({ share }) => (share === null ? null : percent(share)) } : found
  }
  const [column, otherColumn] = [columnOf(asked), other && columnOf(other)]
  if (!column) throw new CodedError('INTERNAL', `There is no column ${sort}.`)
  const allies = alliesAgainst(dataset, asked, asOf, apiCurrency(money))
  const others = other && otherColumn ? alliesAgainst(dataset, other, asOf, apiCurrency(money)) : []
  const shown = shownRows(
    allies.map(({ row }) => row),
    view,
    codesOf(group.members),
  )
  const beside = new Map(others.map(({ row }) => [row.code, otherColumn?.value(row) ?? null]))
  const isOfFigures = OF_FIGURES.has(column.key)
  const rows = shown.map((row): ChartRow => {
    const value = column.value(row)
    const text = column.text(row) ?? (row.missing === null ? '–' : 'no figure')
    const second = beside.get(row.code) ?? null
    return {
      name: row.name,
      code: row.code,
      value,
      before: second,
      sure: column.key !== 'share' || row.status === 'ACTUAL',
      text,
      label: `${row.name}: ${text}${second === null || !otherColumn ? '' : `; ${askedText(other ?? asked)}: ${otherTextOf(others, row.code, otherColumn)}`}${row.missing === null ? '' : `. ${row.missing}`}`,
      tone: isOfFigures ? 'nato' : 'path',
    }
  })
  const suffix = vintageSuffix(readVintage(asOf))
  return {
    kind: other || column.key === 'share' ? 'dots' : 'bars',
    title: titleOf(shown, column, asked),
    subtitle: `${column.label}, by ally${unitText(column, money, allies)}${suffix}`,
    unit: ['share', 'pledge'].includes(column.key) ? '%' : '',
    rows,
    rules: column.key === 'share' ? sharesOf(view).map((share) => ({ value: share, label: `${share}%` })) : [],
    key: keyOf(column, { asked, other }, shown),
    notes: notesOf(view, group.name, shown, allies.length),
    source: sourceLine(
      dataset,
      allies.flatMap(({ series }) => series ?? []),
      isOfFigures ? [] : [...gdpOf(allies), `model ${MODEL_VERSION}`],
    ),
    description: `${column.label}, ${askedText(asked)}${suffix}. ${rows.map(({ label }) => label).join('; ')}.`,
  }
}

const otherTextOf = (others: readonly AllyAgainstTarget[], code: string, column: TrackerColumn): string => {
  const found = others.find(({ row }) => row.code === code)
  return (found && column.text(found.row)) ?? '–'
}

function titleOf(shown: readonly TrackerRow[], column: TrackerColumn, asked: TrackerTarget): string {
  const placed = shown.filter((row) => column.value(row) !== null)
  const sorted = placed.toSorted((a, b) => (column.value(a) ?? 0) - (column.value(b) ?? 0))
  const [low, high] = [sorted[0], sorted.at(-1)]
  const what = `${column.label.replace(/^./, (letter) => letter.toLowerCase())}`
  if (!low || !high) return `To ${askedText(asked)}: nothing to say of ${what}`
  if (low === high) return `To ${askedText(asked)}: ${what} is ${column.text(low)} (${low.name})`
  return `To ${askedText(asked)}: ${what} from ${column.text(low)} (${low.name}) to ${column.text(high)} (${high.name})`
}

function unitText({ key }: TrackerColumn, money: DisplayCurrency, allies: readonly AllyAgainstTarget[]): string {
  if (key === 'share' || key === 'pledge') return ', percent of GDP'
  if (key === 'gap') return ' of GDP'
  if (key === 'needed') return ', of GDP, in equal steps'
  if (key === 'percentile') return ': percent of stretches in which shares rose that were slower'
  const [economy] = allies.flatMap((ally) => ally.economy ?? [])
  const year = economy?.startYear ?? ''
  const [, name] = CURRENCIES.find(([one]) => one === money) ?? CURRENCIES[0]
  const unit = key === 'final' || key === 'total' ? `billion ${name}` : name
  const rate =
    money === 'eur' && economy?.dollarsPerEuro ? `, ${euroRateText(economy.dollarsPerEuro, economy.startYear)}` : ''
  return ` than holding the share of ${year}: ${unit} in prices of ${year}${rate}`
}

/** The shares that are asked for, each once. */
const sharesOf = ({ asked, other }: TrackerView) => [...new Set([asked.share, ...(other ? [other.share] : [])])]

function keyOf(
  column: TrackerColumn,
  { asked, other }: Pick<TrackerView, 'asked' | 'other'>,
  shown: readonly TrackerRow[],
): readonly KeyEntry[] {
  const tone = OF_FIGURES.has(column.key) ? 'nato' : 'path'
  const statuses = (['ACTUAL', 'ESTIMATE', 'PROJECTION'] as const)
    .filter((status) => column.key === 'share' && shown.some((row) => row.status === status))
    .map((status) => ({
      look: { kind: 'dot', tone, sure: status === 'ACTUAL' } as const,
      label: status.toLowerCase(),
    }))
  if (!other) return statuses
  return [
    ...(statuses.length > 0
      ? statuses
      : [{ look: { kind: 'dot', tone, sure: true } as const, label: askedText(asked) }]),
    { look: { kind: 'diamond', tone: 'sipri' }, label: askedText(other) },
  ]
}

function notesOf(
  { money, group, grade }: TrackerView,
  groupName: string,
  shown: readonly TrackerRow[],
  all: number,
): readonly string[] {
  const isPart = group !== 'NATO' || grade !== ''
  const missing = shown.filter((row) => row.missing !== null).map(({ name }) => name)
  return [
    ...(isPart
      ? [`${shown.length} of ${all} allies: ${groupName}${grade === '' ? '' : `, ${GRADE_NAMES[grade]}`}.`]
      : []),
    ...(money === 'national' ? ['In US dollars: national currencies have no axis in common.'] : []),
    ...(missing.length > 0 ? [`No figure: ${missing.join(', ')}.`] : []),
  ]
}

const gdpOf = (allies: readonly AllyAgainstTarget[]): readonly string[] => [
  ...new Set(allies.flatMap(({ economy }) => (economy ? [`GDP: ${citeEdition(economy.edition)}`] : []))),
]
