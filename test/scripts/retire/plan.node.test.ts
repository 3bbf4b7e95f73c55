import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEAST, planOf } from '../../../scripts/retire/plan.ts'
import { planTable } from '../../../scripts/retire/table.ts'

const NOW = new Date('2030-01-01T00:00:00Z')
const RULES = { days: 30, keep: 1 }

type Entry = readonly [version: string, day: string]

const log = (...entries: readonly Entry[]) =>
  entries.map(([version, day]) => ({ version, publishedAt: `${day}T00:00:00.000Z` }))

const plan = (versions: readonly string[], ...entries: readonly Entry[]) =>
  new Map(planOf(versions, log(...entries), NOW, RULES).map((one) => [one.version, one]))

describe('which versions go', () => {
  it('those that ceased to be current long enough ago, counted from that day and not from when they were published', () => {
    const found = plan(
      ['a', 'b', 'c', 'd'],
      ['a', '2029-01-01'],
      ['b', '2029-02-01'],
      ['c', '2029-12-15'],
      ['d', '2029-12-20'],
    )
    expect(found.get('a')).toEqual({
      version: 'a',
      currentUntil: '2029-02-01T00:00:00.000Z',
      goes: true,
      reason: 'it ceased to be current 334 days ago',
    })
    // Published in February, and named by permalinks until the middle of December.
    expect(found.get('b')).toMatchObject({
      goes: false,
      reason: 'it ceased to be current 17 days ago, which is less than 30',
    })
    expect(found.get('c')).toMatchObject({ goes: false, reason: 'it is one of the last 1 before the current one' })
    expect(found.get('d')).toMatchObject({ goes: false, currentUntil: null, reason: 'it is current' })
  })

  it('on the day itself, and not a moment before', () => {
    const entries = log(['a', '2029-01-01'], ['b', '2029-06-01'], ['c', '2029-06-02'])
    const at = (now: string) => planOf(['a'], entries, new Date(now), RULES)[0]?.goes
    expect(at('2029-06-30T23:59:59.999Z')).toBe(false)
    expect(at('2029-07-01T00:00:00.000Z')).toBe(true)
  })

  it('not one that was current again later, nor one that was never current', () => {
    const found = plan(
      ['a', 'b', 'x'],
      ['a', '2029-01-01'],
      ['b', '2029-01-02'],
      ['a', '2029-01-03'],
      ['c', '2029-12-30'],
      ['d', '2029-12-31'],
    )
    expect(found.get('a')).toMatchObject({ goes: false, currentUntil: '2029-12-30T00:00:00.000Z' })
    expect(found.get('b')).toMatchObject({ goes: true })
    expect(found.get('x')).toMatchObject({ goes: false, reason: expect.stringContaining('never current') })
  })

  it('property: whatever was published when, the current one, the last before it and all that are young stay', () => {
    const version = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const publications = fc.array(fc.tuple(version, fc.integer({ min: 0, max: 900 })), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        publications,
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 4 }),
        (made, days, keep) => {
          const entries = made
            .toSorted(([, a], [, b]) => b - a)
            .map(([name, daysAgo]) => ({
              version: name,
              publishedAt: new Date(NOW.getTime() - daysAgo * 86_400_000).toISOString(),
            }))
          const gone = planOf(['a', 'b', 'c', 'd', 'e', 'f'], entries, NOW, { days, keep }).filter(({ goes }) => goes)
          const newest = [...new Set(entries.map((one) => one.version).toReversed())].slice(0, keep + 1)
          const wasCurrentSince = new Date(NOW.getTime() - days * 86_400_000).toISOString()
          for (const { version: name } of gone) {
            expect(newest).not.toContain(name)
            const last = entries.findLastIndex((one) => one.version === name)
            expect(last).toBeGreaterThanOrEqual(0)
            expect((entries[last + 1]?.publishedAt ?? '') <= wasCurrentSince).toBe(true)
          }
        },
      ),
    )
  })
})

describe('what is promised', () => {
  it('is what the documentation says', () => {
    const page = (file: string) =>
      readFileSync(join(import.meta.dirname, '../../../docs', file), 'utf8').replaceAll(/\s+/g, ' ')
    for (const file of ['use/corrections.md', 'maintain/operations.md'])
      expect(page(file)).toContain(`${LEAST.days} days`)
    expect(page('maintain/operations.md')).toContain(`last ${LEAST.keep} versions before the current one`)
  })
})

it('the table says of each version until when it was current, what becomes of it, and why', () => {
  const [a = '', b = ''] = ['a'.repeat(16), 'b'.repeat(16)]
  const table = planTable(planOf([b, a], log([a, '2029-01-01'], [b, '2029-02-01']), NOW, { days: 30, keep: 0 }))
  expect(table.split('\n')).toEqual([
    'version           current until  what   why',
    'bbbbbbbbbbbbbbbb                 stays  it is current',
    'aaaaaaaaaaaaaaaa  2029-02-01     goes   it ceased to be current 334 days ago',
  ])
})
