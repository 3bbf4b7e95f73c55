import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barChart } from '../../charts/bar-chart.ts'
import { columnChart } from '../../charts/column-chart.ts'
import type { Layout } from '../../charts/layout.ts'
import { lineChart } from '../../charts/line-chart.ts'
import type { LineChart } from '../../charts/line-chart-spec.ts'
import { type ChartPoint, runsOf } from '../../charts/runs.ts'
import { linearScale } from '../../charts/scale.ts'
import { element, escapeXml } from '../../charts/svg.ts'
import { textWidth, wrap } from '../../charts/text-width.ts'
import { PALETTES, THEMES } from '../../charts/theme.ts'
import { niceTicks } from '../../charts/ticks.ts'
import { LATEST } from '../../domain/edition/vintage.ts'
import { isAbsence } from '../../domain/figure/absence.ts'
import { formatValue } from '../../domain/figure/citation.ts'
import { findDatum } from '../../domain/figure/figure.ts'
import { dataOf } from '../../domain/figure/series.ts'
import { memberByCode } from '../../domain/identity.ts'
import { pathwayOf } from '../../domain/pathway/pathway.ts'
import { allianceYear } from '../../src/http/charts/alliance-year.ts'
import { memberHistory } from '../../src/http/charts/member-history.ts'
import { pathwayCourse } from '../../src/http/charts/pathway-course.ts'
import { shareQuery, sharesOf } from '../../src/http/charts/shares.ts'
import { dataset } from '../support/dataset.ts'
import { parseXml } from '../support/xml.ts'

const LAYOUT: Layout = { width: 800, height: null, fontSize: 14, theme: 'light', id: 'c' }

function member(code: string) {
  const found = memberByCode(dataset, code)
  if (!found) throw new Error(code)
  return found
}

const historyOf = (code: string, from = 1949) => memberHistory(dataset, { member: member(code), vintage: LATEST, from })

const point = (year: number, value: number | null, sure = true): ChartPoint => ({ year, value, sure, label: `${year}` })

const EMPTY: LineChart = {
  title: 'T',
  subtitle: 'S',
  sources: [],
  description: 'D',
  lines: [],
  bands: [],
  rules: [],
  targets: [],
  legend: [],
  emptyText: 'Nothing is known.',
}

describe('ticks', () => {
  const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true })

  it('cover the values, in steps of 1, 2 or 5 times a power of ten, and are not more than there is room for', () => {
    fc.assert(
      fc.property(
        finite,
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        (low, span, most) => {
          const ticks = niceTicks(low, low + span, most)
          const slack = span * 1e-6
          expect(ticks[0]).toBeLessThanOrEqual(low + slack)
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + span - slack)
          expect(ticks.length).toBeLessThanOrEqual(most + 3)
          const [first = 0, second = 0] = ticks
          const digit = Number((second - first).toExponential(3).slice(0, 5))
          expect([1, 2, 5, 10].some((nice) => Math.abs(digit - nice) < 0.01)).toBe(true)
        },
      ),
    )
  })

  it('of years are whole', () => {
    expect(niceTicks(2014, 2016, 20, 1)).toEqual([2014, 2015, 2016])
  })

  it('do not drift as a sum of tenths would', () => {
    expect(niceTicks(0, 0.7, 7)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
  })
})

