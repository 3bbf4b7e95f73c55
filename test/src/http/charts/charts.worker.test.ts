import { describe, expect, it } from 'vitest'
import { ask, request } from '../../../support/worker/ask.ts'
import { parseXml } from '../../../support/xml.ts'

const SPAIN =
  '{ member(code: "ESP") { pathway(input: { target: { total: { sharePercent: 5, year: 2032 } } }) { id } } }'
const pathwayId = async (): Promise<string> => (await ask(SPAIN)).member.pathway.id

const PICTURES = [
  '/chart/member/POL.svg',
  '/chart/alliance.svg',
  '/chart/alliance.svg?year=2020',
  '/chart/allies.svg',
  '/chart/compare.svg?line=POL&line=DEU:SIPRI',
]

describe('a chart', () => {
  it.each(PICTURES)('%s is a picture that styles itself and runs nothing', async (path) => {
    const response = await request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *",
    )
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('cache-tag')).toMatch(/^figures,dataset-[0-9a-f]{16}$/)
    expect(parseXml(await response.text()).name).toBe('svg')
  })

  it('shows the very figures that the API answers', async () => {
    const { member } = await ask(
      '{ member(code: "POL") { series(indicator: DEFENCE_SHARE_OF_GDP) { years values statuses } } }',
    )
    const svg = await (await request('/chart/member/POL.svg?from=2014')).text()
    for (const [at, year] of member.series.years.entries())
      expect(svg).toContain(
        `<title>${year}: ${member.series.values[at]}% of GDP (NATO, ${member.series.statuses[at].toLowerCase()})</title>`,
      )
  })

  it('of a pathway is found by the id that the API gave, with or without its kind', async () => {
    const id = await pathwayId()
    const { pathway } = await ask(
      'query ($id: ID!) { pathway(id: $id) { columns { years sharesPercent } warnings } }',
      { id },
    )
    const response = await request(`/chart/pathway/${id}.svg`)
    const svg = await response.text()
    expect(response.status).toBe(200)
    for (const [at, year] of pathway.columns.years.entries())
      expect(svg).toContain(
        `<title>${year}: ${Math.round(pathway.columns.sharesPercent[at] * 100) / 100}% of GDP (Pathway`,
      )
    expect(svg).toContain(`${pathway.warnings.length} warnings go with these figures`)
    expect(await (await request(`/chart/pathway/${id.replace('pathway:', '')}.svg`)).text()).toBe(svg)
  })

  it('names a member by any ISO code in any case', async () => {
    const tag = async (code: string) => (await request(`/chart/member/${code}.svg`)).headers.get('etag')
    expect(await tag('pl')).toBe(await tag('POL'))
  })

  it('of a member without a figure by NATO says why, and not zero', async () => {
    const svg = await (await request('/chart/member/ISL.svg?width=1600')).text()
    expect(svg).toContain('missing, not zero')
    expect(svg).not.toContain('(NATO, ')
  })

  it('on a day before any edition says that there was none', async () => {
    expect(await (await request('/chart/member/POL.svg?asOf=2000-01-01')).text()).toContain('no edition with')
  })

  it('has the named sizes, and what a newsletter adds to its address changes nothing', async () => {
    const svg = await (await request('/chart/member/POL.svg?size=social&utm_source=x')).text()
    expect(svg).toContain('width="1200" height="630"')
    expect(svg).toContain('api.test/member/poland')
  })

  it('is as wide as asked, and in the theme that is asked for', async () => {
    expect(await (await request('/chart/member/POL.svg?width=400')).text()).toContain('width="400"')
    expect(await (await request('/chart/member/POL.svg?theme=dark')).text()).not.toContain('prefers-color-scheme')
    expect(await (await request('/chart/member/POL.svg')).text()).toContain('@media (prefers-color-scheme:dark)')
  })

  it('has HEAD, and 304 for whoever has it', async () => {
    const got = await request('/chart/member/POL.svg')
    const head = await request('/chart/member/POL.svg', { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', got.headers.get('etag')])
    const again = await request('/chart/member/POL.svg', {
      headers: { 'if-none-match': got.headers.get('etag') ?? '' },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('cache-control')).toBe(got.headers.get('cache-control'))
  })
})

describe('for how long a chart is good', () => {
  const policyOf = async (path: string) => (await request(path)).headers.get('cache-control')

  it('for good only where its address names the version of the figures', async () => {
    expect(await policyOf(`/chart/pathway/${await pathwayId()}.svg`)).toBe('public, max-age=31536000, immutable')
  })

  it('a day where a day that is past pins its figures, which a correction or an older edition may change', async () => {
    const day = 'public, max-age=86400, stale-while-revalidate=86400, stale-if-error=604800'
    expect(await policyOf('/chart/alliance.svg?asOf=2024-12-31')).toBe(day)
    expect(await policyOf('/chart/member/POL.svg?asOf=2024-12-31')).toBe(day)
  })

  it('minutes where newer figures may come, such as on the day on which these were published', async () => {
    const minutes = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800'
    expect(await policyOf('/chart/alliance.svg')).toBe(minutes)
    expect(await policyOf('/chart/member/POL.svg?asOf=2026-11-23')).toBe(minutes)
    expect(await policyOf('/chart/member/POL.svg?asOf=2999-12-31')).toBe(minutes)
  })
})

describe('the rate of a client', () => {
  it('is spent by charts as by answers, and another client’s is not', async () => {
    const ask = (client: string, query = '') =>
      request(`/chart/alliance.svg${query}`, { headers: { 'cf-connecting-ip': client } })
    // What is refused costs as much as what is drawn.
    for (let tried = 0; tried < 450; tried++) expect((await ask('203.0.113.5', '?year=1')).status).toBe(400)
    for (let drawn = 0; drawn < 50; drawn++) expect((await ask('203.0.113.5')).status).toBe(200)
    const refused = await ask('203.0.113.5')
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([429, 'no-store'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ code: 'RATE_LIMITED' })
    expect((await ask('203.0.113.6')).status).toBe(200)
  })
})

describe('what is wrong with a chart’s address', () => {
  it.each([
    '/chart/member/XYZ.svg',
    '/chart/member/RUS.svg',
    '/chart/member/POL',
    '/chart/other.svg',
    `/chart/pathway/${'0'.repeat(16)}.1.ESP.e30.svg`,
    `/chart/pathway/${'0'.repeat(16)}.0.ESP.e30.svg`,
  ])('%s is nowhere', async (path) => {
    const response = await request(path)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND', detail: expect.any(String) })
  })

  it.each([...PICTURES, '/embed/member/POL', '/embed/alliance', '/oembed'])('POST %s is 405', async (path) => {
    const response = await request(path, { method: 'POST', body: '{}' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })
})

describe('where the worker that makes pictures fails', () => {
  it('a picture is 503, says so and may be asked for again; the same chart as SVG is there', async () => {
    const response = await request('/chart/member/POL.png')
    expect([response.status, response.headers.get('cache-control'), response.headers.get('retry-after')]).toEqual([
      503,
      'no-store',
      '5',
    ])
    expect(await response.json()).toMatchObject({ code: 'PICTURES_UNAVAILABLE' })
    expect((await request('/chart/member/POL.svg')).status).toBe(200)
  })
})
