import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Package } from 'datapackage'
import { describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'

const DATA = join(import.meta.dirname, '../../data')

describe('the data package, by Frictionless’ own library', () => {
  it('is a valid data package, tables all but the statements', async () => {
    const dataPackage = await Package.load(join(DATA, 'datapackage.json'), { strict: true })
    expect(dataPackage.valid).toBe(true)
    expect(dataPackage.resources.filter((resource) => !resource.tabular).map(({ name }) => name)).toEqual([
      'statements',
    ])
  })

  it('holds only rows that its own schemas, keys and references allow', async () => {
    const dataPackage = await Package.load(join(DATA, 'datapackage.json'))
    let rows = 0
    for (const resource of dataPackage.resources.filter((one) => one.tabular)) {
      const read = await resource.read({ keyed: true, relations: true, cast: true })
      if (resource.name.startsWith('figures-')) rows += read.length
    }
    expect(rows).toBe(compile(DATA).figures)
  })
})

describe('the editions', () => {
  it('each name a publisher, a page and terms of use', () => {
    const lines = readFileSync(join(DATA, 'sources.csv'), 'utf8').trim().split('\n').slice(1)
    expect(lines).toHaveLength(8)
    for (const line of lines) expect(line).toMatch(/https:\/\//)
  })
})
