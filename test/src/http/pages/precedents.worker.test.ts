import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../../charts/labels/text-width.ts'
import { ask, reply, request } from '../../../support/worker/ask.ts'
import { readPage } from '../../../support/worker/read-page.ts'
import { wordsIn } from '../../../support/worker/words.ts'

const wordsOf = async (path: string) => (await readPage(path)).words

const STRETCHES = `query ($years: Int!, $filter: StretchFilter) { historicalStretches(years: $years, filter: $filter) {
  recordSize recordRising count rising distinctMembers nonOverlapping
  fastestOfEach { member { name } startYear endYear startSharePercent endSharePercent risePoints asMember atWar }
  page(first: 100) { totalCount nodes { member { code } startYear startSharePercent risePoints } }
} }`

const stretches = async (years: number, filter: object = {}) =>
  (await ask(STRETCHES, { years, filter })).historicalStretches

/** In peace: test/data/precedents-live. The frozen package does not say who was at war. */
const THREE_PERCENT = { startShareAtLeast: 3, riseAtLeast: 1 }

describe('has any ally above 3% ever risen by a point in five years', () => {
  it('is answered in words: who and when, with the counts of the API', async () => {
    const found = await stretches(5, THREE_PERCENT)
    const words = await wordsOf('/precedents?years=5&least=3&rise=1')
    expect(words).toContain(
      'Has any of today’s allies ever risen by 1 point of GDP in five years from 3% of GDP or more?',
    )
    expect(words).toMatch(/\? Yes: /)
    for (const { member, startYear, endYear, ...shares } of found.fastestOfEach.slice(0, 5)) {
      expect(words).toContain(`${member.name} (${startYear} to ${endYear}`)
      const { startSharePercent: from, endSharePercent: to, risePoints } = shares
      expect(words).toContain(
        `from ${from.toFixed(2)}% to ${to.toFixed(2)}% of GDP, by ${risePoints.toFixed(2)} points`,
      )
    }
    expect(words).toContain(`${found.count} of the ${found.recordSize.toLocaleString('en')} stretches of five years`)
    expect(words).toContain(`${found.nonOverlapping} are left.`)
    expect(words).toContain(`${found.count} of ${found.count} stretches`)
  })

  it('is no where nobody did, with who came nearest', async () => {
    const { count } = await stretches(5, { ...THREE_PERCENT, riseAtLeast: 7 })
    expect(count).toBe(0)
    const nearest = await stretches(5, { ...THREE_PERCENT, riseAtLeast: null })
    const [first] = nearest.fastestOfEach
    const words = await wordsOf('/precedents?years=5&least=3&rise=7')
    expect(words).toMatch(/\? No: nobody did\. None of the [\d,]+ stretches/)
    expect(words).toContain(`The nearest: ${first.member.name}, ${first.startYear} to ${first.endYear}`)
  })

  it('is the same in its file and in its picture', async () => {
    const found = await stretches(5, THREE_PERCENT)
    const csv = await request('/data/precedents.csv?years=5&least=3&rise=1')
    const [head, ...rows] = (await csv.text()).trim().split('\r\n')
    expect(head).toContain('start_percent_of_gdp,end_percent_of_gdp,rise_points,at_war')
    expect(rows).toHaveLength(found.count)
    for (const [at, { member, startYear, risePoints }] of found.page.nodes.entries()) {
      expect(rows[at]).toMatch(new RegExp(`^${member.code},[^,]+,${startYear},`))
      expect(rows[at]).toContain(`,${Number(risePoints.toFixed(2))}`)
      expect(rows[at]).toContain('SIPRI,sipri-2026,')
    }
    const svg = await (await request('/chart/precedents.svg?years=5&least=3&rise=1')).text()
    expect(svg.match(/data-line="/g)).toHaveLength(found.count + 1)
    expect(svg).toContain('NATO to 3.5% by 2035')
    // Each of the other stretches is a point of one stroke.
    expect(svg.match(/M[\d.]+ [\d.]+h0/g)).toHaveLength(found.recordSize - found.count)
  })
})

describe('the stretches of history', () => {
  it('are those of the filter, however long', async () => {
    for (const years of [1, 5, 9, 30]) {
      const all = await stretches(years)
      expect(all.count).toBe(all.recordSize)
      expect(all.rising).toBe(all.recordRising)
      const rising = await stretches(years, { riseAtLeast: 0 })
      expect(rising.count).toBeGreaterThanOrEqual(all.rising)
      const filter = { startShareAtLeast: 2, startShareAtMost: 4, riseAtLeast: 0.5, asMember: true }
      const { count, page } = await stretches(years, filter)
      expect(page.totalCount).toBe(count)
      for (const { startSharePercent, risePoints } of page.nodes) {
        expect(startSharePercent).toBeGreaterThan(1.99)
        expect(startSharePercent).toBeLessThan(4.01)
        expect(risePoints).toBeGreaterThan(0.49)
      }
    }
  })

  it.each([
    ['years: 0', 'years: 0 is not allowed. Allowed: 1 to 30'],
    ['years: 5, filter: { riseAtLeast: -1 }', 'riseAtLeast: -1 is not allowed'],
    ['years: 5, filter: { member: "atlantis" }', 'member: "atlantis" is not allowed'],
  ])('of %s are refused', async (args, message) => {
    const { errors } = await reply(`{ historicalStretches(${args}) { count } }`)
    expect(errors[0].message).toContain(message)
  })

  it('are no more than the record had on a day', async () => {
    const { historicalStretches: then } = await ask(
      '{ historicalStretches(years: 5, asOf: "2020-01-01") { recordSize caveat page(order: NEWEST, first: 1) { nodes { endYear } } } }',
    )
    expect(then.recordSize).toBeLessThan((await stretches(5)).recordSize)
    expect(then.page.nodes[0].endYear).toBeLessThanOrEqual(2019)
    expect(then.caveat).not.toBeNull()
  })

  it('go on from page to page without a gap', async () => {
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const answer = await ask(
        'query ($after: String) { historicalStretches(years: 5, filter: { member: "GRC" }) { page(first: 20, after: $after, order: NEWEST) { nodes { member { code } startYear } pageInfo { hasNextPage endCursor } } } }',
        { after },
      )
      const { nodes, pageInfo } = answer.historicalStretches.page
      for (const { member, startYear } of nodes) seen.push(`${member.code}-${startYear}`)
      more = pageInfo.hasNextPage
      after = pageInfo.endCursor
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength((await stretches(5, { member: 'GRC' })).count)
  })
})

describe('an opened stretch', () => {
  it('says who, when, and what came after', async () => {
    const { historicalStretches } = await ask(
      '{ historicalStretches(years: 5) { stretch(member: "GRC", startYear: 1973) { sharePercentFiveYearsLater sharePercentTenYearsLater shares { year sharePercent } } } }',
    )
    const { sharePercentFiveYearsLater: five, sharePercentTenYearsLater: ten, shares } = historicalStretches.stretch
    expect(shares.map(({ year }: { year: number }) => year)).toEqual(Array.from({ length: 16 }, (_, at) => 1973 + at))
    const { html } = await readPage('/precedents?open=GRC-1973')
    expect(html).toMatch(/<h2 id="opened">Greece, 1973 to 1978<\/h2>/)
    const words = wordsIn(html)
    expect(words).toContain('2.06 points more in five years, as a member of NATO, who was at war is not known')
    expect(words).toContain(
      `Five years later it was at ${five.toFixed(2)}% of GDP, ten years later at ${ten.toFixed(2)}%.`,
    )
    expect(html).toContain('href="/precedents">Close it</a>')
  })

  it.each(['/precedents?least=3&rise=1&open=GRC-1973', '/precedents?open=GRC-1973', '/precedents?years=9&rise=1'])(
    'is named in the chart without one name over another, on a phone too: %s',
    async (path) => {
      const svgs = (await readPage(path)).html.match(/<svg[^>]*aria-labelledby="precedents[\s\S]*?<\/svg>/g) ?? []
      expect(svgs).toHaveLength(2)
      for (const svg of svgs) {
        const names = [
          ...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*class="halo[^>]*>([^<]+)/g),
        ]
        const boxes = names.map(([, x, y, size, text = '']) => {
          const [left, bottom, height] = [Number(x), Number(y), Number(size)]
          return { text, left, right: left + textWidth(text, height), top: bottom - height, bottom }
        })
        expect(boxes.length).toBeGreaterThan(1)
        const over = boxes.flatMap((a, at) =>
          boxes
            .slice(at + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map((b) => `${a.text} / ${b.text}`),
        )
        expect(over).toEqual([])
      }
    },
  )

  it('that the record lacks is refused', async () => {
    expect(await readPage('/precedents?open=GRC-1900')).toMatchObject({
      status: 400,
      words: expect.stringContaining('The record has no stretch GRC-1900 of five years.'),
    })
  })
})

describe('the page of precedents', () => {
  it('marks the target of the reader, at its pace', async () => {
    const words = await wordsOf('/precedents?years=9&of=germany&share=3.5&by=2035')
    expect(words).toContain(
      'Marked: Germany to 3.5% of core spending by 2035, from 2.69%: 0.09 points a year from 2026 to 2035, 0.81 points in nine years at that pace.',
    )
    expect(await wordsOf('/pathway/germany/3.5-by-2035')).toContain(
      'Every stretch of 9 years in the record, with this target marked',
    )
  })

  it('in peacetime is refused where the figures do not say who was at war', async () => {
    expect(await wordsOf('/precedents?peace=yes')).toContain('does not carry who was at war')
  })

  it.each([
    ['/precedents?years=99', 'Allowed: a whole number from 1 to 30'],
    ['/precedents?rise=much', 'Allowed: a number from 0 to 20'],
    ['/precedents?who=atlantis', 'No member is called “atlantis”'],
    ['/precedents?of=russia', 'No member and no group is called “russia”'],
    ['/precedents?open=greece', '“GREECE” is no stretch'],
    ['/precedents?Years=5', 'it is written “years”'],
  ])('%s is refused, and never replaced', async (path, message) => {
    expect(await readPage(path)).toMatchObject({ status: 400, words: expect.stringContaining(message) })
  })
})
