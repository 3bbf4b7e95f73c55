import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { createApp } from '../../../../src/http/app.ts'
import { DatasetStore } from '../../../../src/store/dataset-store.ts'
import headersFile from '../../../../web/public/_headers?raw'
import { ask } from '../../../support/worker/ask.ts'

const SHELL = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shell</title>
<meta name="description" content="Of the shell."><script type="module" src="/assets/explorer.js"></script></head><body><div id="app"></div></body></html>`

const app = (shell: string | null) =>
  createApp({
    store: new DatasetStore(env.DATASETS),
    statements: undefined,
    rateLimit: undefined,
    assets: {
      fetch: async (asked) =>
        shell !== null && new URL(String(asked)).pathname === '/explorer'
          ? new Response(shell, { headers: { 'content-type': 'text/html' } })
          : new Response(null, { status: 404 }),
    },
  })

const get = async (path: string, init: RequestInit = {}, shell: string | null = SHELL) =>
  app(shell).request(`https://api.test${path}`, init, env, {
    waitUntil: () => undefined,
    passThroughOnException: () => undefined,
    props: {},
  })

/** The content of a tag of Open Graph. */
const og = (html: string, name: string) => new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1]

describe('a page of the explorer', () => {
  it('says in its head what it is about, with a figure', async () => {
    const html = await (await get('/member/POL')).text()
    expect(html).toContain('<title>Poland: 4.68% of GDP on defence in 2026 – Realistic Pathway</title>')
    expect(og(html, 'description')).toContain('Poland: 4.68% of GDP on defence in 2026 (NATO estimate, 10 July 2026)')
    expect(og(html, 'url')).toBe('https://api.test/member/POL')
    expect(og(html, 'image')).toBe('https://api.test/chart/member/POL.png?size=social')
    expect([og(html, 'image:width'), og(html, 'image:height'), og(html, 'type')]).toEqual(['1200', '630', 'website'])
    expect(og(html, 'image:alt')).toContain('4.68% in 2026')
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>')
    expect(html).toContain('<link rel="canonical" href="https://api.test/member/POL"/>')
    expect(html).toContain('href="https://api.test/oembed?url=https%3A%2F%2Fapi.test%2Fmember%2FPOL&amp;format=json"')
  })

  it('with a pathway says of it what the API says, and of one that it cannot open says what it says of the member', async () => {
    const { member } = await ask('{ member(code: "ESP") { pathway { id headline summary } } }')
    const { id, headline, summary } = member.pathway
    const html = await (await get(`/member/ESP?pathway=${encodeURIComponent(id)}`)).text()
    expect([og(html, 'title'), og(html, 'description')]).toEqual([headline, summary])
    const { group } = await ask('{ group(code: "NATO") { pathway { id headline summary } } }')
    const home = await (await get(`/alliance?pathway=${encodeURIComponent(group.pathway.id)}`)).text()
    expect([og(home, 'title'), og(home, 'description')]).toEqual([group.pathway.headline, group.pathway.summary])
    for (const other of [`/member/POL?pathway=${encodeURIComponent(id)}`, '/member/POL?pathway=nonsense'])
      expect(og(await (await get(other)).text(), 'title')).toContain('Poland: 4.68% of GDP')
  })

  it('keeps the shell but for what it says of itself', async () => {
    const html = await (await get('/member/POL')).text()
    expect(html).toContain('<script type="module" src="/assets/explorer.js"></script>')
    expect(html).toContain('<div id="app"></div>')
    expect(html).not.toContain('Of the shell.')
    expect(html.match(/<title>/g)).toHaveLength(1)
  })

  it('has one canonical address, however it is written and whatever its state', async () => {
    const html = await (await get('/member/pl?target=5&by=2032')).text()
    expect(html).toContain('<link rel="canonical" href="https://api.test/member/POL"/>')
  })

  it.each(['/alliance', '/compare', '/claims'])(
    '%s has a title, a description and the card of all allies',
    async (path) => {
      const response = await get(path)
      const html = await response.text()
      expect(response.status).toBe(200)
      expect(og(html, 'description')).toContain(
        '30 of the 31 members with a figure spend 2% of GDP or more on defence (NATO, 10 July 2026)',
      )
      expect(og(html, 'image')).toBe('https://api.test/chart/allies.png?size=social')
      expect(html.includes('json+oembed')).toBe(path === '/alliance')
    },
  )

  it('of a member without a figure says why', async () => {
    expect(og(await (await get('/member/ISL')).text(), 'description')).toContain('missing, not zero')
  })

  it('of nobody is the shell with 404, a title that says so, and no address', async () => {
    const response = await get('/member/XYZ')
    const html = await response.text()
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(html).toContain('<title>No such member – Realistic Pathway</title>')
    expect(html).not.toContain('canonical')
  })

  it('shows nothing of its address unescaped', async () => {
    const html = await (await get('/member/POL?"><script>alert(1)</script>')).text()
    expect(html).not.toContain('<script>alert')
  })

  it('is kept for a minute and then asked for again by its tag', async () => {
    const first = await get('/member/POL')
    expect(first.headers.get('cache-control')).toBe('public, max-age=60')
    const etag = first.headers.get('etag') ?? ''
    expect((await get('/member/POL', { headers: { 'if-none-match': etag } })).status).toBe(304)
    const head = await get('/member/POL', { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag])
  })

  it('has the policy of the pages that are files', async () => {
    const policy = (await get('/member/POL')).headers.get('content-security-policy')
    expect(headersFile).toContain(`Content-Security-Policy: ${policy}\n`)
  })

  it('takes nothing but reading', async () => {
    for (const path of ['/', '/alliance', '/member/POL', '/compare', '/claims']) {
      const response = await get(path, { method: 'POST' })
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
  })

  it('is there without figures where none can be read, and is not kept then', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const current = (await env.DATASETS.get('dataset:current')) ?? ''
    await env.DATASETS.delete('dataset:current')
    const response = await get('/member/POL')
    await env.DATASETS.put('dataset:current', current)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await response.text()).toContain('<title>Shell</title>')
  })
})

describe('where no explorer is built', () => {
  it('/alliance leads to GraphiQL', async () => {
    const response = await get('/alliance', {}, null)
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphiql'])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('other pages are not there', async () => {
    expect((await get('/member/POL', {}, null)).status).toBe(404)
  })
})
