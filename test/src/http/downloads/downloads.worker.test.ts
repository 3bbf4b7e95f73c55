import { env } from 'cloudflare:workers'
import { parse } from 'csv-parse/browser/esm/sync'
import { unzipSync } from 'fflate'
import { describe, expect, inject, it } from 'vitest'
import { withoutNoise } from '../../../../domain/figure/noise.ts'
import { ask, request } from '../../../support/worker/ask.ts'
import { isolate } from '../../../support/worker/isolate.ts'
import { storeOtherDataset } from '../../../support/worker/other-dataset.ts'

const { version } = inject('dataset')
type Row = Readonly<Record<string, string>>

const rowsOf = async (path: string): Promise<Row[]> => {
  const response = await request(path)
  expect(response.status, path).toBe(200)
  return parse(await response.text(), { columns: true })
}

const EDITIONS = ['nato-2019', 'nato-2023', 'nato-2024', 'nato-2025', 'nato-2026', 'sipri-2026', 'imf-weo-2026-04']

describe('the files of the figures', () => {
  it('hold every figure of the API, with its value, unit, status, table and edition, and nothing else', async () => {
    const { editions } = await ask('{ editions { slug } }')
    const slugs = editions.map(({ slug }: { slug: string }) => slug)
    expect(slugs).toEqual(expect.arrayContaining(EDITIONS))
    const inFiles: string[] = []
    for (const slug of slugs)
      for (const row of await rowsOf(`/data/${slug}.csv`)) {
        const { edition, area, indicator, year, value, status, table, unit } = row
        inFiles.push([slug, edition, area, indicator, year, Number(value), status, table, unit].join(' | '))
      }
    const served: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const answer = await ask(
        `query ($after: String) { data(first: 1000, after: $after) {
          nodes { year value unit { label } status table edition { slug } indicator { code } area { id } }
          pageInfo { hasNextPage endCursor }
        } }`,
        { after },
      )
      for (const { edition, area, indicator, year, value, status, table, unit } of answer.data.nodes) {
        const { slug } = edition
        const code = area.id.split(':')[1]
        served.push([slug, slug, code, indicator.code, year, value, status, table, unit.label].join(' | '))
      }
      more = answer.data.pageInfo.hasNextPage
      after = answer.data.pageInfo.endCursor
    }
    expect(served).toHaveLength(36_508)
    expect(inFiles.toSorted()).toEqual(served.toSorted())
  }, 60_000)

  it('have their columns in this order, for good', async () => {
    const text = await (await request('/data/nato-2026.csv')).text()
    expect(text.slice(0, text.indexOf('\r\n'))).toBe(
      'area,area_name,year,indicator,value,unit,status,table,edition,custody,read_at',
    )
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('are described: columns, rows, hash, terms, citation', async () => {
    const about = await (await request('/data/nato-2026.json')).json<Record<string, unknown> & { hash: string }>()
    const bytes = await (await request('/data/nato-2026.csv')).arrayBuffer()
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
    expect(JSON.stringify(about)).toContain(hash)
    expect(JSON.stringify(about)).toContain('Not for sale or for use in advertising.')
    expect(about).toMatchObject({ datasetVersion: version, permanent: `/data/v/${version}/nato-2026.csv` })
  })
})

describe('the other tables', () => {
  it('members are those of the API', async () => {
    const { members } = await ask('{ members { code name accession } }')
    const rows = await rowsOf('/data/members.csv')
    expect(rows.map(({ name }) => name)).toEqual(members.map(({ name }: { name: string }) => name))
  })

  it('claims have both verdicts of the API, and what was computed', async () => {
    const rows = await rowsOf('/data/claims.csv')
    expect(rows).toHaveLength(294)
    const { claims } = await ask(
      '{ claims(first: 150) { nodes { slug then_: check(vintage: AT_THE_TIME) { verdict computed } now: check { verdict computed } } } }',
    )
    for (const { slug, then_, now } of claims.nodes) {
      const row = rows.find((one) => Object.values(one).includes(slug))
      const cells = Object.values(row ?? {})
      expect(cells, slug).toEqual(expect.arrayContaining([then_.verdict, now.verdict]))
      if (now.computed !== null) expect(cells).toContain(String(withoutNoise(now.computed)))
    }
  })

  it('statements quote only what may be quoted', async () => {
    const text = await (await request('/data/statements.csv')).text()
    const rows = await rowsOf('/data/statements.csv')
    expect(rows).toHaveLength(166)
    const { statements } = await ask('{ statements(first: 100) { nodes { rewordedAs quote { text } } } }')
    const reworded = statements.nodes.flatMap(
      ({ rewordedAs, quote }: { rewordedAs: string | null; quote: { text: string } | null }) =>
        rewordedAs !== null && rewordedAs !== quote?.text ? [rewordedAs] : [],
    )
    expect(reworded.length).toBeGreaterThan(0)
    for (const words of reworded) expect(text).not.toContain(words)
  })

  it('a pathway has the shares and the money of the API', async () => {
    const { member } = await ask(
      '{ member(code: "ESP") { pathway(input: { target: { total: { sharePercent: 5, year: 2032 } } }) { id columns { years sharesPercent extraUsdBillions } } } }',
    )
    const { id, columns } = member.pathway
    const rows = await rowsOf(`/data/pathway.csv?id=${encodeURIComponent(id)}`)
    expect(rows.map(({ year }) => Number(year))).toEqual(columns.years)
    rows.forEach((row, index) => {
      expect(Object.values(row)).toContain(String(columns.sharesPercent[index]))
      expect(Object.values(row)).toContain(String(columns.extraUsdBillions[index]))
    })
  })
})

describe('the whole package', () => {
  it('is a zip of all tables with what describes them, always of the same bytes', async () => {
    const response = await request('/data/realistic-pathway.zip')
    expect(response.headers.get('content-type')).toBe('application/zip')
    // fflate checks nothing but the structure; each table is compared with its own file below.
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    const names = Object.keys(files)
    expect(names).toContain('datapackage.json')
    const { resources } = JSON.parse(new TextDecoder().decode(files['datapackage.json']))
    expect(resources.map(({ path }: { path: string }) => path).toSorted()).toEqual(
      names.filter((name) => name !== 'datapackage.json').toSorted(),
    )
    for (const name of names.filter((one) => one.endsWith('.csv'))) {
      const own = new Uint8Array(await (await request(`/data/${name.split('/').at(-1)}`)).arrayBuffer())
      expect(files[name]?.byteLength, name).toBe(own.byteLength)
    }
    const again = await request('/data/realistic-pathway.zip')
    expect(again.headers.get('etag')).toBe(response.headers.get('etag'))
  }, 30_000)
})

describe('versions', () => {
  it('an address with a version never changes, and says so', async () => {
    const response = await request(`/data/v/${version}/nato-2026.csv`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await response.text()).toBe(await (await request('/data/nato-2026.csv')).text())
    expect((await request('/data/nato-2026.csv')).headers.get('cache-control')).toContain('max-age=300')
  })

  it('another dataset that is stored keeps its addresses', async () => {
    const other = await storeOtherDataset()
    expect(other).not.toBe(version)
    const response = await request(`/data/v/${other}/members.csv`)
    expect(response.status).toBe(200)
    expect((await request(`/data/v/${other}/`)).status).toBe(200)
  })

  it('statements at it never change either, and verdicts may, with the program that works them out', async () => {
    const policyOf = async (file: string) => (await request(`/data/v/${version}/${file}`)).headers.get('cache-control')
    expect(await policyOf('statements.csv')).toContain('immutable')
    for (const file of ['claims.csv', 'claims.json', 'realistic-pathway.zip'])
      expect(await policyOf(file), file).toContain('max-age=300')
    const { reworded, gone, version: other, importSql } = inject('statements').other
    const here = await (await request(`/data/v/${version}/statements.csv`)).text()
    expect(here).toContain(gone)
    // The same figures under the name of the other version, which has other statements.
    const moved = await storeOtherDataset()
    await env.STATEMENTS.prepare('DELETE FROM version_statements WHERE version = ?').bind(moved).run()
    await env.STATEMENTS.batch(
      importSql.map((sql) => env.STATEMENTS.prepare(sql.replaceAll(`'${other}'`, `'${moved}'`))),
    )
    const there = await (await request(`/data/v/${moved}/statements.csv`)).text()
    expect(there).not.toContain(gone)
    expect(there).toMatch(new RegExp(`${reworded},[^\n]*Zanzibar`))
  })

  it('one that is not stored is 404, and names the current one', async () => {
    const response = await request('/data/v/0123456789abcdef/nato-2026.csv')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain(version)
  })
})

describe('over HTTP', () => {
  const paths = [
    '/data/',
    '/data/nato-2026.csv',
    '/data/nato-2026.json',
    '/data/statements.csv',
    '/data/realistic-pathway.zip',
  ]

  it.each(paths)('%s: HEAD, 304, 405, and no other site is kept out', async (path) => {
    const got = await request(path)
    const tag = got.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(got.headers.get('access-control-allow-origin')).toBe('*')
    const head = await request(path, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, ''])
    const known = await request(path, { headers: { 'if-none-match': tag } })
    expect([known.status, known.headers.get('cache-control')]).toEqual([304, got.headers.get('cache-control')])
    const posted = await request(path, { method: 'POST' })
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('/data leads to /data/', async () => {
    const response = await request('/data')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/data/'])
  })

  it.each([
    ['/data/nope.csv', 404, 'nato-2026'],
    ['/data/a/b', 404, 'realistic-pathway.zip'],
    ['/data/pathway.csv', 400, 'id'],
    ['/data/pathway.csv?id=', 400, 'id'],
    ['/data/pathway.csv?id=member:POL', 400, 'id'],
    [`/data/pathway.csv?id=${'x'.repeat(3000)}`, 400, 'id'],
    ['/data/pathway.csv?id=pathway:0123456789abcdef.1.ESP.e30', 404, 'id'],
  ])('%s is %i, with what there is', async (path, status, words) => {
    const response = await request(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(((await response.json()) as { detail: string }).detail).toContain(words)
  })

  it('without the database of statements all else is there, and what needs it is 503', async () => {
    const get = isolate({ statements: undefined })
    for (const path of ['/data/nato-2026.csv', `/data/v/${version}/members.csv`])
      expect((await get(path)).status, path).toBe(200)
    for (const path of ['/data/statements.csv', '/data/claims.csv', '/data/realistic-pathway.zip']) {
      const response = await get(path)
      expect([response.status, response.headers.get('retry-after')], path).toEqual([503, '5'])
      expect(await response.text()).toContain('STATEMENTS_UNAVAILABLE')
    }
  })
})

describe('one figure in all editions', () => {
  const address = '/data/vintages.csv?area=DEU&indicator=DEFENCE_SHARE_OF_GDP'

  it('has the cells of the API, a row for an edition and a column for a year', async () => {
    const { area } = await ask(`{
      area(code: "DEU") {
        vintages(indicator: DEFENCE_SHARE_OF_GDP, fromYear: 2014, toYear: 2026) {
          years
          rows { edition { slug publishedOn } unit { label } values statuses custodies }
        }
      }
    }`)
    const { years, rows } = area.vintages
    const wide = await rowsOf(`${address}&from=2014&to=2026`)
    expect(wide.map(({ edition, published_on, unit }) => [edition, published_on, unit])).toEqual(
      rows.map((row: ApiRow) => [row.edition.slug, row.edition.publishedOn, row.unit.label]),
    )
    for (const [at, row] of wide.entries())
      expect(years.map((year: number) => (row[year] === '' ? null : Number(row[year])))).toEqual(rows[at].values)
    const long = await rowsOf(`${address}&from=2014&to=2026&layout=long`)
    const cells = rows.flatMap((row: ApiRow) =>
      row.values.flatMap((value, at) =>
        value === null ? [] : [[row.edition.slug, years[at], value, row.statuses[at], row.custodies[at] ?? '']],
      ),
    )
    expect(
      long.map(({ edition, year, value, status, custody }) => [edition, Number(year), Number(value), status, custody]),
    ).toEqual(cells)
  })

  it('is there for a set of members, by definition, kind of aggregate and edition', async () => {
    const set = await rowsOf(
      '/data/vintages.csv?area=DEU+FRA&indicator=DEFENCE_SPENDING_USD&editions=nato-2024,nato-2026',
    )
    expect(set.map(({ edition }) => edition)).toEqual(['nato-2024', 'nato-2026'])
    const sipri = await rowsOf(`${address}&definition=SIPRI`)
    expect(sipri.map(({ edition }) => edition)).toEqual(['sipri-2026'])
    const computed = await rowsOf(
      '/data/vintages.csv?area=NATO&indicator=DEFENCE_SHARE_OF_GDP&aggregate=computed&layout=long',
    )
    expect(new Set(computed.map(({ table }) => table))).toEqual(new Set(['computed']))
  })

  it('has an address that never changes', async () => {
    const now = await request(address)
    const fixed = await request(address.replace('/data/', `/data/v/${version}/`))
    expect(await fixed.text()).toBe(await now.text())
    expect(fixed.headers.get('cache-control')).toContain('immutable')
    expect(now.headers.get('cache-control')).not.toContain('immutable')
  })

  it.each([
    ['/data/vintages.csv', 'area'],
    ['/data/vintages.csv?area=XXX&indicator=GDP_USD', 'area'],
    ['/data/vintages.csv?area=DEU', 'indicator'],
    ['/data/vintages.csv?area=DEU&indicator=MORALE', 'indicator'],
    [`${address}&definition=MINE`, 'definition'],
    [`${address}&aggregate=all`, 'aggregate'],
    [`${address}&editions=nato-1949`, 'editions'],
    [`${address}&editions=nato-2026,sipri-2026`, 'editions'],
    [`${address}&from=twenty`, 'from'],
    [`${address}&from=2026&to=2014`, 'from'],
    [`${address}&to=9999`, 'to'],
    [`${address}&layout=tall`, 'layout'],
    [`${address}&fromYear=2014`, 'fromYear'],
  ])('%s is refused, and %s is named', async (path, field) => {
    const response = await request(path)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'BAD_INPUT', field })
  })

  it('says why there is none', async () => {
    const response = await request('/data/vintages.csv?area=ISL&indicator=DEFENCE_SHARE_OF_GDP')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('Iceland') })
  })
})

