import { parse } from 'csv-parse/browser/esm/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, inject, it } from 'vitest'
import { ask, request } from '../../../support/worker/ask.ts'

const { version } = inject('dataset')
type Row = Readonly<Record<string, string>>
const SHARES = 'indicator=DEFENCE_SHARE_OF_GDP'

const rowsOf = async (query: string): Promise<Row[]> => {
  const response = await request(`/data/series.csv?${query}`)
  expect(response.status, query).toBe(200)
  return parse(await response.text(), { columns: true, bom: true })
}

interface ApiColumn {
  readonly area: { readonly id: string; readonly name: string }
  readonly values: readonly (number | null)[]
  readonly statuses: readonly (string | null)[]
  readonly series: { readonly edition: { readonly slug: string } } | null
}

/** The same table by GraphQL. */
async function tableOf(
  areas: readonly string[],
  options = '',
): Promise<{ years: readonly number[]; columns: readonly ApiColumn[] }> {
  const { table } = await ask(
    `query ($areas: [ID!]!) { table(indicators: [DEFENCE_SHARE_OF_GDP], areas: $areas, fromYear: 2014 ${options}) {
      years columns { area { id name } values statuses series { edition { slug } } }
    } }`,
    { areas },
  )
  return table
}

describe('figures of several areas', () => {
  it('have a row for a year and a column for an area, with the values of the API', async () => {
    const { years, columns } = await tableOf(['POL', 'DEU', 'NATO', 'TUR'])
    const rows = await rowsOf(`${SHARES}&areas=POL,DEU,NATO,TUR&from=2014`)
    expect(Object.keys(rows[0] ?? {})).toEqual(['year', 'Poland', 'Germany', 'NATO', 'Türkiye'])
    expect(rows.map(({ year }) => Number(year))).toEqual(years)
    for (const { area, values } of columns)
      expect(rows.map((row) => (row[area.name] === '' ? null : Number(row[area.name])))).toEqual(values)
  })

  it.each([
    ['asOf=2024-12-31', 'asOf: "2024-12-31"'],
    ['edition=nato-2024', 'edition: "nato-2024"'],
    ['definition=SIPRI', 'definition: SIPRI'],
  ])('by %s, a row for a figure says its edition and status', async (parameter, argument) => {
    const { years, columns } = await tableOf(['POL', 'FRA'], argument)
    const rows = await rowsOf(`${SHARES}&areas=POL,FRA&from=2014&shape=long&${parameter}`)
    const expected = columns.flatMap(({ area, values, statuses, series }) =>
      years.flatMap((year, at) => {
        const value = values[at] ?? null
        return value === null
          ? []
          : [[area.id.replace('member:', ''), String(year), value, statuses[at], series?.edition.slug]]
      }),
    )
    expect(expected.length).toBeGreaterThan(10)
    expect(rows.map((row) => [row.area, row.year, Number(row.value), row.status, row.edition])).toEqual(expected)
  })

  it('are those of all members where no area is named, also of one without a figure', async () => {
    const { members } = await ask('{ members { code } }')
    const [first] = await rowsOf(`${SHARES}&header=code`)
    expect(Object.keys(first ?? {})).toEqual(['year', ...members.map(({ code }: { code: string }) => code)])
    expect(first?.ISL).toBe('')
  })

  it('say in JSON which years are estimates, what to mind, and why there is no figure', async () => {
    const address = `/data/series.json?${SHARES}&areas=NATO,ISL&from=2024`
    const answer = await (await request(address)).json<{
      readonly sources: readonly Row[]
      readonly rows: readonly unknown[]
      readonly permanent: string
    }>()
    const [nato, iceland] = answer.sources
    expect(nato).toMatchObject({ edition: 'nato-2026', estimates: '2025 2026', unit: 'percent of GDP' })
    expect(nato?.warnings).toContain('constant prices')
    expect(iceland?.why_missing).toContain('no armed forces')
    expect(answer.rows.at(-1)).toEqual({ year: 2026, NATO: 2.86, Iceland: null })
    expect(answer.permanent).toBe(`/data/v/${version}/series.csv?${SHARES}&areas=NATO,ISL&from=2024`)
    const csv = await request(answer.permanent)
    expect(csv.headers.get('cache-control')).toContain('immutable')
    expect(csv.headers.get('link')).toContain(`<series.json?${SHARES}&areas=NATO,ISL&from=2024>; rel="describedby"`)
  })

  it('are SDMX-CSV with the codes of SDMX', async () => {
    const response = await request(`/data/series.csv?${SHARES}&areas=POL&from=2024&edition=nato-2026&shape=sdmx`)
    expect(response.headers.get('content-type')).toBe('application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8')
    // As bytes: the runtime takes no text of a media type that is not text.
    const rows: Row[] = parse(new TextDecoder().decode(await response.arrayBuffer()), { columns: true })
    expect(Object.keys(rows[0] ?? {}).slice(0, 3)).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION'])
    expect(rows.map((row) => [row.REF_AREA, row.TIME_PERIOD, row.OBS_VALUE, row.OBS_STATUS, row.EDITION])).toEqual([
      ['POL', '2024', '3.75', 'A', 'nato-2026'],
      ['POL', '2025', '4.25', 'E', 'nato-2026'],
      ['POL', '2026', '4.68', 'E', 'nato-2026'],
    ])
  })

  it('begin with the byte order mark where it is asked for, under a tag of their own', async () => {
    for (const path of [`/data/series.csv?${SHARES}&areas=TUR`, '/data/members.csv']) {
      const marked = await request(`${path}${path.includes('?') ? '&' : '?'}bom=1`)
      const plain = await request(path)
      const [bytes, same] = [new Uint8Array(await marked.arrayBuffer()), new Uint8Array(await plain.arrayBuffer())]
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      expect(bytes.slice(3)).toEqual(same)
      expect(marked.headers.get('etag')).not.toBe(plain.headers.get('etag'))
    }
  })

  it('are always of the same bytes as a workbook', async () => {
    const address = `/data/series.xlsx?${SHARES}&areas=POL,TUR&from=2024`
    const response = await request(address)
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('Türkiye')
    expect((await request(address)).headers.get('etag')).toBe(response.headers.get('etag'))
  })
})

describe('figures that there are none of', () => {
  it('are 404, with the reason', async () => {
    const response = await request(`/data/series.csv?${SHARES}&areas=ISL`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('Iceland') })
  })
})

describe('a living address', () => {
  it('has the newest edition that is carried whole, and says which', async () => {
    for (const ending of ['csv', 'json']) {
      const living = await request(`/data/nato.${ending}`)
      expect(living.headers.get('content-location')).toBe(`nato-2026.${ending}`)
      expect(await living.text()).toBe(await (await request(`/data/nato-2026.${ending}`)).text())
    }
    expect((await request('/data/nato.csv')).headers.get('cache-control')).toContain('max-age=300')
    const { editions } = await ask('{ editions { slug } }')
    const newest = (source: string) =>
      editions.findLast(({ slug }: { slug: string }) => slug.startsWith(`${source}-`)).slug
    for (const source of ['sipri', 'imf-weo'])
      expect((await request(`/data/${source}.csv`)).headers.get('content-location')).toBe(`${newest(source)}.csv`)
  })
})

describe('a table as a workbook', () => {
  it('keeps the zeros of numeric codes, which are text', async () => {
    const files = unzipSync(new Uint8Array(await (await request('/data/members.xlsx')).arrayBuffer()))
    expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
      '<t xml:space="preserve">008</t>',
    )
  })
})
