import { describe, expect, it } from 'vitest'
import { ask, request } from '../../../support/worker/ask.ts'
import { linkedDataOf } from '../../../support/worker/page.ts'

/** As bytes: the runtime takes no text of a media type that is not text. */
const textOf = async (path: string) => new TextDecoder().decode(await (await request(path)).arrayBuffer())

describe('search engines', () => {
  it('are told where the list of pages is, and to leave queries alone', async () => {
    const robots = await textOf('/robots.txt')
    expect(robots).toContain('Sitemap: https://api.test/sitemap.xml')
    expect(robots).toContain('Disallow: /graphql')
    expect(robots).not.toContain('Disallow: /data')
  })

  it('find every member, claim, statement and edition, each at its canonical address', async () => {
    const xml = await textOf('/sitemap.xml')
    const listed = [...xml.matchAll(/<loc>https:\/\/api\.test(.*?)<\/loc>/g)].map(([, path = '']) => path)
    expect(new Set(listed).size).toBe(listed.length)
    const below = (folder: string) => listed.filter((path) => path.startsWith(folder)).length
    const { editions, claims, statements } = await ask(
      '{ editions { slug } claims(first: 1) { totalCount } statements(first: 1) { totalCount } }',
    )
    expect(below('/member/')).toBe(32)
    expect(below('/claims/')).toBe(claims.totalCount)
    expect(below('/statements/')).toBe(statements.totalCount)
    expect(below('/data/')).toBe(1 + editions.length)
    // One of each kind: the first whose address has so many parts below a folder.
    const samples = Map.groupBy(listed, (path) => path.split('/').slice(1, 2).join())
    for (const [folder, [first = '/']] of samples) {
      if (folder === 'docs') continue
      const response = await request(first)
      expect(response.status, first).toBe(200)
      expect(await response.text(), first).toContain(`<link rel="canonical" href="https://api.test${first}"`)
    }
  }, 60_000)
})

/** https://developers.google.com/search/docs/appearance/structured-data/dataset */
const REQUIRED = ['name', 'description'] as const
const RECOMMENDED = ['creator', 'distribution', 'isAccessibleForFree', 'license', 'temporalCoverage', 'url', 'version']

describe('schema.org/Dataset', () => {
  it('has what search engines for data require and recommend, for the collection and for each edition', async () => {
    const { editions } = await ask('{ editions { slug title publishedOn source { publisher } } }')
    const [collection] = linkedDataOf(await textOf('/data/'))
    expect(collection?.hasPart).toHaveLength(editions.length)
    for (const { slug, title, publishedOn, source } of editions) {
      const [edition] = linkedDataOf(await textOf(`/data/${slug}`))
      expect(edition).toMatchObject({
        '@type': 'Dataset',
        identifier: `edition:${slug}`,
        creator: { name: source.publisher },
      })
      expect(String(edition?.name), slug).toContain(title)
      expect(publishedOn.startsWith(edition?.datePublished), slug).toBe(true)
      for (const one of [collection, edition]) {
        for (const name of [...REQUIRED, ...RECOMMENDED]) expect(one, `${slug}: ${name}`).toHaveProperty(name)
        const { length } = String(one?.description)
        expect(length, `${slug}: ${one?.description}`).toBeGreaterThanOrEqual(50)
        expect(length, slug).toBeLessThanOrEqual(5000)
        expect(String(one?.temporalCoverage)).toMatch(/^\d{4}\/\d{4}$/)
      }
    }
    const files = collection?.distribution
    expect(files).toHaveLength(2)
    for (const { contentUrl } of Array.isArray(files) ? files : [])
      expect((await request(new URL(contentUrl).pathname, { method: 'HEAD' })).status, contentUrl).toBe(200)
  }, 60_000)

  it('a living name without an ending leads to the page of the newest edition', async () => {
    const response = await request('/data/nato')
    expect([response.status, response.headers.get('location')]).toEqual([302, '/data/nato-2026'])
  })
})

describe('a citation by address', () => {
  it('names the publisher first, and where the figure is read for good', async () => {
    const { member } = await ask(
      '{ member(code: "POL") { datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2026) { ... on Datum { id value } } } }',
    )
    const { id, value } = member.datum
    const [csl] = JSON.parse(await textOf(`/cite/${id}.json`))
    expect(csl).toMatchObject({
      type: 'dataset',
      author: [{ literal: 'NATO' }],
      title: 'Defence spending as a share of GDP, Poland, 2026: 4.68 percent of GDP (estimate)',
      issued: { 'date-parts': [[2026, 7, 10]] },
    })
    const { pathname, search } = new URL(csl.URL)
    const [, row = ''] = (await textOf(pathname + search)).split('\r\n')
    expect(row).toContain(`POL,Poland,2026,DEFENCE_SHARE_OF_GDP,${value},percent of GDP,ESTIMATE`)
    expect(await textOf(`/cite/${id}.bib`)).toContain('author = {{NATO}}')
    expect(await textOf('/cite/edition:nato-2026.txt')).toMatch(/^NATO: Defence Investment of NATO Countries/)
  })

  it.each([
    '/cite/edition:nato-1949.bib',
    '/cite/member:POL.bib',
    '/cite/edition:nato-2026',
    '/cite/edition:nato-2026.ris',
  ])('%s is 404, with what there is', async (path) => {
    const response = await request(path)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('/cite/edition:nato-2026.bib') })
  })

  it('of a claim is on its page', async () => {
    const { claims } = await ask('{ claims(first: 1) { nodes { slug } } }')
    const html = await textOf(`/claims/${claims.nodes[0].slug}`)
    expect(html).toContain(`url = {https://api.test/claims/${claims.nodes[0].slug}}`)
  })
})
