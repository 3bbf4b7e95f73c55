import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EdgeCache, type Policy, policyOf, type Topology } from '../../bench/scale/edge-cache.ts'
import { expectedRuns } from '../../bench/scale/expectation.ts'
import { seeded, waitFor } from '../../bench/scale/random.ts'
import { Zipf } from '../../bench/scale/zipf.ts'
import { cachePolicy } from '../../src/http/cache-policy.ts'

const POLICY = { maxAge: 300, stale: 86_400 }

describe('the questions that are drawn', () => {
  it('follow Zipf’s law: the second is asked 2^-s times as often as the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.double({ min: 0, max: 2, noNaN: true }), (size, exponent) => {
        const zipf = new Zipf(size, exponent)
        expect(zipf.probability(1) / zipf.probability(0)).toBeCloseTo(2 ** -exponent, 9)
        const sum = Array.from({ length: size }, (_, index) => zipf.probability(index)).reduce((a, b) => a + b)
        expect(sum).toBeCloseTo(1, 9)
      }),
    )
  })

  it.each([0.8, 1, 1.2])('are as frequent as the law says, with s = %d', (exponent) => {
    const [zipf, random, draws] = [new Zipf(1000, exponent), seeded(1), 200_000]
    const counts = new Uint32Array(1000)
    for (let draw = 0; draw < draws; draw++) {
      const index = zipf.at(random())
      counts[index] = (counts[index] ?? 0) + 1
    }
    for (const index of [0, 1, 9, 99]) {
      const expected = draws * zipf.probability(index)
      // Four standard deviations of a binomial count.
      expect(Math.abs((counts[index] ?? 0) - expected)).toBeLessThan(4 * Math.sqrt(expected))
    }
  })

  it('are always some question, and the same in every run', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (size, at) => {
          const index = new Zipf(size, 1).at(at)
          expect(index >= 0 && index < size).toBe(true)
        },
      ),
    )
    const [one, other] = [seeded(7), seeded(7)]
    expect(Array.from({ length: 5 }, one)).toEqual(Array.from({ length: 5 }, other))
  })
})

describe('Cache-Control', () => {
  it('is read as the worker writes it', () => {
    const read = (outcome: Parameters<typeof cachePolicy>[0]) =>
      policyOf(cachePolicy(outcome)['cache-control'] ?? null, 'GET')
    expect(read({ kind: 'answer' })).toEqual(POLICY)
    expect(read({ kind: 'answer', statements: true })).toEqual({ maxAge: 60, stale: 86_400 })
    expect(read({ kind: 'page' })).toEqual({ maxAge: 60, stale: 0 })
    expect(read({ kind: 'answer', lifetime: 'vintage' })).toEqual({ maxAge: 86_400, stale: 86_400 })
    expect(read({ kind: 'answer', lifetime: 'immutable' })).toEqual({ maxAge: 31_536_000, stale: 0 })
    expect(read({ kind: 'answer', failed: true })).toBeNull()
    expect(read({ kind: 'volatile' })).toBeNull()
  })

  it('keeps nothing of a POST, and nothing stale where it must be revalidated', () => {
    expect(policyOf('public, max-age=300', 'POST')).toBeNull()
    expect(policyOf('s-maxage=60, stale-while-revalidate=600', 'GET')).toEqual({ maxAge: 60, stale: 0 })
    expect(policyOf(null, 'GET')).toBeNull()
  })
})

const policies: fc.Arbitrary<Policy> = fc.oneof(
  fc.constant(null),
  fc.record({ maxAge: fc.integer({ min: 1, max: 100 }), stale: fc.integer({ min: 0, max: 200 }) }),
)
const topologies: fc.Arbitrary<Topology> = fc.record({
  locations: fc.integer({ min: 1, max: 4 }),
  tiered: fc.boolean(),
})
const requests = fc.array(
  fc.record({ address: fc.integer({ min: 0, max: 3 }), place: fc.nat(), wait: fc.integer({ min: 0, max: 120 }) }),
  { minLength: 1, maxLength: 60 },
)

describe('the model of the cache', () => {
  it('never serves what is older than max-age and stale-while-revalidate together, nor keeps a no-store', () => {
    fc.assert(
      fc.property(fc.array(policies, { minLength: 4, maxLength: 4 }), topologies, requests, (policy, topology, all) => {
        const cache = new EdgeCache(4, topology)
        let now = 0
        for (const { address, place, wait } of all) {
          now += wait
          const rule = policy[address] ?? null
          const served = cache.request(address, place % topology.locations, now, rule)
          if (rule === null) expect(served).toEqual({ by: 'pass', age: 0, runs: true })
          else {
            expect(served.age).toBeLessThan(rule.maxAge + rule.stale)
            if (served.by === 'location' || served.by === 'upper tier') {
              expect(served.age).toBeLessThan(rule.maxAge)
              expect(served.runs).toBe(false)
            }
            if (served.by === 'miss') expect(served.runs).toBe(true)
          }
        }
      }),
    )
  })

  it('runs the worker as often with many locations behind an upper tier as with one', () => {
    fc.assert(
      fc.property(fc.array(policies, { minLength: 4, maxLength: 4 }), requests, (policy, all) => {
        const runs = (locations: number) => {
          const cache = new EdgeCache(4, { locations, tiered: true })
          let now = 0
          return all.map(({ address, place, wait }) => {
            now += wait
            return cache.request(address, place % locations, now, policy[address] ?? null).runs
          })
        }
        expect(runs(4)).toEqual(runs(1))
      }),
    )
  })

  it.each([
    { locations: 1, tiered: true },
    { locations: 20, tiered: true },
    { locations: 20, tiered: false },
  ])('runs it as often as renewal theory says: $locations locations, tiered $tiered', (topology) => {
    for (const rate of [0.0005, 0.01, 1]) {
      const [random, seconds] = [seeded(3), 400_000]
      const cache = new EdgeCache(1, topology)
      let runs = 0
      for (let now = waitFor(random, rate); now < seconds; now += waitFor(random, rate))
        if (cache.request(0, Math.floor(random() * topology.locations), now, POLICY).runs) runs++
      const expected = expectedRuns(rate, seconds, POLICY, topology)
      expect(Math.abs(runs - expected)).toBeLessThan(4 * Math.sqrt(expected))
    }
  })
})
