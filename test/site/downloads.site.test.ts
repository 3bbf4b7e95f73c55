import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Workbook } from '@cj-tech-master/excelts'
import { Package } from 'datapackage'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violationsInViews } from '../support/accessibility.ts'
import { browserForTests, openPage } from '../support/browser.ts'
import { documents } from '../support/documents.ts'

const origin = inject('origin')
const folder = mkdtempSync(join(tmpdir(), 'package-'))

/** Python with a module, wherever it is on this machine. What needs one that is not there is skipped, and shown as skipped. */
const pythonWith = (module: string) =>
  ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', `import ${module}`]).status === 0)

/** What a program prints as JSON. Without blocking: connections to the server that are kept alive would go stale unseen. */
const printed = async (program: string, ...args: readonly string[]) =>
  JSON.parse((await promisify(execFile)(program, args)).stdout)

const has = (program: string) => spawnSync(program, ['--version']).status === 0

const SHARES = '?indicator=DEFENCE_SHARE_OF_GDP&areas=POL,DEU,TUR&from=2025'
/** What each reader must find at that address. */
const SHARES_READ = [
  { year: 2025, Poland: 4.25, Germany: 2.22, Türkiye: 2.33 },
  { year: 2026, Poland: 4.68, Germany: 2.69, Türkiye: 2.85 },
]