describe('a scale', () => {
  it('keeps the order of values, upwards or downwards, and puts its ends where they belong', () => {
    const value = fc.double({ min: -1e5, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(value, fc.double({ min: 0.01, max: 1e5, noNaN: true }), value, value, (low, span, a, b) => {
        const up = linearScale([low, low + span], [0, 500])
        const down = linearScale([low, low + span], [500, 0])
        expect(up(low)).toBe(0)
        expect(up(low + span)).toBeCloseTo(500, 3)
        if (a < b) expect([up(a) <= up(b), down(a) >= down(b)]).toEqual([true, true])
      }),
    )
  })

  it('is refused where all values are one', () => {
    expect(() => linearScale([3, 3], [0, 1])).toThrow('differ')
  })
})

describe('a line', () => {
  it('has a gap where a year has no value, whether it is null or left out', () => {
    const years = (points: readonly ChartPoint[]) => runsOf(points).map((run) => run.points.map(({ year }) => year))
    expect(years([point(2014, 1), point(2015, null), point(2016, 2), point(2017, 2)])).toEqual([[2014], [2016, 2017]])
    expect(years([point(2014, 1), point(2016, 2)])).toEqual([[2014], [2016]])
  })

  it('is dashed from the last actual figure on, and that figure belongs to both parts', () => {
    const runs = runsOf([point(2023, 1), point(2024, 2), point(2025, 3, false), point(2026, 4, false)])
    expect(runs.map(({ sure, points }) => [sure, points.map(({ year }) => year)])).toEqual([
      [true, [2023, 2024]],
      [false, [2024, 2025, 2026]],
    ])
  })

  it('never draws a missing year at zero', () => {
    const svg = lineChart(
      {
        ...EMPTY,
        rules: [{ value: 5, label: '5%' }],
        lines: [
          { tone: 'nato', points: true, lastLabel: null, values: [point(2014, 1), point(2015, null), point(2016, 2)] },
        ],
      },
      LAYOUT,
    )
    expect(svg.match(/<circle /g)).toHaveLength(2)
    expect(svg).not.toContain('<polyline')
    expect(svg).not.toContain('NaN')
  })

  it('that has no value at all is said in words', () => {
    expect(lineChart(EMPTY, LAYOUT)).toContain('Nothing is known.')
  })
})

describe('every value of a chart is the figure of the API', () => {
  /** Circles and bars with what they say when they are pointed at. */
  const titles = (svg: string) => [...svg.matchAll(/<title>([^<]+)<\/title>/g)].map(([, text]) => text)

  it.each(['POL', 'ESP', 'GRC', 'USA', 'ISL', 'MNE'])('in the history of %s, by NATO and by SIPRI', (code) => {
    const expected = (['SIPRI', 'NATO'] as const).flatMap((definition) => {
      const series = sharesOf(dataset, member(code), definition, LATEST)
      return isAbsence(series)
        ? []
        : dataOf(series).map(
            ({ year, value, status }) => `${year}: ${formatValue(value)}% of GDP (${definition}, ${status})`,
          )
    })
    expect(expected.length).toBeGreaterThan(10)
    expect(titles(lineChart(historyOf(code), LAYOUT))).toEqual(expected)
  })

  it('and stands where its value belongs', () => {
    const svg = lineChart(historyOf('POL', 2014), LAYOUT)
    const rules = new Map(
      [
        ...svg.matchAll(/y1="([\d.]+)" y2="[\d.]+" class="rule"[^>]*stroke-dasharray="2 3"\/><text [^>]*>([\d.]+)%/g),
      ].map(([, y, label]) => [Number(label), Number(y)]),
    )
    const [two = 0, five = 0] = [rules.get(2), rules.get(5)]
    const back = linearScale([two, five], [2, 5])
    const placed = [...svg.matchAll(/cy="([\d.]+)" r="[\d.]+" class="\w+-nato"[^>]*><title>\d+: ([\d.]+)%/g)]
    expect(placed).toHaveLength(13)
    for (const [, y, value] of placed) expect(Math.abs(back(Number(y)) - Number(value))).toBeLessThan(0.01)
  })

  it('in the alliance, the highest first; whoever has none is listed last without a bar', () => {
    const svg = barChart(allianceYear(dataset, { vintage: LATEST, year: 2026 }), LAYOUT)
    const shares = dataset.members.flatMap((one) => {
      const datum = findDatum(dataset, shareQuery(dataset, one, 'NATO', LATEST), 2026)
      return isAbsence(datum) ? [] : [{ name: one.name, value: datum.value }]
    })
    const drawn = titles(svg)
    for (const { name, value } of shares)
      expect(drawn).toContain(`${name}, 2026: ${formatValue(value)}% of GDP (NATO, estimate)`)
    expect(drawn).toHaveLength(32)
    expect(drawn[0]).toMatch(/^Lithuania, 2026: 5.33%/)
    expect(drawn.at(-1)).toMatch(/^Iceland: no figure\. .*missing, not zero/)
    expect(svg.match(/class="half-nato"/g)).toHaveLength(31 + 1)
  })

  it('in a pathway, from the history to the target', () => {
    const found = pathwayOf(dataset, member('ESP'), { total: { target: 5, by: 2032 } })
    if (isAbsence(found)) throw new Error(found.explanation)
    const spec = pathwayCourse(found)
    expect(spec.lines[1]?.values.map(({ year, value }) => [year, value])).toEqual(
      found.years.map(({ year, total }) => [year, total]),
    )
    expect(spec.targets).toMatchObject([{ year: 2032, value: 5, label: '5% of GDP by 2032' }])
    expect(spec.sources.join(' ')).toMatch(/\d warnings go with these figures/)
    expect(spec.description).toContain('Warning: ')
  })

  it('as the figures were known on a day', () => {
    const then = allianceYear(dataset, { vintage: { kind: 'asOf', day: '2024-12-31' }, year: null })
    expect(then.title).toContain('NATO in 2024: 23 of the 31 members with a figure spend 2% of GDP or more')
    expect(then.bars.find(({ code }) => code === 'POL')?.text).toBe('4.12%')
    expect(then.subtitle).toContain('as known on 31 December 2024')
  })

  it('NATO’s and SIPRI’s are two lines, told apart by more than colour', () => {
    const [sipri, nato] = historyOf('POL').lines
    expect([sipri?.tone, nato?.tone, sipri?.points, nato?.points]).toEqual(['sipri', 'nato', false, true])
  })
})

describe('a chart', () => {
  const charts = THEMES.flatMap((theme) =>
    [280, 800, 1600].flatMap((width) => {
      const layout = { ...LAYOUT, theme, width }
      return [
        ...dataset.members.map((one) => lineChart(historyOf(one.code), layout)),
        barChart(allianceYear(dataset, { vintage: LATEST, year: null }), layout),
        columnChart(allianceYear(dataset, { vintage: LATEST, year: null }), layout),
      ]
    }),
  )

  it('is well-formed XML without a number that is none, at every width and in every theme', () => {
    for (const svg of charts) {
      expect(parseXml(svg).name).toBe('svg')
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  it('has a title and a description, named as its label', () => {
    for (const svg of charts) {
      expect(svg).toMatch(/role="img" aria-labelledby="c-title c-desc"/)
      expect(svg).toMatch(/<title id="c-title">[^<]{10,}<\/title><desc id="c-desc">[^<]{50,}<\/desc>/)
    }
  })

  it('keeps its text within its width, as wide as text is taken to be', () => {
    for (const svg of charts) {
      const width = Number(/width="(\d+)"/.exec(svg)?.[1])
      for (const [, x, size, text] of svg.matchAll(
        /<text x="([\d.]+)" y="[\d.]+" font-size="([\d.]+)"(?![^>]*text-anchor)[^>]*>([^<]+)</g,
      ))
        expect(Number(x) + textWidth(String(text), Number(size)), String(text)).toBeLessThan(width + 1)
    }
  })

  it('fixes its colours in one theme, and follows the reader’s system in the other', () => {
    const inTheme = (theme: Layout['theme']) => lineChart(historyOf('POL'), { ...LAYOUT, theme })
    expect(inTheme('auto')).toContain('@media (prefers-color-scheme:dark)')
    expect(inTheme('dark')).not.toContain('@media')
    expect(inTheme('dark')).toContain(PALETTES.dark.paper)
    expect(inTheme('light')).not.toContain(PALETTES.dark.paper)
  })

  it.each(['light', 'dark'] as const)(
    'can be read: text 4.5 to 1 and marks 3 to 1 on the paper of the %s theme',
    (theme) => {
      const { paper, ink, muted, rule, tones } = PALETTES[theme]
      for (const colour of [ink, muted, ...Object.values(tones)]) expect(contrast(colour, paper)).toBeGreaterThan(4.5)
      expect(contrast(rule, paper)).toBeGreaterThan(3)
    },
  )
})

describe('text', () => {
  it('is escaped, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, title) => {
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
          for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width + 1e-9)
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
        },
      ),
    )
  })
})

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
