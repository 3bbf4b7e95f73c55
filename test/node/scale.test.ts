import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { costOf, runsOf, table } from '../../bench/scale.ts'

describe('docs/maintain/scale.md', () => {
  it('has the table that its formulas give', () => {
    expect(readFileSync(join(import.meta.dirname, '../../docs/maintain/scale.md'), 'utf8')).toContain(`\n${table()}\n`)
  })
})

describe('a month’s bill', () => {
  it('is that of Cloudflare’s own example: 100 million requests of 7 ms', () => {
    expect(costOf('requests', 100)).toBeCloseTo(27, 9)
    expect(costOf('ms of CPU', 700)).toBeCloseTo(13.4, 9)
  })

  it('is that of its examples of logs, by the old prices and the new', () => {
    expect(costOf('log events', 200)).toBeCloseTo(108, 9)
    expect(costOf('GB logged', 75)).toBeCloseTo(6.25, 9)
    expect(costOf('GB-months kept', 20)).toBeCloseTo(0.8, 9)
  })
})

describe('runs of the worker', () => {
  it('are as many as requests where nothing is kept, and one for each time a copy is too old where many ask', () => {
    expect(runsOf(1e6, { addresses: Number.POSITIVE_INFINITY, fresh: 0 })).toBe(1e6)
    expect(runsOf(1e12, { addresses: 1, fresh: 300 })).toBeCloseTo(2_592_000 / 300, 1)
  })
})
