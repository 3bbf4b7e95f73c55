import { beforeEach, describe, expect, it } from 'vitest'
import { ask, request } from '../../../support/worker/ask.ts'
import { isolate } from '../../../support/worker/isolate.ts'
import { storeOtherDataset } from '../../../support/worker/other-dataset.ts'
import { first, forgetPublications, publishOn, record } from '../../../support/worker/publish.ts'
import { parseXml } from '../../../support/xml.ts'

const TRICKY = 'Less < more & "quoted" <script>alert(1)</script>'

/** By an isolate that looks at once what is current. */
const get = (headers: Record<string, string> = {}) => isolate()('https://feed.test/feed.xml', { headers })

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found)

beforeEach(forgetPublications)

describe('the feed', () => {
  it('is well-formed Atom with all that RFC 4287 asks of a feed and its entries', async () => {
    const response = await get()
    const xml = await response.text()
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(parseXml(xml).name).toBe('feed')
    const [head = '', ...entries] = xml.split('<entry>')
    expect(entries).toHaveLength(50)
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(all(head, new RegExp(`<${name}>(.+?)</${name}>`, 'g'))).toHaveLength(1)
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'summary'])
        expect(all(entry, new RegExp(`<${name}>(.+?)</${name}>`, 'g'))).toHaveLength(1)
      expect(all(entry, /<link rel="(alternate)"/g)).toHaveLength(1)
    }
    const ids = all(xml, /<id>(.*?)<\/id>/g)
    expect(new Set(ids).size).toBe(51)
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    for (const updated of all(xml, /<updated>(.*?)<\/updated>/g))
      expect(new Date(updated).toISOString()).toContain(updated.slice(0, 19))
  })

  it('has absolute links that begin with the host that was asked, and names that do not', async () => {
    const [here, there] = [await (await get()).text(), await (await request('/feed.xml')).text()]
    for (const href of all(here, /<link rel="(?:self|alternate|enclosure)" type="[^"]+" href="([^"]*)"/g))
      expect(href).toMatch(/^https:\/\/feed\.test\//)
    expect(here).toContain('<link rel="self" type="application/atom+xml" href="https://feed.test/feed.xml"/>')
    expect(there.replaceAll('https://api.test', 'https://feed.test')).toBe(here)
  })

  it('leads to pages that are there', async () => {
    const xml = await (await request('/feed.xml')).text()
    const hrefs = new Set(all(xml, /<link rel="(?:alternate|enclosure)" type="[^"]+" href="([^"]*)"/g))
    const served = [...hrefs]
      .map((href) => href.replaceAll('&amp;', '&'))
      .filter((href) => new URL(href).pathname.startsWith('/data/'))
    expect(served.length).toBeGreaterThan(5)
    for (const href of served) expect((await request(href)).status).toBe(200)
    const statement = [...hrefs].find((href) => href.includes('/graphiql?')) ?? ''
    const { searchParams } = new URL(statement.replaceAll('&amp;', '&'))
    const data = await ask(searchParams.get('query') ?? '', JSON.parse(searchParams.get('variables') ?? ''))
    expect(data.statement.title).toBeTypeOf('string')
  })

  it('says what `changes` says, under the same names', async () => {
    const xml = await (await request('/feed.xml')).text()
    const { changes } = await ask('{ changes(first: 50) { nodes { urn kind day title } } }')
    expect(all(xml, /<id>(.*?)<\/id>/g).slice(1)).toEqual(changes.nodes.map(({ urn }: { urn: string }) => urn))
    expect(all(xml, /<category term="(.*?)"/g)).toEqual(changes.nodes.map(({ kind }: { kind: string }) => kind))
  })

  it('may be kept for a minute, is purged with the statements, and is not sent again to whoever has it', async () => {
    const response = await get()
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=60, stale-while-revalidate=/)
    expect(response.headers.get('cache-tag')).toBe(`figures,statements,dataset-${first}`)
    const etag = response.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    const again = await get({ 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('tells of a publication when it was made, and escapes what it says', async () => {
    const second = await storeOtherDataset()
    const about = { edition: null, statement: null }
    await record(first, second, [{ ...about, kind: 'CORRECTION', title: TRICKY, summary: TRICKY, details: [TRICKY] }])
    const before = (await get()).headers.get('etag')
    await publishOn('2026-12-01', second)
    const response = await get()
    const xml = await response.text()
    expect(response.headers.get('etag')).not.toBe(before)
    expect(parseXml(xml).name).toBe('feed')
    const [head = '', entry = ''] = xml.split('<entry>')
    expect(head).toContain('<updated>2026-12-01T12:00:00.000Z</updated>')
    expect(entry).toContain(`<link rel="alternate" type="text/html" href="https://feed.test/data/v/${second}/"/>`)
    expect(entry).toContain('<title>Less &lt; more &amp; &quot;quoted&quot; &lt;script&gt;')
    // Escaped as HTML first, and that as XML.
    expect(entry).toContain('&lt;li&gt;Less &amp;lt; more &amp;amp;')
    await publishOn('2026-12-02', first)
  })

  it('takes GET and HEAD only, and cannot be read where the database cannot', async () => {
    expect((await request('/feed.xml', { method: 'POST' })).status).toBe(405)
    const failed = await isolate({ statements: undefined })('/feed.xml')
    expect([failed.status, failed.headers.get('cache-control')]).toEqual([503, 'no-store'])
    expect(await failed.json()).toMatchObject({ code: 'STATEMENTS_UNAVAILABLE' })
  })
})
