/** Where figures were read, and of which indicators only a part is carried: custody.csv and partial-indicators.csv. */
import { CUSTODIES, type CustodyPart } from '../../../domain/edition/custody.ts'
import type { CarriedPart } from '../../../domain/edition/edition.ts'
import { type IndicatorCode, isIndicatorCode } from '../../../domain/figure/indicator.ts'
import { cell, type PackageRow, problemAt, type Tables } from '../package.ts'
import type { Problem } from '../problem.ts'

/** @param rows those of one edition; the narrowest first in what is returned */
export const custodyIn = (rows: readonly PackageRow[]): readonly CustodyPart[] =>
  rows
    .flatMap((row) => {
      const kind = CUSTODIES.find((one) => one === cell(row, 'custody'))
      return kind === undefined ? [] : [{ kind, readAt: cell(row, 'readAt'), ...cellsOf(row) }]
    })
    .toSorted((a, b) => limitsOf(b) - limitsOf(a))

const cellsOf = (row: PackageRow): Pick<CustodyPart, 'indicator' | 'areas' | 'from' | 'to'> => {
  const indicator = cell(row, 'indicator')
  const number = (column: string) => (cell(row, column) === '' ? null : Number(cell(row, column)))
  return {
    indicator: isIndicatorCode(indicator) ? indicator : null,
    areas: cell(row, 'areas') === '' ? null : listIn(row, 'areas'),
    from: number('from'),
    to: number('to'),
  }
}

const limitsOf = ({ indicator, areas, from, to }: CustodyPart): number =>
  [indicator, areas, from, to].filter((one) => one !== null).length

/** @param rows those of one edition */
export function partIn(rows: readonly PackageRow[], code: IndicatorCode): CarriedPart | null {
  const row = rows.find((one) => cell(one, 'indicator') === code)
  return row ? { carried: cell(row, 'carried'), wholeFor: listIn(row, 'wholeFor') } : null
}

const listIn = (row: PackageRow, column: string): readonly string[] => cell(row, column).split(';').filter(Boolean)

export const custodyProblems = (tables: Tables, areas: ReadonlySet<string>): readonly Problem[] =>
  (tables.get('custody') ?? []).flatMap((row) => [
    ...areaProblems(row, 'areas', areas),
    ...(holdsFigures(row, tables)
      ? []
      : [problemAt(row, 'edition', 'a row that some figure of the edition falls under')]),
  ])

export const partProblems = (tables: Tables, areas: ReadonlySet<string>): readonly Problem[] =>
  (tables.get('partial-indicators') ?? []).flatMap((row) => [
    ...areaProblems(row, 'wholeFor', areas),
    ...((tables.get('edition-indicators') ?? []).some(
      (one) => cell(one, 'edition') === cell(row, 'edition') && cell(one, 'indicator') === cell(row, 'indicator'),
    )
      ? []
      : [problemAt(row, 'indicator', 'an indicator that edition-indicators.csv lists for this edition')]),
  ])

const areaProblems = (row: PackageRow, column: string, areas: ReadonlySet<string>): readonly Problem[] =>
  listIn(row, column).every((area) => areas.has(area))
    ? []
    : [problemAt(row, column, 'areas of members.csv, comparators.csv or groups.csv, joined by ";"')]

/** A row that no figure falls under is a slip of the pen. */
function holdsFigures(row: PackageRow, tables: Tables): boolean {
  const { indicator, areas, from, to } = cellsOf(row)
  return (tables.get(`figures-${cell(row, 'edition')}`) ?? []).some((figure) => {
    const year = Number(cell(figure, 'year'))
    return (
      (indicator ?? cell(figure, 'indicator')) === cell(figure, 'indicator') &&
      (areas?.includes(cell(figure, 'area')) ?? true) &&
      (from ?? year) <= year &&
      year <= (to ?? year)
    )
  })
}
