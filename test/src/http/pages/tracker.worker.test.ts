import { parse } from 'csv-parse/browser/esm/sync'
import { describe, expect, it } from 'vitest'
import { ask, request } from '../../../support/worker/ask.ts'
import { page } from '../../../support/worker/page.ts'
import { wordsIn } from '../../../support/worker/words.ts'

const htmlOf = async (path: string) => (await page(path)).html

/** The cells of a table by the heading of their column; the first cell is the name. */
function tableOf(html: string): readonly (readonly [name: string, cells: Readonly<Record<string, string>>])[] {
  const [, body = ''] = /<tbody>([\s\S]*?)<\/tbody>/.exec(html) ?? []
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => {
    const [, name = ''] = /<th scope="row">([\s\S]*?)<\/th>/.exec(row) ?? []
    const cells = [...row.matchAll(/<td[^>]* data-is="([^"]*)">([\s\S]*?)<\/td>/g)]
    return [
      wordsIn(name).trim(),
      Object.fromEntries(cells.map(([, label = '', cell = '']) => [label, wordsIn(cell).trim()])),
    ]
  })
}

const rowsOf = (csv: string): readonly Readonly<Record<string, string>>[] => parse(csv, { columns: true })

const linesOf = (svg: string) => [...svg.matchAll(/data-line="([^"]+)" data-label="[^"]*" data-value="([^"]+)"/g)]

const COSTS = `{
  assessments { members { grade gapPoints area { name ... on Member {
    pathway(input: { target: { legs: { core: { sharePercent: 3.5, year: 2035 }, related: null } } }) {
      dollarsPerEuro
      realism { measure percentile }
      totals { extra { money(currency: EUR) { billions } } extraPerHead(currency: EUR) }
      finalYear { year extraPerHead(currency: EUR) }
    } } } } counts { grade count } } }`

interface Priced {
  readonly totals: { readonly extraPerHead: number }
}

