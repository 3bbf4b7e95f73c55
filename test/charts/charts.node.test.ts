import { scaleLinear } from 'd3-scale'
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../charts/draw.ts'
import { textWidth } from '../../charts/labels/text-width.ts'
import { type Layout, SIZES, type SizeName } from '../../charts/layout.ts'
import { PALETTES, THEMES } from '../../charts/theme.ts'
import { LATEST } from '../../domain/edition/vintage.ts'
import { isAbsence } from '../../domain/figure/absence.ts'
import { findDatum } from '../../domain/figure/figure.ts'
import { dataOf } from '../../domain/figure/series.ts'
import { formatValue, percent } from '../../formats/number.ts'
import { allianceYear } from '../../src/http/charts/subjects/alliance-year.ts'
import { ALLY_SORTS, allies } from '../../src/http/charts/subjects/allies.ts'
import { memberHistory } from '../../src/http/charts/subjects/member-history.ts'
import { pathwayCourse } from '../../src/http/charts/subjects/pathway-course.ts'
import { shareQuery, shareSeries } from '../../src/http/charts/subjects/shares.ts'
import { dataset } from '../support/data/dataset.ts'
import { memberIn } from '../support/data/questions.ts'
import { pathwayIn } from '../support/pathways/realism.ts'
import { parseXml } from '../support/xml.ts'

const LAYOUT: Layout = { ...SIZES.page, theme: 'light', id: 'c' }

const member = (code: string) => memberIn(dataset, code)

const historyOf = (code: string, from = 1949) => memberHistory(dataset, { member: member(code), vintage: LATEST, from })

