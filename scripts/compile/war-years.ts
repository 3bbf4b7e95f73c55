/**
 * The years in which members were at war, from the rows of UCDP/PRIO's conflict years. A member was at war in a year in which a
 * conflict took 1,000 lives or more and the member
 *
 * - was a primary party of it, at home or abroad;
 * - or sent troops as a secondary party to a war between states, for two years running (Korea, Vietnam; not Kuwait, where the fighting
 *   took six weeks);
 * - or sent troops to a war in a country on which it had made war itself as a primary party (Afghanistan after 2001, Iraq after 2003).
 *
 * Troops sent to the civil war of others do not count: most were small contingents.
 */
import type { Catalogue } from '../../domain/dataset/snapshot.ts'
import { cell, type PackageRow, problemAt } from './package.ts'
import type { Problem } from './problem.ts'

/** 1,000 battle-related deaths in the year or more. */
const WAR = '2'

/** The area is known, or a predecessor state, whose wars are nobody's. */
export const warProblems = (rows: readonly PackageRow[], areas: ReadonlySet<string>): readonly Problem[] =>
  rows
    .filter((row) => !areas.has(cell(row, 'area')) && !PREDECESSORS.has(cell(row, 'area')))
    .map((row) => problemAt(row, 'area', 'an area of members.csv or comparators.csv, or SUN, YUG or CSK'))

const PREDECESSORS: ReadonlySet<string> = new Set(['SUN', 'YUG', 'CSK'])

/** Nothing where the package has no such table: then nobody is said to have been at peace. */
export function warYearsIn(rows: readonly PackageRow[], members: readonly PackageRow[]): Pick<Catalogue, 'warYears'> {
  if (rows.length === 0) return {}
  const byArea = Map.groupBy(rows, (row) => cell(row, 'area'))
  const byMember = members.flatMap((member): readonly [string, readonly number[]][] => {
    const code = cell(member, 'area')
    const years = yearsOfWar(byArea.get(code) ?? [])
    return years.length === 0 ? [] : [[code, years]]
  })
  return {
    warYears: {
      lastYear: Math.max(...rows.map((row) => Number(cell(row, 'year')))),
      byMember: Object.fromEntries(byMember),
    },
  }
}

/** @param rows those of one member */
function yearsOfWar(rows: readonly PackageRow[]): readonly number[] {
  const wars = rows.filter((row) => cell(row, 'intensity') === WAR)
  const attacks = rows.filter((row) => isPrimary(row) && isInterstate(row))
  const counts = (row: PackageRow) =>
    isPrimary(row) ||
    (isInterstate(row) && wars.some((other) => isYearAfter(row, other) || isYearAfter(other, row))) ||
    attacks.some(
      (attack) => cell(attack, 'year') <= cell(row, 'year') && locations(attack).includes(locations(row)[0] ?? ''),
    )
  return [...new Set(wars.filter(counts).map((row) => Number(cell(row, 'year'))))].sort((a, b) => a - b)
}

/** Of the same conflict, one year later. */
const isYearAfter = (row: PackageRow, other: PackageRow): boolean =>
  cell(row, 'conflictId') === cell(other, 'conflictId') && Number(cell(row, 'year')) === Number(cell(other, 'year')) + 1

const isPrimary = (row: PackageRow): boolean => cell(row, 'role') !== 'secondary'
const isInterstate = (row: PackageRow): boolean => cell(row, 'type') === 'interstate'

/** Where a conflict is, as the data set names it: "Afghanistan, United Kingdom, United States of America: Government". */
const locations = (row: PackageRow): readonly string[] => (cell(row, 'conflict').split(':')[0] ?? '').split(', ')