describe('the tracker', () => {
  it('sorts the 32 by what 3.5% by 2035 costs a head, in euro, as the API has it: page, table and picture alike', async () => {
    const { assessments } = await ask(COSTS)
    const expected = assessments.members
      .flatMap(({ area: { name, pathway } }: { area: { name: string; pathway: Priced | null } }) =>
        pathway ? [[name, pathway.totals.extraPerHead]] : [],
      )
      .toSorted((a: [string, number], b: [string, number]) => b[1] - a[1])
    const html = await htmlOf('/tracker?sort=headAll&money=eur')
    const table = tableOf(html)
    expect(table).toHaveLength(32)
    expect(html).toContain('aria-sort="descending"')
    for (const [at, [name, value]] of expected.entries()) {
      if (value > 10) expect(table[at]?.[0]).toBe(name)
      const [, cells] = table.find(([one]) => one === name) ?? []
      if (value > 10) expect(cells?.['More a head in all']).toBe(`€${Math.round(value).toLocaleString('en')}`)
    }
    const csv = await request('/data/tracker.csv?sort=headAll&money=eur')
    expect(csv.headers.get('content-disposition')).toContain('tracker-3.5-by-2035-money-eur-sort-headAll.csv')
    const rows = rowsOf(await csv.text())
    expect(rows).toHaveLength(33)
    expect(rows.map(({ name }) => name)).toEqual([...table.map(([name]) => name), 'NATO'])
    for (const { name, currency, extra_in_all_per_head, question, edition } of rows.slice(0, 20)) {
      const [, value] = expected.find(([one]: [string]) => one === name) ?? []
      expect([currency, edition, question]).toEqual([
        'EUR',
        'nato-2026',
        'https://api.test/tracker?money=eur&sort=headAll',
      ])
      expect(Number(extra_in_all_per_head)).toBe(Number(value.toPrecision(4)))
    }
    const svg = await (await request('/chart/tracker.svg?sort=headAll&money=eur')).text()
    const drawn = linesOf(svg)
    expect(drawn.map(([, name]) => name)).toEqual(table.slice(0, drawn.length).map(([name]) => name))
    for (const [, name, value] of drawn)
      expect(Number(value)).toBeCloseTo(expected.find(([one]: [string]) => one === name)[1], 6)
  })

  it('names the rate at which it converts, which is that of the outlook', async () => {
    const { group } = await ask('{ group(code: "NATO") { pathway { dollarsPerEuro } } }')
    const rate = `$${group.pathway.dollarsPerEuro.toFixed(2)} for a euro, the outlook’s exchange rate of 2026`
    expect(wordsIn(await htmlOf('/tracker?money=eur'))).toContain(rate)
    expect(await (await request('/chart/tracker.svg?sort=total&money=eur')).text()).toContain('$1.')
  })

  it('counts as the API counts, and filters by group and by assessment', async () => {
    const { assessments } = await ask(COSTS)
    const words = wordsIn(await htmlOf('/tracker'))
    for (const { grade, count } of assessments.counts) {
      if (count > 0 && grade === 'ON_COURSE') expect(words).toContain(`${count} on course`)
      if (grade === 'MET') expect(words).toContain(`Of 32 allies ${count} are at 3.5% of GDP on core defence or above`)
    }
    const { group } = await ask('{ group(code: "NATO_EUROPE") { members { name assessment { grade } } } }')
    const { grade } = group.members[0].assessment
    const alike = group.members.filter((one: typeof group) => one.assessment.grade === grade)
    const html = await htmlOf(`/tracker?grade=${grade}&group=NATO_EUROPE&sort=name`)
    expect(tableOf(html).map(([name]) => name)).toEqual(alike.map(({ name }: { name: string }) => name))
    expect(wordsIn(html)).toContain(`${alike.length} of 32 allies`)
  })

  it.each(['linear', 'front-loaded', 'back-loaded', 's-curve', 'geometric', 'real-growth', 'step', 'trend', 'hold'])(
    'draws the same as it lists for a course of the shape %s, with growth and by a day',
    async (shape) => {
      const search = `share=5&by=2033&shape=${shape}&growth=-0.5&sort=total&asOf=2026-09-01`
      const rows = rowsOf(await (await request(`/data/tracker.csv?${search}`)).text())
      const svg = await (await request(`/chart/tracker.svg?${search}`)).text()
      const drawn = new Map(linesOf(svg).map(([, name, value]) => [name, Number(value)]))
      const listed = rows.slice(0, -1).filter(({ extra_in_all_billions }) => extra_in_all_billions !== '')
      expect(drawn.size).toBe(listed.length)
      for (const { name, extra_in_all_billions } of listed)
        expect(Number((drawn.get(name) ?? Number.NaN).toPrecision(4))).toBe(Number(extra_in_all_billions))
    },
  )

  it('puts two targets side by side, and says which column is of which', async () => {
    const html = await htmlOf('/tracker?share2=5&by2=2032&sort=total')
    expect(html).toMatch(/<th scope="colgroup"[^>]*>To 5% by 2032<\/th>/)
    const [, cells] = tableOf(html).find(([name]) => name === 'Germany') ?? []
    expect(cells?.['More in all']).toMatch(/^\$\d/)
    expect(cells?.['More in all (5% by 2032)']).toMatch(/^\$\d/)
    expect(cells?.['More in all']).not.toBe(cells?.['More in all (5% by 2032)'])
    expect(await (await request('/chart/tracker.svg?share2=5&by2=2032&sort=total')).text()).toContain('5% by 2032')
  })

  it('orders amounts in national currencies by their dollars, and draws dollars', async () => {
    const dollars = tableOf(await htmlOf('/tracker?sort=total')).map(([name]) => name)
    const national = await htmlOf('/tracker?sort=total&money=national')
    expect(tableOf(national).map(([name]) => name)).toEqual(dollars)
    expect(wordsIn(national)).toContain('Ordered by the amounts in US dollars.')
    expect(await (await request('/chart/tracker.svg?sort=total&money=national')).text()).toContain(
      'national currencies have no axis in common',
    )
  })

  it('has no figure for Iceland, and no zero', async () => {
    const [, cells] = tableOf(await htmlOf('/tracker')).find(([name]) => name === 'Iceland') ?? []
    expect(cells).toMatchObject({ 'Share now': 'no figure', 'More in all': '–', Assessment: 'no figure' })
  })

  it('can be framed, and its card shows what its address shows', async () => {
    const html = await htmlOf('/tracker?sort=headAll&money=eur')
    expect(html).toMatch(
      /og:image" content="https:\/\/api\.test\/chart\/tracker\.png\?money=eur&amp;sort=headAll&amp;size=social/,
    )
    const oembed = await request(`/oembed?url=${encodeURIComponent('https://api.test/tracker?sort=headAll&money=eur')}`)
    expect((await oembed.json<{ html: string }>()).html).toContain('/embed/tracker?money=eur&amp;sort=headAll')
    expect(await htmlOf('/embed/tracker?sort=headAll')).toContain('href="https://api.test/tracker?sort=headAll"')
  })
})
