import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { billOf, costOf, freePlan, type Usage } from '../../bench/scale/cost.ts'
import type { Measured } from '../../bench/scale/measured.ts'
import { withSections } from '../../bench/scale/page.ts'
import { PRICES } from '../../bench/scale/prices.ts'
import { sections } from '../../bench/scale/report.ts'

const ROOT = join(import.meta.dirname, '../..')
const NOTHING: Usage = {
  requests: 0,
  runs: 0,
  cpuMilliseconds: 0,
  kvReads: 0,
  d1RowsRead: 0,
  logEvents: 0,
  logBytes: 0,
}

describe('a month’s bill', () => {
  it('is that of Cloudflare’s own example of 100 million requests of 7 ms', () => {
    const bill = billOf({ ...NOTHING, requests: 1e8, runs: 1e8, cpuMilliseconds: 7e8 })
    expect(bill).toMatchObject({ subscription: 5, requests: 27, cpu: 13.4, total: 45.4 })
  })

  it('is that of its example with a cache: hits cost a request and no CPU', () => {
    const bill = billOf({ ...NOTHING, requests: 1e8, runs: 2e7, cpuMilliseconds: 7 * 2e7 })
    expect(bill).toMatchObject({ requests: 27, cpu: 2.2 })
    expect(bill.total).toBeCloseTo(34.2, 9)
  })

  it('is that of its examples of logs, by the old prices and the new', () => {
    expect(billOf({ ...NOTHING, logEvents: 1e9 * 2 * 0.1 }).logEvents).toBeCloseTo(108, 9)
    expect(costOf(PRICES.logIngestion, 75)).toBeCloseTo(6.25, 9)
    expect(costOf(PRICES.logStorage, 20)).toBeCloseTo(0.8, 9)
  })

  it('is the subscription for what is included, and never falls with more use', () => {
    const included = { ...NOTHING, requests: 1e7, cpuMilliseconds: 3e7, kvReads: 1e7, d1RowsRead: 25e9 }
    expect(billOf(included).total).toBe(5)
    const amount = fc.double({ min: 0, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(amount, amount, (one, more) => {
        const of = (kvReads: number) => billOf({ ...NOTHING, kvReads }).total
        expect(of(one + more)).toBeGreaterThanOrEqual(of(one))
      }),
    )
  })
})

describe('the free plan', () => {
  it('is told by the day, of thirty alike', () => {
    const [requests] = freePlan({ ...NOTHING, requests: 3e6 })
    expect(requests).toMatchObject({ most: 100_000, used: 100_000 })
  })
})

describe('docs/maintain/scale.md', () => {
  const page = readFileSync(join(ROOT, 'docs/maintain/scale.md'), 'utf8')
  const measured: Measured = JSON.parse(readFileSync(join(ROOT, 'bench/scale/measured.json'), 'utf8'))

  it('has the tables that the last run of the benchmark gave, none of them copied by hand', () => {
    expect(withSections(page, sections(measured))).toBe(page)
  })

  it('replaces what is under a heading and nothing else', () => {
    expect(withSections('# a\n\n### b\n\nold\nold\n\n## c\n\nkept', { b: 'new' })).toBe(
      '# a\n\n### b\n\nnew\n\n## c\n\nkept',
    )
    expect(() => withSections('# a', { b: 'new' })).toThrow('### b')
  })
})
