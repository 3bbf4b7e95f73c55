import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../domain/canonical.ts'
import { decodeSnapshot, type Snapshot } from '../../../domain/dataset/snapshot.ts'
import type { Change } from '../../../domain/difference/change.ts'
import { difference } from '../../../domain/difference/difference.ts'
import type { Version } from '../../../domain/difference/records.ts'
import { revisionOf } from '../../../domain/difference/revision.ts'
import { statusAt, statusCode } from '../../../domain/figure/status.ts'
import { bytes } from '../../support/data/dataset.ts'
import { recordsOf } from '../../support/data/series-records.ts'
import { before2026, published, versionWith, versionWithCells } from '../../support/data/versions.ts'

describe('property: any figures changed in a copy', () => {
  const { length } = decodeSnapshot(bytes.slice().buffer).values

  it('are exactly the figures that changed, and change back the other way round', () => {
    fc.assert(
      fc.property(someEdits(), (edits) => {
        const { version, expected } = edited(edits)
        const [there, back] = [difference(published, version), difference(version, published)]
        const found = figuresOf(there).map(({ edition, indicator, area, year, before, after }) => [
          `${edition} ${indicator} ${area} ${year}`,
          before && [before.value, before.status],
          after && [after.value, after.status],
        ])
        expect(found.toSorted()).toEqual(expected.toSorted())
        expect(texts(back)).toEqual(texts(there.map(mirrored)))
      }),
      { numRuns: 8 },
    )
  })

  it('and records change back the other way round, and a new edition', () => {
    const mixed = versionWith({
      'members.csv': replaced('1999-03-12,Warsaw', '1999-03-12,Kraków'),
      'notes.csv': (text) =>
        `${text.replace('The same year is revised', 'Each year is revised')}nato-2026,POL,,Mind the gap.\n`,
      'editions.csv': replaced('Defence Expenditure of NATO Countries (2014-2023)', 'Defence Expenditure (2014-2023)'),
      'statements.json': replaced('which collectively spent $1.47 trillion', 'which spent $1.47 trillion'),
    })
    for (const other of [before2026(), mixed])
      expect(texts(difference(other, published))).toEqual(texts(difference(published, other).map(mirrored)))
  })

  /** At a place of the column of values: another value and status, or none. */
  function someEdits() {
    const cell = fc.option(
      fc.record({
        value: fc.double({ min: 0.5, max: 5e6, noNaN: true }),
        status: fc.constantFrom('actual' as const, 'projection' as const),
      }),
      { nil: null },
    )
    return fc.uniqueArray(fc.tuple(fc.nat({ max: length - 1 }), cell), {
      minLength: 1,
      maxLength: 40,
      selector: ([at]) => at,
    })
  }
})

type CellEdit = readonly [at: number, cell: { readonly value: number; readonly status: 'actual' | 'projection' } | null]
type Cell = readonly [value: number, status: string] | null

function edited(edits: readonly CellEdit[]): { version: Version; expected: [string, Cell, Cell][] } {
  const expected: [string, Cell, Cell][] = []
  const version = versionWithCells((snapshot) => {
    for (const [at, cell] of edits) {
      const was = cellAt(snapshot, at)
      snapshot.values[at] = cell?.value ?? Number.NaN
      snapshot.statuses[at] = cell === null ? 0 : statusCode(cell.status)
      const is = cellAt(snapshot, at)
      if (canonicalJson(was) !== canonicalJson(is)) expected.push([nameAt(snapshot, at), was, is])
    }
  })
  return { version, expected }
}

function cellAt({ values, statuses }: Snapshot, at: number): Cell {
  const status = statusAt(statuses, at)
  return status === null ? null : [values[at] ?? Number.NaN, status]
}

function nameAt({ series }: Snapshot, at: number): string {
  let start = 0
  for (const { edition, indicator, area, firstYear, length } of recordsOf(series)) {
    if (at < start + length) return `${edition} ${indicator} ${area} ${firstYear + at - start}`
    start += length
  }
  throw new Error(`There is no value ${at}.`)
}

/** A change seen from the other side. */
function mirrored(change: Change): unknown {
  const swapped = { ...change, before: change.after, after: change.before }
  if ('fields' in change)
    return { ...swapped, fields: change.fields.map((one) => ({ ...one, before: one.after, after: one.before })) }
  return 'revision' in change ? { ...swapped, revision: revisionOf(change.after, change.before) } : swapped
}

const texts = (changes: readonly unknown[]): readonly string[] => changes.map(canonicalJson).toSorted()

const figuresOf = (changes: readonly Change[]) => changes.filter((one) => one.kind === 'figure')

const replaced = (from: string, to: string) => (text: string) => text.replace(from, to)
