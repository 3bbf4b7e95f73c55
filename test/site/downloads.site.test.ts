import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Package } from 'datapackage'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { violations } from '../support/accessibility.ts'
import { browserForTests, openPage } from '../support/browser.ts'

const origin = inject('origin')
const folder = mkdtempSync(join(tmpdir(), 'package-'))

/** Python with pandas, wherever it is on this machine. */
const python = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import pandas']).status === 0)

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

describe('pandas', () => {
  it.skipIf(!python)('reads years as whole numbers, values as numbers, and the rest as text', () => {
    const script = `
import json, pandas
figures = pandas.read_csv('${origin}/data/nato-2026.csv')
poland = figures.query("area == 'POL' and indicator == 'DEFENCE_SHARE_OF_GDP' and year == 2026")
print(json.dumps({'types': {name: str(kind) for name, kind in figures.dtypes.items()}, 'rows': len(figures), 'share': float(poland.value.iloc[0])}))
`
    const { types, rows, share } = JSON.parse(execFileSync(python ?? '', ['-c', script], { encoding: 'utf8' }))
    expect(types).toMatchObject({ area: 'object', year: 'int64', value: 'float64', unit: 'object', status: 'object' })
    expect(rows).toBe(5870)
    expect(share).toBe(4.68)
  })
})

describe('the index of /data/, in a browser', () => {
  const browser = browserForTests()

  it.each([
    ['light', { width: 1280, height: 900 }],
    ['dark', { width: 390, height: 844 }],
  ] as const)(
    'in the %s at %o: axe finds no violation, and nothing is wider than the screen',
    async (colorScheme, viewport) => {
      const { page, misdeeds, close } = await openPage(browser(), `${origin}/data/`, { colorScheme, viewport })
      expect(await page.locator('h1').count()).toBe(1)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      expect(misdeeds).toEqual({ consoleErrors: [], pageErrors: [], foreignRequests: [] })
      await close()
    },
  )
})
