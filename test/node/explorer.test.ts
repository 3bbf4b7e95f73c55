import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from '../../web/explorer/charts/spread.ts'
import { TILES } from '../../web/explorer/charts/tile-map.ts'
import { inputOf, parametersOf, readState, SHAPES } from '../../web/explorer/views/member/pathway-state.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('labels', () => {
  it('property: are moved apart, upwards, and keep their order', () => {
    const labels = fc.array(fc.record({ at: fc.float({ min: 0, max: 20, noNaN: true }) }))
    fc.assert(
      fc.property(labels, fc.float({ min: Math.fround(0.01), max: 2, noNaN: true }), (some, gap) => {
        const placed = spread(some, gap)
        expect(placed).toHaveLength(some.length)
        placed.forEach((label, index) => {
          expect(label.position).toBeGreaterThanOrEqual(label.at)
          const below = placed[index - 1]
          if (below) expect(label.position - below.position).toBeGreaterThanOrEqual(gap - 1e-9)
        })
      }),
    )
  })
})

describe('the map of tiles', () => {
  it('has a place of its own for each member', () => {
    const members: { area: string }[] = parse(readFileSync(join(ROOT, 'data/members.csv')), { columns: true })
    expect(Object.keys(TILES).sort()).toEqual(members.map(({ area }) => area).sort())
    expect(new Set(Object.values(TILES).map(String)).size).toBe(members.length)
  })
})

describe('a question about a pathway', () => {
  it('property: is the same after it has been an address', () => {
    const share = fc.integer({ min: 0, max: 200 }).map((tenths) => tenths / 10)
    const year = fc.integer({ min: 2027, max: 2060 })
    const points = fc.integer({ min: -20, max: 20 }).map((halves) => halves / 2)
    const state = fc.record({
      kind: fc.constantFrom('total' as const, 'hague' as const),
      target: share,
      by: year,
      core: share,
      coreBy: year,
      related: share,
      relatedBy: year,
      relatedStart: fc.option(share),
      shape: fc.constantFrom(...SHAPES.map(([key]) => key)),
      growth: points,
      inflation: points,
      above: fc.constantFrom('HOLD' as const, 'CONVERGE' as const),
    })
    fc.assert(
      fc.property(state, (one) => {
        const kept = Object.entries(parametersOf(one)).flatMap(([name, value]) =>
          value === null ? [] : [[name, value]],
        )
        const again = readState(new URLSearchParams(kept as [string, string][]))
        expect(again).toEqual(one)
        expect(inputOf(again, null)).toEqual(inputOf(one, null))
      }),
    )
  })

  it('speaks of nothing that is as usual', () => {
    expect(parametersOf(readState(new URLSearchParams()))).toEqual(
      expect.objectContaining({ target: null, by: null, shape: null, growth: null }),
    )
  })
})