describe('every value of a chart is the figure of the API', () => {
  /** Circles and bars with what they say when they are pointed at. */
  const titles = (svg: string) => [...svg.matchAll(/<title>([^<]+)<\/title>/g)].map(([, text]) => text)

  it.each(['POL', 'ESP', 'GRC', 'USA', 'ISL', 'MNE'])('in the history of %s, by NATO and by SIPRI', (code) => {
    const expected = (['NATO', 'SIPRI'] as const).flatMap((definition) => {
      const series = shareSeries(dataset, member(code), definition, LATEST)
      return isAbsence(series)
        ? []
        : dataOf(series).map(
            ({ year, value, status }) => `${year}: ${formatValue(value)}% of GDP (${definition}, ${status})`,
          )
    })
    expect(expected.length).toBeGreaterThan(10)
    expect(titles(drawChart(historyOf(code), LAYOUT))).toEqual(expected)
  })

  it('and stands where its value belongs', () => {
    const svg = drawChart(historyOf('POL', 2014), LAYOUT)
    const rules = new Map(
      [...svg.matchAll(/y="([\d.]+)" font-size="14" text-anchor="end" class="muted" font-weight="600">([\d.]+)%/g)].map(
        ([, y, label]) => [Number(label), Number(y) - 14 * 0.35],
      ),
    )
    const [two = 0, five = 0] = [rules.get(2), rules.get(5)]
    const back = scaleLinear([two, five], [2, 5])
    const placed = [...svg.matchAll(/translate\([\d.]+ ([\d.]+)\)" class="\w+ tone t-nato"[^>]*data-value="([\d.]+)"/g)]
    expect(placed).toHaveLength(13)
    for (const [, y, value] of placed) expect(Math.abs(back(Number(y)) - Number(value))).toBeLessThan(0.01)
  })

  it('in the alliance, the highest first; whoever has none is listed last without a bar', () => {
    const svg = drawChart(allianceYear(dataset, { vintage: LATEST, year: 2026 }), LAYOUT)
    const shares = dataset.members.flatMap((one) => {
      const datum = findDatum(dataset, shareQuery(dataset, one, 'NATO', LATEST), 2026)
      return isAbsence(datum) ? [] : [{ name: one.name, value: datum.value }]
    })
    const drawn = titles(svg)
    for (const { name, value } of shares)
      expect(drawn).toContain(`${name}, 2026: ${percent(value)} of GDP (NATO, estimate)`)
    expect(drawn).toHaveLength(32)
    expect(drawn[0]).toMatch(/^Lithuania, 2026: 5.33%/)
    expect(drawn.at(-1)).toMatch(/^Iceland: no figure\. .*missing, not zero/)
    expect(svg.match(/class="half tone t-nato"/g)).toHaveLength(31 + 1)
  })

  it('in a pathway, from the history to the target', () => {
    const found = pathwayIn(dataset, 'ESP', { total: { target: 5, by: 2032 } })
    const spec = pathwayCourse(found)
    expect(spec.lines[1]?.values.map(({ year, value }) => [year, value])).toEqual(
      found.years.map(({ year, total }) => [year, total]),
    )
    expect(spec.targets).toMatchObject([{ year: 2032, value: 5, meaning: 'Target: 5% of GDP by 2032' }])
    expect(spec.lines[1]?.label).toBe('5% of GDP by 2032')
    expect(spec.notes.join(' ')).toMatch(/\d warnings go with these figures/)
    expect(spec.description).toContain('Warning: ')
  })

  it('as the figures were known on a day', () => {
    const then = allianceYear(dataset, { vintage: { kind: 'asOf', day: '2024-12-31' }, year: null })
    expect(then.title).toContain('NATO in 2024: 23 of the 31 members with a figure spend 2% of GDP or more')
    expect(then.rows.find(({ code }) => code === 'POL')?.text).toBe('4.12%')
    expect(then.subtitle).toContain('as known on 31 December 2024')
  })

  it('NATO’s and SIPRI’s are in panels of their own: no mark joins them', () => {
    const { panels } = historyOf('POL')
    expect(panels.map(({ plot }) => plot.lines.map(({ name }) => name))).toEqual([['NATO'], ['SIPRI']])
    // The commitments are about NATO’s definition.
    expect(panels.map(({ plot }) => plot.rules.length)).toEqual([3, 0])
  })
})

describe('the allies in 2014 and now', () => {
  const of = (sort: (typeof ALLY_SORTS)[number]) => allies(dataset, { vintage: LATEST, sort })

  it('are all there, each with both figures where there are both', () => {
    const { rows, title } = of('share')
    expect(rows).toHaveLength(32)
    expect(rows.find(({ code }) => code === 'POL')?.label).toBe('Poland: 1.86% in 2014, 4.68% in 2026 (estimate).')
    expect(rows.find(({ code }) => code === 'ISL')).toMatchObject({ value: null, before: null, text: 'no figure' })
    expect(title).toMatch(/^\d\d of today’s 32 allies spend a larger share than in 2014/)
  })

  it.each(ALLY_SORTS)('by %s: whoever has no figure comes last, but by name', (sort) => {
    const codes = of(sort).rows.map(({ code }) => code)
    expect(new Set(codes).size).toBe(32)
    if (sort !== 'name') expect(codes.indexOf('ISL')).toBeGreaterThan(codes.indexOf('ESP'))
    const shares = of(sort).rows.flatMap(({ value }) => value ?? [])
    if (sort === 'share') expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    if (sort === 'cost') expect(codes[0]).toBe('USA')
  })

  it('show nothing on a day that came later', () => {
    const then = allies(dataset, { vintage: { kind: 'asOf', day: '2024-12-31' }, sort: 'share' })
    expect(then.rows.find(({ code }) => code === 'POL')?.text).toBe('4.12%')
    expect(JSON.stringify(then)).not.toMatch(/2025|2026/)
  })
})

describe('a chart', () => {
  const related = { target: 1.5, by: 2035, start: 0.5 }
  const found = pathwayIn(dataset, 'DEU', { core: { target: 3.5, by: 2035 }, related })
  const specs = [
    ...['POL', 'ISL', 'GRC', 'USA', 'MNE'].map((code) => historyOf(code)),
    allianceYear(dataset, { vintage: LATEST, year: null }),
    allies(dataset, { vintage: LATEST, sort: 'share' }),
    pathwayCourse(found),
  ]
  const sizes = Object.keys(SIZES) as readonly SizeName[]
  const charts = THEMES.flatMap((theme) =>
    sizes.flatMap((size) => specs.map((spec) => drawChart(spec, { ...SIZES[size], theme, id: 'c' }))),
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
    const inTheme = (theme: Layout['theme']) => drawChart(historyOf('POL'), { ...LAYOUT, theme })
    expect(inTheme('auto')).toContain('@media (prefers-color-scheme:dark)')
    expect(inTheme('dark')).not.toContain('prefers-color-scheme')
    expect(inTheme('dark')).toContain(PALETTES.dark.paper)
    expect(inTheme('light')).not.toContain(PALETTES.dark.paper)
  })

  it('keeps the colours of whoever has forced their own, and is black on white on paper', () => {
    for (const svg of charts) expect(svg).toContain('@media (forced-colors:active)')
    const dark = drawChart(historyOf('POL'), { ...LAYOUT, theme: 'dark' })
    expect(/@media print\{.*/.exec(dark)?.[0]).toContain(
      '.chart .paper,.chart .hollow{fill:#ffffff}.chart text{fill:#000}',
    )
  })

  it('names every edition that it uses in one source line, once', () => {
    const { source } = historyOf('POL')
    expect(source).toMatch(
      /^Source: NATO, .*, 10 July 2026, Table 3; SIPRI, .* Drawn by Realistic Pathway from its dataset [0-9a-f]{16}\.$/,
    )
    expect(pathwayCourse(found).source).toMatch(/; GDP: IMF, .*; model 2\. Drawn/)
  })

  it('says its values to scripts', () => {
    const svg = drawChart(historyOf('POL', 2025), LAYOUT)
    expect(svg).toContain(
      'data-line="NATO" data-year="2026" data-value="4.68" data-label="2026: 4.68% of GDP (NATO, estimate)"',
    )
  })
})
