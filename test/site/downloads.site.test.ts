import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Workbook } from '@cj-tech-master/excelts'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { Package } from 'datapackage'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { faultsInViews } from '../support/browser/accessibility.ts'
import { CLEAN, openPage } from '../support/browser/pages.ts'
import { documents } from '../support/documents/documents.ts'
import { type R, startR } from '../support/r.ts'
import { pythonWith } from './python-with.ts'

const ROOT = join(import.meta.dirname, '../..')
const origin = inject('origin')
const folder = mkdtempSync(join(tmpdir(), 'package-'))

/** What a program prints as JSON. Without blocking: connections to the server that are kept alive would go stale unseen. */
const printed = async (program: string, ...args: readonly string[]) =>
  JSON.parse((await promisify(execFile)(program, args)).stdout)

const has = (program: string) => spawnSync(program, ['--version']).status === 0

/** What the documentation has of this form. */
const exampleOf = (form: RegExp) => documents().flatMap(({ text }) => text.match(form)?.[0] ?? [])

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
    // With commas, quotes and UTF-8: the machine's own encoding may lack a letter.
    execFileSync('soffice', [
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76',
      '--outdir',
      folder,
      file,
    ])
    expect(readFileSync(join(folder, 'series.csv'), 'utf8')).toContain(
      'year,Poland,Germany,Türkiye\n2025,4.25,2.22,2.33',
    )
  })
})

describe('DuckDB', () => {
  let duckdb: DuckDBConnection
  beforeAll(async () => {
    duckdb = await (await DuckDBInstance.create()).connect()
  })
  afterAll(() => duckdb.closeSync())

  const rows = async (sql: string) => (await duckdb.runAndReadAll(sql)).getRowObjectsJson()

  it('reads figures side by side as numbers, and names as they are spelled', async () => {
    const file = join(folder, 'shares.csv')
    writeFileSync(file, await (await fetch(`${origin}/data/series.csv${SHARES}`)).text())
    const read = await rows(`SELECT * FROM read_csv('${file}')`)
    expect(read.map(({ year, ...shares }) => ({ year: Number(year), ...shares }))).toEqual(SHARES_READ)
  })

  it('reads the files of the zip, as the documentation says', async () => {
    const [read = ''] = exampleOf(/^SELECT area_name[^;]*/m)
    const shares = await rows(read.replace('figures/', `${folder}/figures/`))
    expect(shares).toContainEqual({ area_name: 'Türkiye', value: 2.85 })
    expect(shares[0]).toEqual({ area_name: 'Lithuania', value: 5.33 })
  })

  it('keeps the zeros of numeric codes where their type is given, as the documentation says', async () => {
    const [read = ''] = exampleOf(/^SELECT \* FROM read_csv\(.*\)$/m)
    const file = join(folder, 'members.csv')
    writeFileSync(file, await (await fetch(`${origin}/data/members.csv`)).text())
    const [albania] = await rows(`${read.replace('members.csv', file)} WHERE area = 'ALB'`)
    expect(albania?.iso_numeric).toBe('008')
  })
})

describe('R', () => {
  let r: R
  beforeAll(async () => {
    r = await startR()
  })
  afterAll(() => r.close())

  it('reads figures side by side from their address as numbers, and names as they are spelled', async () => {
    expect(await r.rows(`read.csv('${origin}/data/series.csv${SHARES}')`)).toEqual(SHARES_READ)
  })

  it('reads figures in rows: years as whole numbers, values as numbers, the rest as text', async () => {
    const classes = `vapply(read.csv('${origin}/data/series.csv${SHARES}&shape=long'), class, '')`
    const read = Object.fromEntries(
      (await r.text(`paste(names(found <- ${classes}), found, sep = '=', collapse = ' ')`))
        .split(' ')
        .map((one) => one.split('=')),
    )
    expect(read).toMatchObject({ year: 'integer', value: 'numeric', area: 'character', status: 'character' })
  })

  it('keeps the zeros of numeric codes where their type is given, as the documentation says', async () => {
    const [read = ''] = exampleOf(/^members <- read\.csv.*$/m)
    const code = `{ ${read.replace('http://localhost:8787', origin)}; members$iso_numeric[members$area == 'ALB'] }`
    expect(await r.text(code)).toBe('008')
  })

  it('understands the client of the documentation, whose packages are not here', async () => {
    const client = readFileSync(join(ROOT, 'examples/clients/r.R'), 'utf8')
    expect(await r.text(`class(parse(text = ${JSON.stringify(client)}))`)).toBe('expression')
    await expect(r.text(`class(parse(text = ${JSON.stringify(`${client})`)}))`)).rejects.toThrow()
  })
})

describe('pandas', () => {
  const python = pythonWith('pandas')

  it.skipIf(!python)('reads figures side by side as numbers', async () => {
    const script = `import pandas; print(pandas.read_csv('${origin}/data/series.csv${SHARES}').to_json(orient='records', force_ascii=False))`
    expect(await printed(python ?? '', '-c', script)).toEqual(SHARES_READ)
  })

  it.skipIf(!python)(
    'keeps the zeros of numeric codes where their type is given, as the documentation says',
    async () => {
      const read = exampleOf(/^members = pandas\.read_csv.*$/m)
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
  it('has nothing wrong on a desktop and on a phone', async () => {
    const { page, misdeeds, close } = await openPage(`${origin}/data/`)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await faultsInViews(page)).toEqual([])
    expect(misdeeds).toEqual(CLEAN)
    await close()
  })
})
