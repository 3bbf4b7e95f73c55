import { parse } from 'csv-parse/browser/esm/sync'
import { describe, expect, it } from 'vitest'
import { withoutNoise } from '../../domain/figure/noise.ts'
import { ask, request } from '../support/worker/ask.ts'

/**
 * The rows of the data package as text, read without any of the compiler's code, but for the noise of spreadsheets:
 * test/data/second-delivery.node.test.ts says what that is.
 */
const files: Record<string, string> = import.meta.glob('../fixtures/data/figures/*.csv', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const published = Object.entries(files).flatMap(([path, text]) => {
  const edition = path.split('/').at(-1)?.replace('.csv', '') ?? ''
  const [, ...lines] = text.trim().split('\n')
  return lines.map((line) => {
    const [area, year, indicator, value, status, table] = line.split(',')
    return [edition, indicator, area, year, withoutNoise(Number(value)), status?.toUpperCase(), table].join(' | ')
  })
})

interface Row {
  readonly year: number
  readonly value: number
  readonly status: string
  readonly table: string
  readonly id: string
  readonly unit: { readonly label: string }
  readonly edition: { readonly slug: string }
  readonly indicator: { readonly code: string }
  readonly area: { readonly id: string }
}

describe('every figure', () => {
  it('of the data package comes back through the API and in the files with its value, status, table and edition, and nothing else does', async () => {
    const served: Row[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await ask(
        `query ($after: String) { data(first: 1000, after: $after) {
          totalCount
          nodes { id year value status table unit { label } edition { slug } indicator { code } area { id } }
          pageInfo { hasNextPage endCursor }
        } }`,
        { after },
      )
      expect(data.totalCount).toBe(published.length)
      served.push(...data.nodes)
      more = data.pageInfo.hasNextPage
      after = data.pageInfo.endCursor
    }
    const told = served.map(({ edition, indicator, area, year, value, status, table }) =>
      [edition.slug, indicator.code, area.id.split(':')[1], year, value, status, table].join(' | '),
    )
    expect(published).toHaveLength(36_508)
    expect(told.toSorted()).toEqual(published.toSorted())
    expect(new Set(served.map((row) => row.id)).size).toBe(published.length)

    const inFiles: string[] = []
    for (const slug of new Set(served.map(({ edition }) => edition.slug))) {
      const rows: Record<string, string>[] = parse(await (await request(`/data/${slug}.csv`)).text(), { columns: true })
      for (const { edition, indicator, area, year, value, status, table, unit } of rows)
        inFiles.push([slug, edition, indicator, area, year, Number(value), status, table, unit].join(' | '))
    }
    const withUnits = told.map((one, at) => `${served[at]?.edition.slug} | ${one} | ${served[at]?.unit.label}`)
    expect(inFiles.toSorted()).toEqual(withUnits.toSorted())
  }, 60_000)

  it('is found again by its id', async () => {
    const { data } = await ask('{ data(first: 1000, orderBy: { field: VALUE }) { nodes { id value } } }')
    const some = data.nodes.filter((_: Row, at: number) => at % 11 === 0)
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Datum { value } } }', {
      ids: some.map((row: Row) => row.id),
    })
    expect(nodes).toEqual(some)
  })
})
