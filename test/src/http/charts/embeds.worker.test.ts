import { describe, expect, it } from 'vitest'
import { ask, request } from '../../../support/worker/ask.ts'

describe('an embed', () => {
  it.each([
    '/embed/member/POL',
    '/embed/alliance?year=2025',
    '/embed/member/ISL?theme=dark',
    '/embed/allies',
    '/embed/compare?line=POL&line=DEU:SIPRI',
  ])('%s may be framed by anybody and runs nothing but what tells its height', async (path) => {
    const response = await request(path)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    )
    expect(response.headers.get('x-frame-options')).toBeNull()
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/embed-frame.js" async>'])
    expect(html.match(/<svg /g)).toHaveLength(2)
    expect(new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size).toBe(4)
  })

  it('says whose figures it shows, of which day, and where there is more', async () => {
    const html = await (await request('/embed/member/POL')).text()
    expect(html).toContain('<title>Poland: 4.68% of GDP on defence in 2026 – Realistic Pathway</title>')
    expect(html).toContain(
      'Source: NATO, Defence Investment of NATO Countries (2014-2026), 10 July 2026, Table 3; SIPRI, ',
    )
    expect(html).toContain('<a href="https://api.test/member/poland" target="_blank" rel="noopener">')
    expect(html).toContain('application/json+oembed')
  })

  it('of a pathway leads to its page', async () => {
    const { member } = await ask('{ member(code: "ESP") { pathway { id headline summary } } }')
    const response = await request(`/embed/pathway/${member.pathway.id}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('max-age=300')
    const html = await response.text()
    expect(html).toContain(`https://api.test/pathway/id/${encodeURIComponent(member.pathway.id)}`)
    expect(html).toContain(`<title>${member.pathway.headline} – Realistic Pathway</title>`)
    expect(html).toContain(`<p>${member.pathway.summary}</p>`)
  })

  it('refuses what a chart refuses', async () => {
    for (const path of ['member/P0L', 'alliance?theme=pink']) expect((await request(`/embed/${path}`)).status).toBe(400)
    for (const path of ['member/XYZ', 'other']) expect((await request(`/embed/${path}`)).status).toBe(404)
  })
})

describe('oEmbed', () => {
  const oembed = (url: string, more: Record<string, string> = {}) =>
    request(`/oembed?${new URLSearchParams({ url, ...more })}`)

  it('answers for a page of the explorer with a frame', async () => {
    const response = await oembed('https://api.test/member/POL', { format: 'json' })
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toContain('max-age=300')
    const body = await response.json<{ html: string; height: number }>()
    expect(body).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Poland: 4.68% of GDP on defence in 2026',
      provider_name: 'Realistic Pathway',
      provider_url: 'https://api.test/',
      width: 800,
    })
    expect(body.html).toMatch(
      /^<iframe src="https:\/\/api\.test\/embed\/member\/POL" width="800" height="\d+" title="Poland: [^"]+" [^>]*><\/iframe>$/,
    )
    expect(body.height).toBeGreaterThan(400)
  })

  it.each([
    ['https://api.test/', '/embed/allies'],
    ['https://api.test/alliance', '/embed/alliance'],
    ['https://api.test/member/poland', '/embed/member/poland'],
    ['https://api.test/compare?line=POL&line=DEU:SIPRI&utm_source=x', '/embed/compare?line=POL&amp;line=DEU:SIPRI'],
    ['https://api.test/embed/alliance?year=2020', '/embed/alliance?year=2020'],
    ['https://api.test/chart/alliance.svg?width=400', '/embed/alliance'],
    ['https://api.test/chart/member/ESP.svg?asOf=2025-04-03', '/embed/member/ESP?asOf=2025-04-03'],
    ['https://api.test/embed/member/DEU?theme=dark', '/embed/member/DEU?theme=dark'],
  ])('%s is framed as %s', async (url, path) => {
    const { html } = await (await oembed(url)).json<{ html: string }>()
    expect(/src="([^"]+)"/.exec(html)?.[1]).toBe(`https://api.test${path}`)
  })

  it('knows the pathway that is open in the explorer, its embed and its picture', async () => {
    const { id } = (await ask('{ member(code: "ESP") { pathway { id } } }')).member.pathway
    for (const url of [
      `https://api.test/member/ESP?pathway=${encodeURIComponent(id)}`,
      `https://api.test/embed/pathway/${encodeURIComponent(id)}`,
      `https://api.test/chart/pathway/${id}.svg`,
      `https://api.test/pathway/id/${encodeURIComponent(id)}`,
    ]) {
      const body = await (await oembed(url)).json<{ html: string; title: string }>()
      expect(body.title).toContain('Spain: from 2% to')
      const src = /src="([^"]+)"/.exec(body.html)?.[1] ?? ''
      expect((await request(new URL(src).pathname)).status).toBe(200)
    }
  })

  it('knows the page of a question by its readable address', async () => {
    const { member } = await ask(
      '{ member(code: "ESP") { pathway(input: { target: { total: { sharePercent: 5, year: 2032 } } }) { id } } }',
    )
    const { id } = member.pathway
    const { html } = await (await oembed('https://api.test/pathway/spain/5-by-2032')).json<{ html: string }>()
    expect(/src="([^"]+)"/.exec(html)?.[1]).toBe(`https://api.test/embed/pathway/${encodeURIComponent(id)}`)
    expect((await oembed('https://api.test/pathway/narnia/5-by-2032')).status).toBe(404)
    expect((await oembed('https://api.test/pathway/spain/%E0%A4%A')).status).toBe(404)
  })

  it('stays within the room that it is given, with a picture only where one fits', async () => {
    const small = await (await oembed('https://api.test/member/POL', { maxwidth: '320', maxheight: '300' })).json()
    expect(small).toMatchObject({ width: 320, height: 300 })
    expect(small).not.toHaveProperty('thumbnail_url')
    expect(await (await oembed('https://api.test/member/POL')).json()).toMatchObject({
      thumbnail_url: 'https://api.test/chart/member/POL.png?size=social',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    })
  })

  it('trap: the specification asks for 501 where a format is not there', async () => {
    expect((await oembed('https://api.test/member/POL', { format: 'xml' })).status).toBe(501)
  })

  it.each([
    ['https://api.test/claims', 404],
    ['https://api.test/member/XYZ', 404],
    ['https://other.test/member/POL', 404],
    ['https://api.test/member/POL?asOf=yesterday', 400],
    ['javascript:alert(1)', 400],
    ['member/POL', 400],
    ['', 400],
  ])('%s is %i', async (url, status) => {
    const response = await oembed(url)
    expect(response.status).toBe(status)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('refuses a room that is none', async () => {
    const response = await oembed('https://api.test/member/POL', { maxwidth: 'wide' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ field: 'maxwidth' })
  })
})
