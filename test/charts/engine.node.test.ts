import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearTicks } from '../../charts/axis.ts'
import { drawChart } from '../../charts/draw.ts'
import { dodge } from '../../charts/labels/dodge.ts'
import { textWidth, wrap } from '../../charts/labels/text-width.ts'
import { type Layout, SIZES } from '../../charts/layout.ts'
import { runsOf } from '../../charts/plots/runs.ts'
import type { Line, LineChart, RowChart } from '../../charts/spec/chart.ts'
import type { ChartPoint, PointStatus } from '../../charts/spec/chart-point.ts'
import { element, escapeXml } from '../../charts/svg/svg.ts'
import { PALETTES, SERIES_TONES } from '../../charts/theme.ts'
import { anyText } from '../support/any-text.ts'
import { parseXml } from '../support/xml.ts'

const LAYOUT: Layout = { ...SIZES.page, theme: 'light', id: 'c' }

const point = (year: number, value: number | null, status: PointStatus = 'actual'): ChartPoint => ({
  year,
  value,
  status,
  label: `${year}`,
})

const EMPTY: LineChart = {
  kind: 'lines',
  title: 'T',
  subtitle: 'S',
  notes: [],
  source: '',
  description: 'D',
  unit: '%',
  key: [],
  lines: [],
  bands: [],
  rules: [],
  targets: [],
  emptyText: 'Nothing is known.',
}

const line = (values: readonly ChartPoint[], more: Partial<Line> = {}): Line => ({
  tone: 'nato',
  name: 'N',
  label: null,
  isLabelNear: false,
  points: true,
  values,
  ...more,
})

describe('the years of an axis', () => {
  it('are whole, within the axis, and not more than there is room for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2050 }),
        fc.integer({ min: 1, max: 150 }),
        fc.integer({ min: 1, max: 20 }),
        (first, span, most) => {
          const years = yearTicks(first, first + span, most)
          expect(years.length).toBeLessThanOrEqual(most)
          for (const year of years)
            expect([Number.isInteger(year), year >= first, year <= first + span]).toEqual([true, true, true])
        },
      ),
    )
  })
})

describe('labels that would overlap', () => {
  const boxes = fc.array(
    fc.record({ at: fc.double({ min: 0, max: 400, noNaN: true }), size: fc.integer({ min: 1, max: 30 }) }),
    { minLength: 1, maxLength: 12 },
  )

  it('are moved apart, keep the order of what they name, and stay in their column', () => {
    fc.assert(
      fc.property(boxes, (wanted) => {
        const middles = dodge(wanted, [0, 400])
        const placed = wanted
          .map(({ at, size }, index) => ({ at, size, middle: middles[index] ?? NaN }))
          .map(({ at, size, middle }) => ({ at, top: middle - size / 2, bottom: middle + size / 2 }))
          .toSorted((a, b) => a.top - b.top)
        for (const [index, { at, top, bottom }] of placed.entries()) {
          expect(top).toBeGreaterThan(-1e-6)
          expect(bottom).toBeLessThan(400 + 1e-6)
          const next = placed[index + 1]
          if (next) expect([bottom < next.top + 1e-6, at <= next.at]).toEqual([true, true])
        }
      }),
    )
  })

  it('stay where they are if there is room', () => {
    const wanted = [300, 100].map((at) => ({ at, size: 20 }))
    expect(dodge(wanted, [0, 400])).toEqual([300, 100])
  })
})

describe('a line', () => {
  it('has a gap where a year has no value, whether it is null or left out', () => {
    const years = (points: readonly ChartPoint[]) => runsOf(points).map((run) => run.points.map(({ year }) => year))
    expect(years([point(2014, 1), point(2015, null), point(2016, 2), point(2017, 2)])).toEqual([[2014], [2016, 2017]])
    expect(years([point(2014, 1), point(2016, 2)])).toEqual([[2014], [2016]])
  })

  it('is as sure as the less sure of two years, and the last actual figure belongs to both parts', () => {
    const runs = runsOf([point(2023, 1), point(2024, 2), point(2025, 3, 'estimate'), point(2026, 4, 'projection')])
    expect(runs.map(({ status, points }) => [status, points.map(({ year }) => year)])).toEqual([
      ['actual', [2023, 2024]],
      ['estimate', [2024, 2025]],
      ['projection', [2025, 2026]],
    ])
  })

  it('tells actual, estimate and projection apart without colour', () => {
    const drawn = (status: PointStatus) => {
      const svg = drawChart({ ...EMPTY, lines: [line([point(2014, 1, status), point(2015, 2, status)])] }, LAYOUT)
      return [/stroke-dasharray="([^"]+)"[^>]*\/>|$/.exec(svg)?.[1], /class="(full|hollow) tone/.exec(svg)?.[1]]
    }
    expect(drawn('actual')).toEqual([undefined, 'full'])
    expect(new Set(['estimate', 'projection'].map((status) => drawn(status as PointStatus)[0])).size).toBe(2)
    expect([drawn('estimate')[1], drawn('projection')[1]]).toEqual(['hollow', 'hollow'])
  })

  it('never draws a missing year at zero', () => {
    const svg = drawChart({ ...EMPTY, lines: [line([point(2014, 1), point(2015, null), point(2016, 2)])] }, LAYOUT)
    expect(svg.match(/data-year=/g)).toHaveLength(2)
    expect(svg).not.toMatch(/data-line="N" class="line/)
    expect(svg).not.toContain('NaN')
  })

  it('that has no value at all is said in words', () => {
    expect(drawChart(EMPTY, LAYOUT)).toContain('Nothing is known.')
  })
})

