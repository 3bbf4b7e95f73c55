/** Addresses that cannot be read are refused in one form, and never answered with a default. */
import { describe, expect, it } from 'vitest'
import { request } from '../../../support/worker/ask.ts'

interface Problem {
  readonly code: string
  readonly detail: string
  readonly field: string
  readonly allowed: string
  readonly example: string
}

describe('what a file or a picture refuses', () => {
  it.each([
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
  ])('%s: names the parameter, what is allowed, and an address that works', async (path, field) => {
    const response = await request(path)
    expect(response.status).toBe(400)
    const problem = await response.json<Problem>()
    expect(problem).toMatchObject({ code: 'BAD_INPUT', field, allowed: expect.stringMatching(/../) })
    expect((await request(problem.example)).status, problem.example).toBe(200)
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
