import type { SlopeChart } from '../../../../charts/spec/chart.ts'
import type { SlopeRow } from '../../../../charts/spec/slope-row.ts'
import { type CrossSection, crossSectionOf } from '../../../../domain/comparison/cross-section.ts'
import {
  editionOfSection,
  type Reprinted,
  reprintedIn,
  revisionsOfSection,
} from '../../../../domain/comparison/section-revisions.ts'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import { LATEST } from '../../../../domain/edition/vintage.ts'
import { type Absence, isAbsence } from '../../../../domain/figure/absence.ts'
import type { Definition, Indicator } from '../../../../domain/figure/indicator.ts'
import { isAtLeast, printed } from '../../../../domain/figure/printed.ts'
import type { Datum } from '../../../../domain/figure/series.ts'
import { groupFrom } from '../../../../domain/identity.ts'
import { agree } from '../../../../formats/count.ts'
import { formatValue, percent } from '../../../../formats/number.ts'
import { decimalsIn, differenceAt } from '../../../../formats/precision.ts'
import { dayOf, sourceLine } from './shares.ts'

export interface RevisionsOptions {
  readonly indicator: Indicator
  readonly definition: Definition | null
  readonly year: number
  /** A threshold, in the unit of the indicator; null for none. */
  readonly at: number | null
}

/** Rows that are marked where there is no threshold to cross: those that moved most. */
const MOST_MOVED = 5

/** Every ally in one year, as the first edition that has it printed it, and as the newest does. */
export function revisions(dataset: Dataset, { indicator, definition, year, at }: RevisionsOptions): SlopeChart {
  const query = { group: groupFrom(dataset, 'group', 'NATO'), indicator, vintage: LATEST, definition }
  const section = crossSectionOf(dataset, query, year)
  const sections = isAbsence(section) ? [] : revisionsOfSection(dataset, section)
  const found = reprintedIn(sections).filter(({ first, last }) => first.series.edition !== last.series.edition)
  const [unit = indicator.unit] = found.map(({ last }) => last.series.unit)
  const isPercent = unit.startsWith('percent')
  const format = (value: number) => (isPercent ? percent(value) : formatValue(value)).replace('-', '−')
  const line = `${at ?? ''}${isPercent ? '%' : ''}`
  const isLogarithmic = !isPercent && found.every(({ first, last }) => first.value > 0 && last.value > 0)
  const changeOf = ({ first, last }: Reprinted) =>
    Math.abs(isLogarithmic ? Math.log(last.value / first.value) : last.value - first.value)
  const moved = found.toSorted((a, b) => changeOf(b) - changeOf(a)).slice(0, MOST_MOVED)
  const isMarked = (one: Reprinted) => (at === null ? moved.includes(one) : crossing(one, at) !== 0)
  const rows = found.map((one) => rowOf(one, format, isMarked(one), at))
  const [fell, rose] = [-1, 1].map((way) => (at === null ? [] : found.filter((one) => crossing(one, at) === way)))
  const moves = found.map((one) => moveOf(one, sections))
  const lower = moves.filter((move) => move < 0).length
  const higher = moves.filter((move) => move > 0).length
  const crossed = at === null ? '' : `; ${fell?.length ?? 0} fell below ${line}, ${rose?.length ?? 0} rose to it`
  return {
    kind: 'slopes',
    isLogarithmic,
    title:
      rows.length === 0
        ? `${year}: no figure of any ally was printed by more than one edition`
        : `Of ${rows.length} allies printed more than once, ${lower} ${agree(lower, 'has', 'have')} a lower figure for ${year} now, ${higher} a higher${crossed}`,
    subtitle: `${indicator.name}, ${unit}, ${year}. ${isLogarithmic ? 'The axis is logarithmic: as steep is as large a relative change' : 'The axis does not begin at zero'}`,
    unit: isPercent ? '%' : '',
    columns: ['As first printed', 'As printed last'],
    rows,
    rules: at === null ? [] : [{ value: at, label: line }],
    emptyText: isAbsence(section) ? section.explanation : 'A figure that one edition alone has was not revised.',
    key: keyOf(at, fell ?? [], rose ?? [], line),
    notes: [],
    source: sourceLine(
      dataset,
      found.flatMap(({ first, last }) => [first.series, last.series]),
    ),
    description: `${indicator.name} in ${year}, as first printed and as printed last. ${describe(section, rows)}`,
  }
}

const describe = (section: object | Absence, rows: readonly SlopeRow[]): string =>
  rows.length === 0 && 'explanation' in section ? String(section.explanation) : rows.map(({ label }) => label).join(' ')

/** What the last print has more than the first, at the coarser precision of their editions. */
function moveOf({ first, last }: Reprinted, sections: readonly CrossSection[]): number {
  const [a = 0, b = 0] = [first, last].map(({ series }) => {
    const section = sections.find((one) => editionOfSection(one) === series.edition)
    return decimalsIn(section?.data.map(({ value }) => printed(value)) ?? [])
  })
  return differenceAt(printed(first.value), printed(last.value), Math.min(a, b))
}

/** −1: it fell below the threshold; 1: it rose to it; 0: neither. As they are printed. */
const crossing = ({ first, last }: Reprinted, at: number): number =>
  Number(isAtLeast(last.value, at)) - Number(isAtLeast(first.value, at))

function keyOf(
  at: number | null,
  fell: readonly Reprinted[],
  rose: readonly Reprinted[],
  line: string,
): SlopeChart['key'] {
  const look = (tone: 'sipri' | 'path' | 'nato' | 'key') =>
    ({ kind: 'line', status: 'actual', tone, points: tone !== 'key' }) as const
  if (at === null)
    return [
      { look: look('nato'), label: 'moved most' },
      { look: look('key'), label: 'others' },
    ]
  return [
    ...(fell.length > 0 ? [{ look: look('sipri'), label: `fell below ${line}` }] : []),
    ...(rose.length > 0 ? [{ look: look('path'), label: `rose to ${line} or above` }] : []),
    { look: look('key'), label: 'did not cross it' },
  ]
}

function rowOf(one: Reprinted, format: (value: number) => string, isMarked: boolean, at: number | null): SlopeRow {
  const { first, last } = one
  const { name, code } = first.series.area
  const texts = [format(first.value), format(last.value)] as const
  const way = at === null ? 0 : crossing(one, at)
  const said = (datum: Datum, text: string) =>
    `${text} (${dayOf(datum.series)}${datum.status === 'actual' ? '' : `, ${datum.status}`})`
  return {
    name,
    code,
    before: first.value,
    value: last.value,
    texts,
    label: `${name}: first ${said(first, texts[0])}, last ${said(last, texts[1])}.`,
    tone: !isMarked ? 'key' : way < 0 ? 'sipri' : way > 0 ? 'path' : 'nato',
    isMarked,
  }
}