interface ApiRow {
  readonly edition: { readonly slug: string; readonly publishedOn: string }
  readonly unit: { readonly label: string }
  readonly values: readonly (number | null)[]
  readonly statuses: readonly (string | null)[]
  readonly custodies: readonly (string | null)[]
}

describe('the rate of a client that downloads', () => {
  it('is spent by what has to be made or looked for, and by nothing that is kept', async () => {
    const headers = { 'cf-connecting-ip': 'downloader' }
    const statusOf = async (path: string) => (await request(path, { headers })).status
    await request('/data/members.csv')
    for (let made = 0; made < 496; made++)
      expect(await statusOf(`/data/v/${made.toString(16).padStart(16, 'f')}/`)).toBe(404)
    // 4,000 points are left: too few for a workbook, enough for four other files.
    expect(await statusOf('/data/sipri-2026.xlsx')).toBe(429)
    expect(await statusOf('/data/sipri-2026.json')).toBe(200)
    expect(await statusOf('/data/sipri-2026.json')).toBe(200)
    for (let rest = 0; rest < 3; rest++)
      expect(await statusOf(`/data/v/${rest.toString(16).padStart(16, 'e')}/`)).toBe(404)
    expect(await statusOf('/data/v/eeeeeeeeeeeeeeee/')).toBe(429)
    expect(await statusOf('/data/members.csv')).toBe(200)
  })
})
