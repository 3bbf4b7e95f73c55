import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../../charts/draw.ts'
import { SIZES } from '../../../charts/layout.ts'
import type { SlopeChart } from '../../../charts/spec/chart.ts'
import type { SlopeRow } from '../../../charts/spec/slope-row.ts'
import { parseXml } from '../../support/xml.ts'

const row = (index: number, before: number, value: number, isMarked = false): SlopeRow => ({
  name: `Country ${index}`,
  code: `C${index}`,
  before,
  value,
  texts: [before.toFixed(2), value.toFixed(2)],
  label: `Country ${index}: ${before} then, ${value} now.`,
  tone: isMarked ? 'sipri' : 'key',
  isMarked,
})

const chart = (rows: readonly SlopeRow[], more: Partial<SlopeChart> = {}): SlopeChart => ({
  kind: 'slopes',
  isLogarithmic: false,
  title: 'T',
  subtitle: 'S',
  notes: [],
  source: '',
  description: 'D',
  unit: '%',
  key: [],
  columns: ['Then', 'Now'],
  rows,
  rules: [{ value: 2, label: '2%' }],
  emptyText: 'Nothing was revised.',
  ...more,
})

const draw = (spec: SlopeChart, size: keyof typeof SIZES = 'page') =>
  drawChart(spec, { ...SIZES[size], theme: 'light', id: 'c' })

/** Names of one side with their baselines. */
const namesIn = (svg: string, anchor: 'start' | 'end') =>
  [
    ...svg.matchAll(
      /<text x="[-\d.]+" y="([-\d.]+)" font-size="([\d.]+)" text-anchor="(\w+)"[^>]*>([^<]*C(?:ountry )?\d+[^<]*)/g,
    ),
  ]
    .filter(([, , , of]) => of === anchor)
    .map(([, y, size]) => ({ y: Number(y), size: Number(size) }))
    .toSorted((a, b) => a.y - b.y)

const shares = fc.array(
  fc.tuple(fc.double({ min: 0.5, max: 5, noNaN: true }), fc.double({ min: 0.5, max: 5, noNaN: true })),
  {
    minLength: 1,
    maxLength: 32,
  },
)

describe('a slope chart', () => {
  it('names all on both sides, and no name covers another, whatever the values', () => {
    fc.assert(
      fc.property(shares, fc.constantFrom('page' as const, 'narrow' as const), (values, size) => {
        const svg = draw(chart(values.map(([a, b], index) => row(index, a, b))), size)
        parseXml(svg)
        for (const anchor of ['start', 'end'] as const) {
          const names = namesIn(svg, anchor)
          expect(names).toHaveLength(values.length)
          for (const [at, { y, size: font }] of names.slice(1).entries())
            expect(y - (names[at]?.y ?? 0)).toBeGreaterThanOrEqual(font * 1.19 - 0.2)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('names those that it is about where there is no room for all', () => {
    const rows = Array.from({ length: 32 }, (_, index) => row(index, 1 + index / 10, 4 - index / 10, index < 3))
    const svg = draw(chart(rows), 'social')
    expect(namesIn(svg, 'end')).toHaveLength(3)
    expect(svg.match(/data-label=/g)).toHaveLength(32)
  })

  it('says why there is none where no row is', () => {
    expect(draw(chart([]))).toContain('Nothing was revised.')
  })

  it('draws a tenth more as steep for a large value as for a small one, on a logarithmic axis', () => {
    const svg = draw(chart([row(0, 10, 11), row(1, 1000, 1100)], { isLogarithmic: true, rules: [] }))
    const rises = [
      ...svg.matchAll(/<title>Country \d[^<]*<\/title><line x1="[\d.]+" x2="[\d.]+" y1="([\d.]+)" y2="([\d.]+)"/g),
    ].map(([, from, to]) => Number(from) - Number(to))
    expect(rises).toHaveLength(2)
    expect(rises[0]).toBeCloseTo(rises[1] ?? 0, 0)
  })
})
