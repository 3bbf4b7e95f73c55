import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LruCache } from '../../domain/lru-cache.ts'

describe('a bounded map', () => {
  it('forgets what was least recently used', () => {
    const map = new LruCache<number>(2)
    map.set('a', 1)
    map.set('b', 2)
    expect(map.get('a')).toBe(1)
    map.set('c', 3)
    expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 3])
  })

  it('property: never weighs more than it may, and weighs what is in it', () => {
    const step = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.nat(12), deletes: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step), fc.integer({ min: 1, max: 20 }), (steps, most) => {
        const map = new LruCache<number>(most, (_key, value) => value)
        for (const { key, value, deletes } of steps) {
          if (deletes) map.delete(key)
          else map.set(key, value)
          const held = ['a', 'b', 'c', 'd'].reduce((sum, one) => sum + (map.get(one) ?? 0), 0)
          expect(map.weight).toBe(held)
          expect(map.weight).toBeLessThanOrEqual(most)
          if (!deletes && value <= most) expect(map.get(key)).toBe(value)
        }
      }),
    )
  })
})
