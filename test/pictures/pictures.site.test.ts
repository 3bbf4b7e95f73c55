import { describe, expect, inject, it } from 'vitest'
import { pathwayId, post } from '../support/servers/ask.ts'

const origin = inject('origin')

/** The pixels that the head of a PNG says (https://www.w3.org/TR/png-3, 5.6 and 11.2.1). */
function sizeOf(bytes: Uint8Array): readonly [number, number] {
  expect([...bytes.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

async function picture(path: string, init?: RequestInit) {
  const response = await fetch(origin + path, init)
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
}

let questions = 0

/** Points that a client has left, by the answer to a new question that costs one of them. */
async function pointsLeft(): Promise<number> {
  const { headers } = await post(origin, `{ question${questions++}: __typename }`)
  return Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1])
}

/** What a client pays for an address, without the point for the question. */
async function chargeFor(path: string): Promise<number> {
  const before = await pointsLeft()
  await (await fetch(origin + path)).arrayBuffer()
  return before - (await pointsLeft()) - 1
}

describe('a picture of a chart', () => {
  it.each([
    ['/chart/member/POL.png', 1200, 630],
    ['/chart/alliance.png?size=social&theme=dark', 1200, 630],
    ['/chart/allies.png?size=square', 1080, 1080],
    ['/chart/compare.png?line=POL&line=DEU:SIPRI&size=square', 1080, 1080],
  ])('%s is a PNG of %i by %i pixels', async (path, width, height) => {
    const { response, bytes } = await picture(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(sizeOf(bytes)).toEqual([width, height])
  })

  it.each([
    ['page', 1520],
    ['narrow', 716],
    ['column', 1200],
    ['print', 1284],
  ])('at the size %s has two pixels for each of the page', async (size, width) => {
    const { bytes } = await picture(`/chart/member/POL.png?size=${size}`)
    const [found, height] = sizeOf(bytes)
    expect(found).toBe(width)
    expect(height).toBeLessThan(4000)
  })

  it('is what a shared link shows, with its words: one without a font would be a few kilobytes of lines', async () => {
    const html = await (await fetch(`${origin}/alliance`)).text()
    const [, address = ''] = /property="og:image" content="([^"]+)"/.exec(html) ?? []
    const { bytes } = await picture(address.replaceAll('&amp;', '&').replace(origin, ''))
    expect(sizeOf(bytes)).toEqual([1200, 630])
    expect(bytes.length).toBeGreaterThan(60_000)
    expect(bytes.length).toBeLessThan(400_000)
  })

  it('shows what its address says: another day or theme is another picture, the same is the same', async () => {
    const tags = await Promise.all(
      ['', '?asOf=2024-12-31', '?theme=dark', '?from=2014', '?theme=light'].map(async (query) =>
        (await picture(`/chart/member/POL.png${query}`)).response.headers.get('etag'),
      ),
    )
    expect(new Set(tags).size).toBe(4)
    expect(tags[4]).toBe(tags[0])
  })

  it('of a pathway never changes, and one of today’s figures is good for minutes', async () => {
    const { response } = await picture(`/chart/pathway/${await pathwayId(origin)}.png`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const today = await picture('/chart/alliance.png')
    expect(today.response.headers.get('cache-control')).toContain('max-age=300')
  })

  it('is 304 for whoever has it', async () => {
    const { response } = await picture('/chart/member/GRC.png')
    const again = await picture('/chart/member/GRC.png', {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    })
    expect([again.response.status, again.bytes.length]).toEqual([304, 0])
  })

  it('is charged ten times a chart once, and as a chart where it is kept', async () => {
    const chart = await chargeFor('/chart/member/EST.svg?theme=dark')
    const made = await chargeFor('/chart/member/EST.png?theme=dark')
    const kept = await chargeFor('/chart/member/EST.png?theme=dark')
    expect({ made, kept }).toEqual({ made: 10 * chart, kept: chart })
  })

  it.each([
    ['/chart/member/POL.png?theme=auto', 'theme'],
    ['/chart/member/POL.png?size=huge', 'size'],
    ['/chart/compare.png', 'line'],
  ])('%s is refused', async (path, field) => {
    const response = await fetch(origin + path)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ field })
  })
})
