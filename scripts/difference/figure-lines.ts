/** Changed figures as lines of the report. New and removed figures are grouped by years and areas. */
import { isPercent } from '../../domain/difference/revision.ts'
import { counted } from '../../formats/count.ts'
import { type ByCategory, CATEGORIES, type Category, type MeasuredChange } from './categories.ts'
import type { ChangeNames } from './names.ts'
import { formatPrinted, gapOf, signedPercent, stepOf } from './numbers.ts'

/** How lines are told. */
interface Told {
  /** The unit that the heading states. */
  readonly unit: string
  readonly names: ChangeNames
  readonly all: boolean
}

/** The lines of one indicator by category, so that the caller can shorten each category on its own. */
export const linesOf = (byCategory: ByCategory, told: Told): readonly (readonly string[])[] =>
  CATEGORIES.flatMap((category) => {
    const changes = byCategory.get(category) ?? []
    return changes.length === 0 ? [] : [linesOfCategory(category, changes, told)]
  })

function linesOfCategory(category: Category, changes: readonly MeasuredChange[], told: Told): readonly string[] {
  const { unit, names, all } = told
  const each = () => changes.map((change) => `${placeOf(change, names)}: ${describeChange(change, unit, names)}`)
  switch (category) {
    case 'gone':
    case 'new':
      return spans(changes, category === 'new' ? '+' : '−', told)
    case 'restated':
      // Values in different units cannot be compared, so one line summarises them.
      return all ? each() : [...Map.groupBy(changes, unitsOf)].map(([units, some]) => `${countOf(some)}: ${units}`)
    case 'rounded':
      return all ? each() : []
    case 'revised':
    case 'marked':
      return each()
  }
}

/** "Poland, defence spending as a share of GDP, 2025: 4.48 → 4.30 (nato-2025 → nato-2026), −0.18 points": a complete sentence, with all names. */
export function changeSentence(change: MeasuredChange, names: ChangeNames): string {
  // Keeps acronyms, as in "GDP deflator".
  const name = names.indicator(change.indicator).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
  const where = change.kind === 'figure' ? ` in ${names.edition(change.edition)}` : ''
  return `${names.area(change.area)}, ${name}, ${change.year}${where}: ${describeChange(change, '', names)}`
}

const placeOf = ({ area, year }: MeasuredChange, names: ChangeNames): string => `${names.area(area)}, ${year}`

/** @param unit the unit that the heading states, which the line then omits */
function describeChange(change: MeasuredChange, unit: string, names: ChangeNames): string {
  const { before, after, revision } = change
  if (before === null || after === null) return ''
  if (before.unit !== after.unit)
    return `${formatPrinted(before)} ${before.unit} → ${formatPrinted(after)} ${after.unit}${editionsOf(change, names)}`
  const unitSuffix = after.unit === unit ? '' : ` ${baseUnit(after.unit)}`
  const parts = [
    `${revision === null ? formatPrinted(after) : stepOf(before, after)}${unitSuffix}${editionsOf(change, names)}`,
    revision === null ? [] : isPercent(after.unit) ? `${gapOf(before, after)} points` : moneyGap(change),
    before.status === after.status ? [] : `${before.status} → ${after.status}`,
    'table' in before && 'table' in after && before.table !== after.table ? `${before.table} → ${after.table}` : [],
    'aggregate' in before && 'aggregate' in after && before.aggregate !== after.aggregate
      ? `${before.aggregate} → ${after.aggregate}`
      : [],
  ]
  return parts.flat().join(', ')
}

function moneyGap({ before, after, revision }: MeasuredChange): string {
  const gap = before && after ? gapOf(before, after) : ''
  return revision?.relativePercent == null ? gap : `${gap} (${signedPercent(revision.relativePercent)})`
}

/** The editions of a changed answer. Empty for figures, which are listed by edition. */
function editionsOf({ kind, before, after }: MeasuredChange, names: ChangeNames): string {
  if (kind === 'figure' || !before || !after || !('edition' in before) || !('edition' in after)) return ''
  return before.edition === after.edition
    ? ` (${names.edition(after.edition)})`
    : ` (${names.edition(before.edition)} → ${names.edition(after.edition)})`
}

const unitsOf = ({ before, after }: MeasuredChange): string => `${before?.unit} → ${after?.unit}`

/** "million PLN" of "million PLN, constant prices of 2021" */
const baseUnit = (unit: string): string => unit.split(',')[0] ?? unit

const countOf = (changes: readonly MeasuredChange[]): string => counted(changes.length, 'figure', 'figures')

/** Areas with the same years that are listed one by one, without `all`. More are only counted. */
const NAMED = 3

/** "+ 2026, 33 areas: 33 figures", "− Iceland, 2014–2024: 11 figures" */
function spans(changes: readonly MeasuredChange[], sign: string, { unit, names, all }: Told): readonly string[] {
  const byArea = [...Map.groupBy(changes, ({ area }) => area).values()]
  const bySpan = Map.groupBy(byArea, (some) => yearsOf(some.map(({ year }) => year)))
  return [...bySpan].flatMap(([years, areas]) =>
    all || areas.length <= NAMED
      ? areas.map((some) => `${sign} ${namesOf(some, names)}, ${years}: ${whatOf(some, unit)}`)
      : [`${sign} ${years}, ${counted(areas.length, 'area', 'areas')}: ${countOf(areas.flat())}`],
  )
}

const namesOf = ([first]: readonly MeasuredChange[], names: ChangeNames): string =>
  first ? names.area(first.area) : ''

/** The value of a single figure, or the number of several. */
function whatOf(changes: readonly MeasuredChange[], unit: string): string {
  const [first, ...others] = changes
  const only = others.length === 0 ? (first?.after ?? first?.before) : null
  return only ? `${formatPrinted(only)}${only.unit === unit ? '' : ` ${baseUnit(only.unit)}`}` : countOf(changes)
}

/** "2014–2019, 2021" */
function yearsOf(years: readonly number[]): string {
  const spans: [number, number][] = []
  for (const year of years) {
    const last = spans.at(-1)
    if (last && last[1] === year - 1) last[1] = year
    else spans.push([year, year])
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
