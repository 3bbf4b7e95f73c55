/** Addresses that cannot be read are refused in one form, and never answered with a default. */
import { describe, expect, inject, it } from 'vitest'
import { request } from '../../../support/worker/ask.ts'

interface Problem {
  readonly code: string
  readonly detail: string
  readonly field: string
  readonly allowed: string
  readonly example: string
}

const { version } = inject('dataset')
const SHARES = 'indicator=DEFENCE_SHARE_OF_GDP'
const VINTAGES = `/data/vintages.csv?area=DEU&${SHARES}`

describe('what a file or a picture refuses', () => {
  it.each<[path: string, field: string, allowed?: string]>([
    ['/data/tracker.csv?share=x', 'share'],
    ['/data/tracker.csv?shares=5', 'shares'],
    ['/data/tracker.csv?group=atlantis', 'group'],
    ['/data/compare.csv', 'line'],
    ['/data/compare.csv?line=DEU&asOf=2026-02-30', 'asOf'],
    ['/data/compare.csv?line=atlantis', 'line'],
    ['/data/precedents.csv?years=1e400', 'years'],
    ['/data/precedents.csv?who=atlantis', 'who'],
    ['/data/revisions.csv?year=99999', 'year'],
    ['/chart/tracker.svg?by=NaN', 'by'],
    ['/chart/tracker.svg?group=constructor', 'group'],
    ['/chart/precedents.svg?rise=-', 'rise'],
    ['/chart/precedents.svg?who=__proto__', 'who'],
    ['/chart/precedents.svg?of=russia', 'of'],
    ['/data/series.csv', 'indicator'],
    [`/data/series.csv?${SHARES}&areas=XXX`, 'areas'],
    [`/data/series.csv?${SHARES}&areas=POL,pl`, 'areas'],
    [`/data/series.csv?${SHARES}&areas=POL&areas=DEU`, 'areas'],
    [`/data/series.csv?${SHARES}&areas=${Array.from({ length: 61 }, () => 'POL').join()}`, 'areas'],
    [`/data/series.csv?${SHARES}&area=POL`, 'area'],
    [`/data/series.csv?${SHARES}&asOf=2025-02-30`, 'asOf'],
    [`/data/series.csv?${SHARES}&asOf=2025-02-03&edition=nato-2024`, 'asOf'],
    [`/data/series.csv?${SHARES}&edition=nato-1949`, 'edition'],
    [`/data/series.csv?${SHARES}&shape=tall`, 'shape'],
    [`/data/series.csv?${SHARES}&header=iso`, 'header'],
    [`/data/series.csv?${SHARES}&from=2026&to=2014`, 'from'],
    [`/data/series.csv?${SHARES}&bom=yes`, 'bom'],
    // Poland by NATO's definition and Russia by SIPRI's are not one table.
    [`/data/series.csv?${SHARES}&areas=POL,RUS`, 'definition'],
    ['/data/series.csv?indicator=DEFENCE_SPENDING_NATIONAL&areas=POL,GBR', 'shape'],
    [`/data/series.csv?${SHARES}&areas=POL%2BFRA&shape=sdmx`, 'areas'],
    [`/data/nato-2026.csv?${SHARES}`, 'indicator'],
    ['/data/members.json?bom=1', 'bom'],
    ['/data/realistic-pathway.zip?edition=nato-2026', 'edition'],
    [`/data/v/${version}/nato-2026.csv?from=2014`, 'from'],
    ['/data/vintages.csv', 'area'],
    ['/data/vintages.csv?area=XXX&indicator=GDP_USD', 'area'],
    ['/data/vintages.csv?area=DEU', 'indicator'],
    ['/data/vintages.csv?area=DEU&indicator=MORALE', 'indicator'],
    [`${VINTAGES}&definition=MINE`, 'definition'],
    [`${VINTAGES}&aggregate=all`, 'aggregate'],
    [`${VINTAGES}&editions=nato-1949`, 'editions'],
    [`${VINTAGES}&editions=nato-2026,sipri-2026`, 'editions'],
    [`${VINTAGES}&from=twenty`, 'from'],
    [`${VINTAGES}&from=2026&to=2014`, 'from'],
    [`${VINTAGES}&to=9999`, 'to'],
    [`${VINTAGES}&layout=tall`, 'layout'],
    [`${VINTAGES}&fromYear=2014`, 'fromYear'],
    ['/chart/member/P0L.svg', 'code', 'ISO 3166-1'],
    ['/chart/member/POL.svg?width=12', 'width', '280 to 1600'],
    ['/chart/member/POL.svg?width=1e3', 'width', '280 to 1600'],
    ['/chart/member/POL.svg?theme=pink', 'theme', 'auto, light, dark'],
    ['/chart/member/POL.svg?asOf=2025-02-30', 'asOf', 'YYYY-MM-DD'],
    ['/chart/member/POL.svg?asOf=', 'asOf', 'YYYY-MM-DD'],
    ['/chart/member/POL.svg?from=-1', 'from', '1949'],
    ['/chart/alliance.svg?year=1950', 'year', 'from 2014 to 2026'],
    ['/chart/alliance.svg?size=huge', 'size', 'social'],
    ['/chart/alliance.svg?Year=2020', 'Year', 'year'],
    ['/chart/alliance.svg?asof=2024-12-31', 'asof', 'asOf'],
    ['/chart/alliance.svg?edition=nato-2024', 'edition', 'asOf'],
    ['/chart/member/POL.svg?form=2014', 'form', 'from'],
    ['/chart/allies.svg?sort=beauty', 'sort', 'share, needed, cost, name'],
    ['/chart/compare.svg', 'line', '1 to 12 lines'],
    ['/chart/compare.svg?lines=POL', 'lines', 'line'],
    ['/chart/compare.svg?line=Narnia', 'line', 'ISO 3166-1'],
    ['/chart/alliance.svg?year=MMXX', 'year', 'whole number'],
    ['/chart/alliance.svg?asOf=1999-12-31', 'asOf', '2019-06-25'],
    ['/chart/pathway/nope.svg', 'id', 'id of a pathway'],
  ])('%s: names the parameter, what is allowed, and an example', async (path, field, allowed = '') => {
    const response = await request(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
    expect(response.headers.get('cache-control')).toBe('no-store')
    const problem = await response.json<Problem>()
    expect(problem).toMatchObject({ code: 'BAD_INPUT', field, allowed: expect.stringMatching(/./) })
    expect(problem.allowed).toContain(allowed)
    expect(problem.example).not.toBe('')
    if (problem.example.startsWith('/')) expect((await request(problem.example)).status, problem.example).toBe(200)
  })

  it('is not echoed at length', async () => {
    const long = 'x'.repeat(3_000)
    for (const path of ['/chart/tracker.svg?group=', '/data/tracker.csv?share=', '/data/precedents.csv?who='])
      expect((await (await request(path + long)).text()).length, path).toBeLessThan(1_000)
  })
})

describe('a parameter that stands twice', () => {
  it.each([
    '/pathway/poland/3.5-by-2035?growth=1&growth=2',
    '/search?q=poland&q=spain',
    '/member/poland?asOf=2025-04-03&asOf=2026-01-01',
    '/compare?line=POL&from=2014&from=2020',
    '/tracker?share=3&share=4',
    '/chart/allies.svg?sort=share&sort=name',
    '/chart/tracker.svg?share=3&share=4',
    '/embed/alliance?year=2024&year=2025',
    '/oembed?url=https%3A%2F%2Fapi.test%2Falliance&maxwidth=300&maxwidth=900',
    '/data/tracker.csv?share=3&share=4',
  ])('%s: is refused, for either could be meant', async (path) => {
    expect((await request(path)).status).toBe(400)
  })

  it('is allowed where it is a list: the lines of a comparison', async () => {
    expect((await request('/chart/compare.svg?line=POL&line=DEU')).status).toBe(200)
    expect((await request('/compare?line=POL&line=DEU')).status).toBe(200)
  })
})

describe('the embedded frame of an address', () => {
  it('is not offered with a theme that the frame would refuse', async () => {
    const of = (address: string) => request(`/oembed?${new URLSearchParams({ url: `https://api.test${address}` })}`)
    expect((await of('/alliance?theme=neon')).status).toBe(400)
    expect((await of('/alliance?theme=dark')).status).toBe(200)
  })
})
