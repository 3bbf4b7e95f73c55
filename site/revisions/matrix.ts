/** Allies by editions, from the answer of the API: what each edition printed, and how that differs from the first print. */
import { decimalsIn, differenceAt } from '../../formats/precision.ts'
import type { RevisionsPageAnswer } from '../generated/documents.ts'
import type { RevisionSort } from './choice.ts'

export type Section = Extract<RevisionsPageAnswer['crossSection'], { readonly revisions: unknown }>
export type PrintedEdition = NonNullable<Section['revisions'][number]['edition']>

export interface MatrixCell {
  /** As it is printed: two decimals at most. */
  readonly value: number
  readonly status: Section['revisions'][number]['data'][number]['status']
  /** From the first print, in the same unit, at the coarser precision of the two; null for the first itself. */
  readonly difference: number | null
}

export interface MatrixRow {
  readonly code: string
  readonly name: string
  /** In the order of the editions; null where one has no figure. */
  readonly cells: readonly (MatrixCell | null)[]
  readonly first: MatrixCell
  readonly last: MatrixCell
  /** How many editions have a figure. */
  readonly printed: number
}

export interface Matrix {
  readonly editions: readonly PrintedEdition[]
  readonly rows: readonly MatrixRow[]
  readonly isPercent: boolean
  readonly unit: string
}

export function matrixOf({ revisions }: Section, sort: RevisionSort): Matrix {
  const named = revisions.flatMap((one) => (one.edition ? [{ ...one, edition: one.edition }] : []))
  const areas = new Map(named.flatMap(({ data }) => data.map(({ area }) => [area.code, area.name])))
  const unit = named.at(-1)?.data[0]?.unit
  const decimals = named.map(({ data }) => decimalsIn(data.map(({ printedValue }) => printedValue)))
  const rows = [...areas].flatMap(([code, name]) => {
    const found = named.map(({ data }) => data.find(({ area }) => area.code === code))
    const from = found.findIndex((one) => one !== undefined)
    const start = found[from]
    if (!start) return []
    const cells = found.map((one, at): MatrixCell | null => {
      if (!one) return null
      const coarser = Math.min(decimals[from] ?? 0, decimals[at] ?? 0)
      const difference = at === from ? null : differenceAt(start.printedValue, one.printedValue, coarser)
      return { value: one.printedValue, status: one.status, difference }
    })
    const has = cells.flatMap((cell) => cell ?? [])
    const [first, last] = [has[0], has.at(-1)]
    return first && last ? [{ code, name, cells, first, last, printed: has.length }] : []
  })
  return {
    editions: named.map(({ edition }) => edition),
    rows: sorted(rows, sort),
    isPercent: /^PERCENT/.test(unit?.measure ?? ''),
    unit: unit?.label ?? '',
  }
}

function sorted(rows: readonly MatrixRow[], sort: RevisionSort): readonly MatrixRow[] {
  const byName = rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  if (sort === 'name') return byName
  if (sort === 'now') return byName.toSorted((a, b) => b.last.value - a.last.value)
  // Who was printed once was not revised, which is not the same as unchanged.
  const keyOf = ({ last }: MatrixRow) => last.difference ?? Infinity
  return byName.toSorted((a, b) => (keyOf(a) === keyOf(b) ? 0 : keyOf(a) - keyOf(b)))
}

export type Format = (value: number) => string

/** "2.11%", "1,474,399", "−0.35%" */
export const formatOf =
  ({ isPercent }: Pick<Matrix, 'isPercent'>): Format =>
  (value) =>
    `${value.toLocaleString('en', { minimumFractionDigits: decimalsOf({ isPercent }), maximumFractionDigits: 2 }).replace('-', '−')}${isPercent ? '%' : ''}`

/** "+0.31", "−0.31", "±0": without its unit. @param least decimals: two of percents, none of amounts */
export function signed(difference: number, least = 2): string {
  if (difference === 0) return '±0'
  const text = Math.abs(difference).toLocaleString('en', { minimumFractionDigits: least, maximumFractionDigits: 2 })
  return `${difference < 0 ? '−' : '+'}${text}`
}

export const decimalsOf = ({ isPercent }: Pick<Matrix, 'isPercent'>): number => (isPercent ? 2 : 0)
