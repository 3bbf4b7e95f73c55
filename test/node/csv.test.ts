import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, csvCell, csvRow } from '../../formats/csv.ts'

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', '+', '-', '@', '\t', "'", 'a', 'é', '🛡') }),
)
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((one) => !Object.is(one, -0))

describe('CSV', () => {
  it('property: a reader of RFC 4180 gets back every number as the same double and every text, but for one apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, number, fc.boolean(), fc.constant(null)), { minLength: 1 }), (rows) => {
        const read = parse(rows.map((row) => csvRow(row)).join(''), { record_delimiter: '\r\n' })
        expect(read).toHaveLength(rows.length)
        rows.forEach(([some, value, truth], index) => {
          const [text_, number_, boolean_, empty] = read[index] ?? []
          expect(text_ === some || text_ === `'${some}`).toBe(true)
          expect(Number(number_)).toBe(value)
          expect([boolean_, empty]).toEqual([String(truth), ''])
        })
      }),
    )
  })

  it('property: no text is taken for a formula, and taking one apostrophe away gives back what was guarded', () => {
    fc.assert(
      fc.property(text, (some) => {
        const [[cell = '']] = parse(`${csvCell(some)},x\r\n`, { record_delimiter: '\r\n' }) as [string[]]
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        if (cell !== some) expect(cell.slice(1)).toBe(some)
      }),
    )
  })

  it.each<[Cell, string]>([
    ['=1+1', "'=1+1"],
    ['-2%', "'-2%"],
    [-2, '-2'],
    [0.1 + 0.2, '0.30000000000000004'],
    [null, ''],
    ['a, "b"', '"a, ""b"""'],
    ['two\r\nlines', '"two\r\nlines"'],
  ])('%j is written as %s', (cell, written) => {
    expect(csvCell(cell)).toBe(written)
  })

  it('refuses a number that is none', () => {
    expect(() => csvCell(Number.NaN)).toThrow('NaN is not a finite number')
  })
})