describe('twelve lines', () => {
  const names = SERIES_TONES.map((_, index) => `United Kingdom ${index}, SIPRI 2.${index}%`)
  const twelve: LineChart = {
    ...EMPTY,
    lines: SERIES_TONES.map((tone, index) =>
      line([point(2014, 2), point(2026, 2 + index * 0.01), point(2027, 2 + index * 0.01)], {
        tone,
        name: names[index] ?? '',
        label: names[index] ?? '',
      }),
    ),
  }

  it.each(['page', 'narrow', 'column', 'social', 'square', 'print'] as const)(
    'are all named at the size %s, and no name covers another',
    (size) => {
      const svg = drawChart(twelve, { ...SIZES[size], theme: 'light', id: 'c' })
      const boxes = textBoxes(svg).filter(({ named }) => named)
      const text = boxes.map((box) => box.text).join(' ')
      for (const name of names) expect(text).toContain(name)
      const collisions = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => overlap(a, b))
          .map((b) => `${a.text} / ${b.text}`),
      )
      expect(collisions).toEqual([])
      for (const { text: words, right } of boxes) expect(right, words).toBeLessThan(SIZES[size].width)
    },
  )

  it('have twelve colours, with a contrast of 4.5 to 1 in both themes', () => {
    for (const { paper, ink, muted, rule, tones } of Object.values(PALETTES)) {
      for (const colour of [ink, muted, ...Object.values(tones)])
        expect(contrast(colour, paper), colour).toBeGreaterThan(4.5)
      expect(contrast(rule, paper)).toBeGreaterThan(3)
      expect(new Set(SERIES_TONES.map((tone) => tones[tone])).size).toBe(12)
    }
  })
})

describe('panels', () => {
  it('have the same values on their axes, as wide plots, and join nothing', () => {
    const panel = (title: string, value: number) => ({
      title,
      plot: { ...EMPTY, lines: [line([point(2020, value), point(2021, value)], { name: title, label: `${value}%` })] },
    })
    const { lines: _, ...words } = EMPTY
    const svg = drawChart(
      { ...words, kind: 'panels', sameYears: true, panels: [panel('A', 1), panel('B', 4.25)] },
      LAYOUT,
    )
    const axis = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*class="muted">(\d+%)</g)].map(
      ([, y, tick]) => `${tick} at ${y}`,
    )
    expect(new Set(axis).size).toBe(axis.length / 2)
    const grids = [...svg.matchAll(/x1="([\d.]+)" x2="([\d.]+)"[^>]*class="grid"/g)].map(([, from, to]) =>
      Math.round(Number(to) - Number(from)),
    )
    expect(new Set(grids).size).toBe(1)
    expect(svg.match(/data-line="A" class="line/g)).toHaveLength(1)
  })
})

describe('rows', () => {
  const rows: RowChart = {
    ...EMPTY,
    kind: 'bars',
    rows: Array.from({ length: 32 }, (_, index) => ({
      name: `Country number ${index}`,
      code: `C${index}`,
      value: index === 31 ? null : 5 - index / 10,
      before: null,
      sure: index > 3,
      text: index === 31 ? 'no figure' : `${5 - index / 10}%`,
      label: `Country number ${index}`,
      tone: 'nato',
    })),
  }

  it('lie in a tall layout and stand in a low one; bars and dots have one axis', () => {
    const social = { ...SIZES.social, theme: 'light', id: 'c' } as const
    for (const layout of [LAYOUT, social]) {
      const [bars, dots] = (['bars', 'dots'] as const).map((kind) => drawChart({ ...rows, kind }, layout))
      const axis = (svg: string | undefined) =>
        [...(svg ?? '').matchAll(/<line [^>]*class="grid"[^>]*>/g)].map(([tag]) => tag)
      expect(axis(bars).length).toBeGreaterThan(2)
      expect(axis(bars)).toEqual(axis(dots))
    }
    expect(drawChart(rows, LAYOUT)).toContain('Country number 30<')
    expect(drawChart(rows, social)).toContain('rotate(-90)')
  })

  it('without a value have no mark and no value for scripts', () => {
    const svg = drawChart(rows, LAYOUT)
    expect(svg.match(/<rect [^>]*class="(half|full)/g)).toHaveLength(31)
    expect(svg.match(/data-value=/g)).toHaveLength(31)
    expect(svg).toContain('no figure')
  })
})

describe('text', () => {
  it('is escaped, whatever it is', () => {
    fc.assert(
      fc.property(anyText(), anyText(), (text, title) => {
        const { markup } = element('text', { title }, text)
        expect(parseXml(markup).name).toBe('text')
        expect(markup.slice(6)).not.toMatch(/<(?!\/text>)/)
      }),
    )
    expect(escapeXml('<script>&"')).toBe('&lt;script&gt;&amp;&quot;')
  })

  it('is wrapped into lines that fit, and none of it is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1 }).map((word) => word.replace(/\s/g, 'x'))),
        fc.integer({ min: 40, max: 400 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width, 14)
          for (const words of lines) expect(textWidth(words, 14)).toBeLessThanOrEqual(width + 1e-9)
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
        },
      ),
    )
  })
})

interface Box {
  readonly text: string
  readonly named: boolean
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where texts that are set from their left end stand, as wide as text is taken to be. */
const textBoxes = (svg: string): readonly Box[] =>
  [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)" font-size="([\d.]+)"(?![^>]*text-anchor)([^>]*)>([^<]+)</g)].map(
    ([, x, y, size, rest = '', text = '']) => ({
      text,
      named: rest.includes('named'),
      left: Number(x),
      right: Number(x) + textWidth(text, Number(size)),
      top: Number(y) - Number(size) * 0.75,
      bottom: Number(y) + Number(size) * 0.2,
    }),
  )

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}
