import { describe, expect, it } from 'vitest'
import { type PackageRow, readPackage, type Tables } from '../../../../scripts/compile/package.ts'
import { releaseProblems } from '../../../../scripts/compile/releases.ts'
import { positionProblems } from '../../../../scripts/compile/statements/positions.ts'
import { compiled, DATA } from '../../../support/data/live.ts'

const tables = readPackage(DATA)

/** The tables with some cells of one row changed. */
function withCells(table: string, key: string, cells: Readonly<Record<string, string>>): Tables {
  const rows = tables.get(table) ?? []
  const isIt = (row: PackageRow) => Object.values(row.cells).includes(key)
  expect(rows.some(isIt)).toBe(true)
  return new Map([
    ...tables,
    [table, rows.map((row) => (isIt(row) ? { ...row, cells: { ...row.cells, ...cells } } : row))],
  ])
}

describe('a position', () => {
  it('of the package stands on its statement', () => {
    expect(positionProblems(tables, compiled.statements)).toEqual([])
  })

  it.each([
    ['a statement that is not there', 'pol.p6', { statement: 'pol-2025-no-such' }, 'statement'],
    ['another day than its statement', 'pol.p6', { saidOn: '2025-12-06' }, 'saidOn'],
    ['a day where its statement has only a year', 'gbr.p9', { saidOn: '2025-12-31' }, 'saidOn'],
    ['another firmness than the target', 'pol.p6', { firmness: 'planned' }, 'firmness'],
    [
      'a successor of before',
      'pol.p5',
      { supersededBy: 'kosiniak-kamysz-2025-04-03-poland-5pct-2026' },
      'supersededBy',
    ],
    ['no successor though it was superseded', 'pol.p5', { supersededBy: '' }, 'supersededBy'],
    ['a successor though it is in force', 'pol.p5', { standing: 'in-force' }, 'supersededBy'],
    ['a share that no target has, and no note', 'pol.p7', { share: '4.52', note: '' }, 'note'],
    ['a share of nothing', 'pol.p6', { base: '' }, 'base'],
    ['a member that is none', 'pol.p6', { member: 'AUT' }, 'member'],
    ['a share though none was found', 'pol.p8', { share: '1.5', base: 'GDP' }, 'share'],
  ])('with %s is refused by line and column', (_, key, cells, column) => {
    const problems = positionProblems(withCells('positions', key, cells), compiled.statements)
    expect(problems).toContainEqual(expect.objectContaining({ file: 'positions.csv', column }))
    expect(problems[0]?.line).toBeGreaterThan(1)
  })
})

describe('a release', () => {
  it('of the package is the edition that it names', () => {
    expect(releaseProblems(tables)).toEqual([])
  })

  it.each([
    ['another day than its edition', 'nato-2024', { published: '2024-06-18' }],
    ['an edition that is not there', 'nato-2024', { edition: 'nato-2124' }],
    ['an edition of another source', 'nato-2024', { edition: 'sipri-2025' }],
  ])('with %s is refused', (_, key, cells) => {
    expect(releaseProblems(withCells('releases', key, cells))).toContainEqual(
      expect.objectContaining({ file: 'releases.csv', column: 'edition' }),
    )
  })

  it('that is missing while its edition is carried is asked for', () => {
    const rows = (tables.get('releases') ?? []).filter((row) => row.cells.edition !== 'nato-2026')
    expect(releaseProblems(new Map([...tables, ['releases', rows]]))).toEqual([
      expect.objectContaining({ file: 'editions.csv', column: 'edition', found: '"nato-2026"' }),
    ])
  })
})
