/**
 * Every figure that was carried after the first delivery comes back through the API's own schema as its row says, with where it was
 * read. The rows are read from the files without any of the compiler's code.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { parse as parseQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import type { CustodyKind } from '../../domain/edition/custody.ts'
import { withoutNoise } from '../../domain/figure/noise.ts'
import { ask, DATA } from '../support/data/live.ts'

const FROZEN = join(import.meta.dirname, '../fixtures/data')

type Row = Readonly<Record<string, string>>
const table = (folder: string, name: string): readonly Row[] =>
  parse(readFileSync(join(folder, name)), { columns: true })

const KINDS: Readonly<Record<string, string>> = {
  'publisher-file': 'PUBLISHER_FILE',
  copy: 'COPY',
  'second-hand': 'SECOND_HAND',
} satisfies Record<CustodyKind, string>

const custody = table(DATA, 'custody.csv')

/** The narrowest row that a figure falls under: written out here once more. */
function custodyOf(edition: string, { area = '', indicator = '', year = '' }: Row): string {
  const under = custody.filter(
    (row) =>
      row.edition === edition &&
      (row.indicator === '' || row.indicator === indicator) &&
      (row.areas === '' || row.areas?.split(';').includes(area)) &&
      (row.from === '' || Number(row.from) <= Number(year)) &&
      (row.to === '' || Number(row.to) >= Number(year)),
  )
  const narrowness = (row: Row) => [row.indicator, row.areas, row.from, row.to].filter((one) => one !== '').length
  const narrowest = under.toSorted((a, b) => narrowness(b) - narrowness(a))[0]
  return narrowest ? `${KINDS[narrowest.custody ?? '']} ${narrowest.readAt}` : 'not noted'
}

/** The rows of an edition that the first delivery did not have. */
function laterRows(edition: string): readonly string[] {
  const frozen = new Set(table(FROZEN, 'editions.csv').map((row) => row.edition))
  const keyOf = (row: Row) => `${row.area} ${row.year} ${row.indicator}`
  const before = new Set(frozen.has(edition) ? table(FROZEN, `figures/${edition}.csv`).map(keyOf) : [])
  return table(DATA, `figures/${edition}.csv`)
    .filter((row) => !before.has(keyOf(row)))
    .map((row) => `${textOf(row)} | ${custodyOf(edition, row)}`)
}

const textOf = ({ area, indicator, year, value, status, table: from }: Row): string =>
  [area, indicator, year, withoutNoise(Number(value)), status?.toUpperCase(), from].join(' | ')

const PAGE = 1000
const QUERY = parseQuery(`query ($edition: ID!, $after: String) {
  data(first: ${PAGE}, after: $after, filter: { editions: [$edition] }) {
    totalCount
    nodes { year value status table custody readAt edition { slug } indicator { code } area { code } }
    pageInfo { hasNextPage endCursor }
  }
}`)

interface Served {
  readonly year: number
  readonly value: number
  readonly status: string
  readonly table: string
  readonly custody: string | null
  readonly readAt: string | null
  readonly edition: { readonly slug: string }
  readonly indicator: { readonly code: string }
  readonly area: { readonly code: string }
}

async function served(edition: string): Promise<readonly string[]> {
  const rows: Served[] = []
  let after: string | null = null
  do {
    const { data } = await ask(QUERY, { edition, after })
    rows.push(...data.nodes)
    after = data.pageInfo.hasNextPage ? data.pageInfo.endCursor : null
  } while (after !== null)
  return rows.map(({ area, indicator, year, value, status, table: from, custody: kind, readAt, edition: { slug } }) => {
    expect(slug).toBe(edition)
    const read = kind === null ? 'not noted' : `${kind} ${readAt}`
    return [area.code, indicator.code, year, value, status, from, read].join(' | ')
  })
}

const later = table(DATA, 'editions.csv')
  .map(({ edition = '' }) => ({ edition, rows: laterRows(edition) }))
  .filter(({ rows }) => rows.length > 0)

/** What a sum in the publisher's spreadsheet leaves behind the digits that it shows: 468765.0209999999, 1655685.0000000002. */
const NOISE = /(?:0{4}|9{4})\d{0,4}$/

describe('every figure of the second delivery', () => {
  it('is of the editions that the package lists, older ones of three publishers and a fourth definition', () => {
    expect(later.map(({ edition }) => edition)).toEqual(
      expect.arrayContaining(['nato-2015', 'nato-2022', 'nato-2023', 'nato-2025', 'imf-weo-2020-10', 'eda-2024']),
    )
    expect(later.length).toBeGreaterThanOrEqual(25)
    expect(later.reduce((total, { rows }) => total + rows.length, 0)).toBeGreaterThanOrEqual(89_000)
  })

  it('is served with all digits that its file has, but for the noise of spreadsheets', () => {
    const values = later.flatMap(({ edition }) => table(DATA, `figures/${edition}.csv`).map(({ value = '' }) => value))
    const changed = values.filter((value) => withoutNoise(Number(value)) !== Number(value))
    expect(changed.filter((value) => !NOISE.test(value))).toEqual([])
    expect(changed.length).toBeLessThan(values.length / 1000)
    for (const value of changed) expect(Math.abs(withoutNoise(Number(value)) / Number(value) - 1)).toBeLessThan(1e-11)
  })

  it.each(later)(
    'of $edition comes back with its edition, value, status, table and custody',
    async ({ edition, rows }) => {
      const found = new Set(await served(edition))
      expect(rows.filter((row) => !found.has(row))).toEqual([])
      expect(rows.filter((row) => row.endsWith('not noted'))).toEqual([])
    },
  )
})
