/** The columns of the tracker: the values by which they are sorted and drawn, and how they are written. */
import { oneDecimal, percent, twoDecimals } from '../../formats/number.ts'
import { amountText, type DisplayCurrency, perHeadText } from '../money.ts'
import { GRADE_ORDER } from './grades.ts'
import type { TrackerSort, TrackerTarget, TrackerView } from './question.ts'
import type { Extra, TrackerRow } from './rows.ts'

export interface TrackerColumn {
  readonly key: TrackerSort
  readonly label: string
  readonly isNumber: boolean
  /** Null: nothing to say, which comes last in any order. Amounts in national currency are ordered by their US dollars. */
  readonly value: (row: TrackerRow) => number | null
  /** Null for nothing to say. */
  readonly text: (row: TrackerRow) => string | null
}

/** The columns of one target. Names are ordered as the API orders them. */
export function trackerColumns({ share, year }: TrackerTarget, money: DisplayCurrency): readonly TrackerColumn[] {
  const number = (
    key: TrackerSort,
    label: string,
    value: TrackerColumn['value'],
    text: (value: number) => string,
  ): TrackerColumn => ({
    key,
    label,
    isNumber: true,
    value,
    text: (row) => {
      const found = value(row)
      return found === null ? null : text(found)
    },
  })
  const amount = (key: TrackerSort, label: string, of: (row: TrackerRow) => Extra | null): TrackerColumn => ({
    key,
    label,
    isNumber: true,
    value: (row) => (money === 'national' ? of(row)?.billionsUsd : of(row)?.amount?.billions) ?? null,
    text: (row) => {
      const found = of(row)?.amount
      return found ? `${amountText(found)}${row.fallsShort ? ' †' : ''}` : null
    },
  })
  const perHead = (key: TrackerSort, label: string, of: (row: TrackerRow) => Extra | null): TrackerColumn => ({
    key,
    label,
    isNumber: true,
    value: (row) => (money === 'national' ? of(row)?.perHeadUsd : of(row)?.perHead) ?? null,
    text: (row) => {
      const { amount: found, perHead: value } = of(row) ?? {}
      return found && value != null ? perHeadText(value, found.currency) : null
    },
  })
  return [
    { key: 'name', label: 'Ally', isNumber: false, value: () => null, text: ({ name }) => name },
    {
      ...number('share', 'Share now', (row) => row.share, percent),
      text: ({ share: now, status }) => (now === null ? null : `${percent(now)}${status === 'ACTUAL' ? '' : ' e'}`),
    },
    number('gap', `Gap to ${share}%, points`, (row) => row.gap, twoDecimals),
    number('needed', 'Points a year needed', (row) => row.needed, twoDecimals),
    number('percentile', 'Percentile of precedents', (row) => row.percentile, oneDecimal),
    amount('final', `More in ${year}`, ({ final }) => final),
    amount('total', 'More in all', ({ total }) => total),
    perHead('head', `More a head in ${year}`, ({ final }) => final),
    perHead('headAll', 'More a head in all', ({ total }) => total),
    {
      ...number('pledge', 'Own pledge', ({ pledge }) => pledge?.share ?? null, percent),
      text: ({ pledge }) =>
        pledge ? `${percent(pledge.share)}${pledge.year === null ? '' : ` by ${pledge.year}`}` : null,
    },
    {
      key: 'grade',
      label: 'Assessment',
      isNumber: false,
      value: ({ grade }) => GRADE_ORDER.indexOf(grade),
      text: () => null,
    },
  ]
}

/** @param rows by name @param codes of the members of the group */
export function shownRows(
  rows: readonly TrackerRow[],
  { asked, money, grade, sort, order }: TrackerView,
  codes: ReadonlySet<string>,
): readonly TrackerRow[] {
  const shown = rows.filter((row) => codes.has(row.code) && (grade === '' || row.grade === grade))
  const column = trackerColumns(asked, money).find(({ key }) => key === sort)
  if (sort === 'name' || !column) return order === 'ascending' ? shown : shown.toReversed()
  const sign = order === 'ascending' ? 1 : -1
  return shown.toSorted((a, b) => {
    const [one, other] = [column.value(a), column.value(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return sign * (one - other)
  })
}
