import { describe, expect, it } from 'vitest'
import type { PackageRow } from '../../../scripts/compile/package.ts'
import { warProblems, warYearsIn } from '../../../scripts/compile/war-years.ts'

const row = (cells: Readonly<Record<string, string>>): PackageRow => ({
  file: 'conflict-years.csv',
  line: 2,
  cells: {
    area: 'USA',
    year: '1950',
    role: 'secondary',
    intensity: '2',
    conflictId: '1',
    type: 'interstate',
    conflict: 'Korea: Korea',
    ...cells,
  },
})
const members = [row({ area: 'USA' })]
const yearsOf = (...rows: readonly PackageRow[]) => warYearsIn(rows, members).warYears?.byMember.USA ?? []

describe('a year of war', () => {
  it('is one of a primary party, at home or abroad, with 1,000 deaths or more', () => {
    expect(yearsOf(row({ role: 'primary-abroad', type: 'extrasystemic' }))).toEqual([1950])
    expect(yearsOf(row({ role: 'primary-own', type: 'intrastate' }))).toEqual([1950])
    expect(yearsOf(row({ role: 'primary-own', type: 'intrastate', intensity: '1' }))).toEqual([])
  })

  it('is one of troops sent to a war between states, if it is not the only one', () => {
    expect(yearsOf(row({ year: '1991' }))).toEqual([])
    expect(yearsOf(row({ year: '1950' }), row({ year: '1951' }))).toEqual([1950, 1951])
    expect(yearsOf(row({ year: '1950' }), row({ year: '1951', conflictId: '2' }))).toEqual([])
  })

  it('is one of troops in a country that the member had attacked, and not in the civil war of others', () => {
    const attack = row({ year: '2003', role: 'primary-abroad', conflict: 'Iraq, United States of America: Government' })
    const after = row({ year: '2006', type: 'internationalised intrastate', conflict: 'Iraq: Government' })
    expect(yearsOf(after)).toEqual([])
    expect(yearsOf(attack, after)).toEqual([2003, 2006])
    expect(
      yearsOf(attack, row({ year: '1999', type: 'internationalised intrastate', conflict: 'Iraq: Government' })),
    ).toEqual([2003])
  })

  it('is nobody’s where the package has no list of conflicts', () => {
    expect(warYearsIn([], members)).toEqual({})
  })
})

it('a state of the conflict years that nobody knows is refused by its cell, and a predecessor state is not', () => {
  const areas = new Set(['USA'])
  expect(warProblems([row({ area: 'YUG' }), row({})], areas)).toEqual([])
  expect(warProblems([row({ area: 'XXX' })], areas)).toMatchObject([{ column: 'area', found: '"XXX"' }])
})