beforeAll(async () => {
  const zip = new Uint8Array(await (await fetch(`${origin}/data/realistic-pathway.zip`)).arrayBuffer())
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(join(folder, dirname(name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the zip of /data/', () => {
  it('is a valid data package by Frictionless’ own library, with rows that its schemas, keys and references allow', async () => {
    const dataPackage = await Package.load(join(folder, 'datapackage.json'), { strict: true })
    expect(dataPackage.valid).toBe(true)
    let figures = 0
    for (const resource of dataPackage.resources) {
      const rows = await resource.read({ keyed: true, relations: true, cast: true })
      expect(rows.length, resource.name).toBeGreaterThan(0)
      if (/-(19|20)\d\d|cofog|socx/.test(resource.name)) figures += rows.length
    }
    expect(figures).toBe(36_508)
  })
})

describe('the package at its address', () => {
  it('is valid by Frictionless’ own library, which finds the files beside it', async () => {
    const dataPackage = await Package.load(`${origin}/data/datapackage.json`, { strict: true })
    expect(dataPackage.valid).toBe(true)
    for (const name of ['members', 'nato-2026']) {
      const rows = await dataPackage.resources
        .find((one) => one.name === name)
        ?.read({ keyed: true, relations: false, cast: true })
      expect(rows?.length, name).toBe(name === 'members' ? 32 : 5870)
    }
  })

  const python = pythonWith('frictionless')
  it.skipIf(!python)('is valid by frictionless for Python', async () => {
    const script = `import json, frictionless; print(json.dumps(frictionless.Package('${origin}/data/datapackage.json').metadata_valid))`
    expect(await printed(python ?? '', '-c', script)).toBe(true)
  })
})

describe('figures side by side', () => {
  it('are opened by a reader of workbooks: numbers as numbers, names as they are spelled, and their sources', async () => {
    const workbook = new Workbook()
    await workbook.xlsx.load(new Uint8Array(await (await fetch(`${origin}/data/series.xlsx${SHARES}`)).arrayBuffer()))
    const [figures, sources] = workbook.worksheets.map((sheet) =>
      sheet.getSheetValues().map((row) => (Array.isArray(row) ? row.slice(1) : [])),
    )
    expect(figures?.slice(1)).toEqual([
      ['year', 'Poland', 'Germany', 'Türkiye'],
      ...SHARES_READ.map((row) => Object.values(row)),
    ])
    expect(sources?.[2]).toEqual(expect.arrayContaining(['POL', 'nato-2026', 'percent of GDP', '2025 2026']))
  })

  const openpyxl = pythonWith('openpyxl')
  it.skipIf(!openpyxl)('are opened by openpyxl', async () => {
    const script = `
import io, json, urllib.request, openpyxl
sheet = openpyxl.load_workbook(io.BytesIO(urllib.request.urlopen('${origin}/data/series.xlsx${SHARES}').read()))['Figures']
header, *rows = sheet.iter_rows(values_only=True)
print(json.dumps([dict(zip(header, row)) for row in rows]))
`
    expect(await printed(openpyxl ?? '', '-c', script)).toEqual(SHARES_READ)
  })

  it.skipIf(!has('soffice'))('are opened by LibreOffice', async () => {
    const file = join(folder, 'series.xlsx')
    writeFileSync(file, new Uint8Array(await (await fetch(`${origin}/data/series.xlsx${SHARES}`)).arrayBuffer()))
    execFileSync('soffice', ['--headless', '--convert-to', 'csv', '--outdir', folder, file])
    expect(readFileSync(join(folder, 'series.csv'), 'utf8')).toContain(
      'year,Poland,Germany,Türkiye\n2025,4.25,2.22,2.33',
    )
  })

  const pandas = pythonWith('pandas')
  it.skipIf(!pandas)('are read by pandas as numbers', async () => {
    const script = `import pandas; print(pandas.read_csv('${origin}/data/series.csv${SHARES}').to_json(orient='records', force_ascii=False))`
    expect(await printed(pandas ?? '', '-c', script)).toEqual(SHARES_READ)
  })

  const duckdb = pythonWith('duckdb')
  it.skipIf(!duckdb)('are read by DuckDB as numbers', async () => {
    const file = join(folder, 'shares.csv')
    writeFileSync(file, await (await fetch(`${origin}/data/series.csv${SHARES}`)).text())
    const script = `
import duckdb, json
found = duckdb.sql("SELECT * FROM read_csv('${file}')")
print(json.dumps([dict(zip(found.columns, row)) for row in found.fetchall()]))
`
    expect(await printed(duckdb ?? '', '-c', script)).toEqual(SHARES_READ)
  })

  it.skipIf(!has('Rscript'))('are read by R as numbers', async () => {
    const script = `figures <- read.csv('${origin}/data/series.csv${SHARES}'); cat(sprintf('[%g,%g]', figures$Poland[1], figures$Germany[2]))`
    expect(await printed('Rscript', '-e', script)).toEqual([4.25, 2.69])
  })
})

describe('pandas', () => {
  const python = pythonWith('pandas')

  it.skipIf(!python)(
    'keeps the zeros of numeric codes where their type is given, as the documentation says',
    async () => {
      const read = documents()
        .flatMap(({ text }) => text.match(/^members = pandas\.read_csv.*$/gm) ?? [])
        .join('')
        .replace('http://localhost:8787', origin)
      expect(
        await printed(
          python ?? '',
          '-c',
          `import pandas\n${read}\nprint(members.iso_numeric.head(1).to_json(orient='values'))`,
        ),
      ).toEqual(['008'])
    },
  )

  it.skipIf(!python)('reads years as whole numbers, values as numbers, and the rest as text', async () => {
    const script = `
import json, pandas
figures = pandas.read_csv('${origin}/data/nato-2026.csv')
poland = figures.query("area == 'POL' and indicator == 'DEFENCE_SHARE_OF_GDP' and year == 2026")
print(json.dumps({'types': {name: str(kind) for name, kind in figures.dtypes.items()}, 'rows': len(figures), 'share': float(poland.value.iloc[0])}))
`
    const { types, rows, share } = await printed(python ?? '', '-c', script)
    expect(types).toMatchObject({ year: 'int64', value: 'float64' })
    for (const name of ['area', 'unit', 'status']) expect(types[name], name).toMatch(/^(object|str)$/)
    expect(rows).toBe(5870)
    expect(share).toBe(4.68)
  })
})

describe('the index of /data/, in a browser', () => {
  const browser = browserForTests()

  it('axe finds no violation, and nothing is wider than a phone', async () => {
    const phone = { width: 390, height: 844 }
    const { page, misdeeds, close } = await openPage(browser(), `${origin}/data/`, { viewport: phone })
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    const views = [
      { width: 1280, height: 900, colorScheme: 'light' },
      { ...phone, colorScheme: 'dark' },
    ] as const
    expect(await violationsInViews(page, views)).toEqual([])
    expect(misdeeds).toEqual({ consoleErrors: [], pageErrors: [], foreignRequests: [] })
    await close()
  })
})
