import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../../domain/claim/check.ts'
import { CLAIM_COMPARATORS, CLAIM_UNITS, type Claim, QUANTITIES } from '../../../domain/claim/claim.ts'
import { CLAIM_VINTAGES } from '../../../domain/claim/claim-check.ts'
import { precisionOf } from '../../../domain/claim/precision.ts'
import { VERDICTS, type Verdict, verdictOf } from '../../../domain/claim/verdict.ts'
import { asserterOf, withUnit } from '../../../domain/claim/words/words.ts'
import { claims, dataset } from '../../support/data/dataset.ts'
import { present } from '../../support/data/questions.ts'

const claimOf = (slug: string): Claim => present(claims.find((one) => one.slug === slug))
const checks = claims.flatMap((claim) => CLAIM_VINTAGES.map((vintage) => checkClaim(dataset, claim, vintage)))

describe('the precision of a claim', () => {
  const of = (unit: Claim['unit'], value: number, comparator: Claim['comparator'] = 'EQUAL') =>
    precisionOf({ unit, comparator, value, valueMax: null })

  it('of a share of GDP is a tenth of a point, or finer where more digits are told', () => {
    expect([of('PERCENT_OF_GDP', 2), of('PERCENT_OF_GDP', 2.3), of('PERCENT_OF_GDP', 2.34)]).toEqual([0.1, 0.1, 0.01])
  })

  it('of a round amount keeps two digits', () => {
    expect([1490, 500, 1500, 1195, 3, 41, 0.504].map((value) => of('BILLION', value))).toEqual([
      10, 10, 100, 1, 1, 1, 0.001,
    ])
  })

  it('of a count is one, of "doubled" a tenth', () => {
    expect([of('COUNT', 23), of('RATIO', 2), of('PERCENT', 18), of('PERCENT', 8.3)]).toEqual([1, 0.1, 1, 0.1])
  })

  it('of a fraction in words is a twelfth, by which a third and a quarter differ; as a bound it is that fraction', () => {
    expect([of('FRACTION', 0.333), of('FRACTION', 0.667, 'MORE_THAN')]).toEqual([1 / 12, 0.01])
  })
})

describe('a verdict', () => {
  const verdictsOf =
    (unit: Claim['unit']) =>
    (comparator: Claim['comparator'], value: number, ...computed: readonly number[]): string =>
      computed.map((one) => verdictOf({ unit, comparator, value, valueMax: null }, one)).join(' ')
  const of = verdictsOf('PERCENT_OF_GDP')
  const ofFraction = verdictsOf('FRACTION')

  it.each([
    ['EQUAL', 2, [2.04, 2.06, 2.3]],
    ['ABOUT', 3.4, [3.3, 3.2, 2]],
    ['MORE_THAN', 2, [2.01, 2, 1.8]],
    ['LESS_THAN', 5, [3, 5, 6]],
    ['NEARLY', 20, [19.3, 20.5, 17]],
    ['JUST_OVER', 3, [3.1, 2.9, 4]],
  ] as const)('honours the comparator %s', (comparator, value, computed) => {
    expect(of(comparator, value, ...computed)).toBe('MATCHES CLOSE DIFFERS')
  })

  it('of a bound or a range holds for all within it', () => {
    expect([of('AT_LEAST', 2, 1.96, 9), of('AT_MOST', 2, 2.04)]).toEqual(['MATCHES MATCHES', 'MATCHES'])
    const range = { unit: 'PERCENT_OF_GDP', comparator: 'ABOUT', value: 16, valueMax: 19 } as const
    expect(verdictOf(range, 18)).toBe('MATCHES')
    expect(verdictOf({ ...range, comparator: 'EQUAL', value: 7, valueMax: 8 }, 8.2)).toBe('CLOSE')
  })

  it('of a fraction in words takes the nearest that people say', () => {
    expect(ofFraction('EQUAL', 0.333, 10 / 32, 11 / 32, 8 / 32)).toBe('MATCHES MATCHES DIFFERS')
    expect(ofFraction('ABOUT', 0.333, 8 / 32)).toBe('MATCHES')
    expect(ofFraction('AT_LEAST', 0.667, 23 / 32, 20 / 32)).toBe('MATCHES DIFFERS')
    expect(ofFraction('NEARLY', 0.5, 14 / 32, 17 / 32)).toBe('MATCHES DIFFERS')
  })

  it('“more than 2%” and “less than 2%” are strict, on the figure as it is printed', () => {
    expect(of('MORE_THAN', 2, 2.0003, 2.0051)).toBe('CLOSE MATCHES')
    expect(of('LESS_THAN', 2, 1.9961)).toBe('CLOSE')
  })

  const asserted = fc.record({
    unit: fc.constantFrom(...CLAIM_UNITS),
    value: fc.oneof(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 1, max: 5000 }).map((cents) => cents / 100),
    ),
    valueMax: fc.constant(null),
  })

  it('property: a claim of just what is computed matches, unless it says more or less', () => {
    fc.assert(
      fc.property(asserted, fc.constantFrom(...CLAIM_COMPARATORS), (one, comparator) => {
        const strict = comparator === 'MORE_THAN' || comparator === 'LESS_THAN'
        expect(verdictOf({ ...one, comparator }, one.value)).toBe(strict ? 'CLOSE' : 'MATCHES')
      }),
    )
  })

  it('property: further off on the same side is never better', () => {
    const rank = (verdict: Verdict) => VERDICTS.indexOf(verdict)
    fc.assert(
      fc.property(
        asserted,
        fc.constantFrom('EQUAL' as const, 'ABOUT' as const),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.constantFrom(-1, 1),
        (one, comparator, near, further, side) => {
          const at = (off: number) => rank(verdictOf({ ...one, comparator }, one.value * (1 + side * off)))
          expect(at(near + further)).toBeGreaterThanOrEqual(at(near))
        },
      ),
    )
  })

  it('property: 5% outside of what is asserted is the end of close', () => {
    fc.assert(
      fc.property(asserted, fc.double({ min: 0, max: 1, noNaN: true }), (one, off) => {
        const edge = one.value + precisionOf({ ...one, comparator: 'EQUAL' }) / 2
        const verdict = verdictOf({ ...one, comparator: 'EQUAL' }, edge + off * one.value)
        if (off < 0.0499 && off > 1e-6) expect(verdict).toBe('CLOSE')
        if (off > 0.0501) expect(verdict).toBe('DIFFERS')
      }),
    )
  })
})

describe('all claims', () => {
  it('are 294, of closed quantities, and 241 of them have a computed value', () => {
    expect(claims).toHaveLength(294)
    for (const { quantity } of claims) expect(QUANTITIES).toContain(quantity)
    const computed = new Set(checks.filter((one) => one.computed !== null).map(({ claim }) => claim.slug))
    expect(computed.size).toBe(241)
  })

  it('come out with a whole sentence, figures and no slip of the pen', () => {
    for (const { working, verdict, reason, computed, data, claim } of checks) {
      expect(working).toMatch(/^(By|The claim of) .+\.$/)
      expect(working).toContain(asserterOf(claim))
      expect(working).not.toMatch(/NaN|undefined|null|Infinity| {2}|\.\.$/)
      expect(reason === null).toBe(verdict !== 'NOT_CHECKABLE')
      if (verdict !== 'NOT_CHECKABLE') {
        expect(data.length).toBeGreaterThan(0)
        expect(Number.isFinite(computed)).toBe(true)
        if (claim.prices === null && claim.unit === 'BILLION' && claim.quantity === 'SPENDING')
          expect(working).toContain('read at')
      }
    }
  })

  it('at the time use no edition that was not out', () => {
    for (const { data, claim, vintage } of checks)
      if (vintage === 'AT_THE_TIME')
        for (const { series } of data) expect(series.edition.publishedOn <= claim.saidOn).toBe(true)
  })

  it('use figures of one definition', () => {
    for (const { data, claim } of checks)
      for (const { series } of data) {
        const definition = series.edition.source.definitionCode
        if (definition !== null && claim.subject !== 'RUS') expect(definition).toBe(claim.definition ?? 'NATO')
      }
  })
})

describe('counting members', () => {
  it('trap: Iceland has no armed forces: “all 32 allies” is read as all that have', () => {
    const claim = claimOf('nato-2026-03-26-annual-report-2025.c1')
    const everybodyAtZero = checkClaim(dataset, { ...claim, share: 0 }, 'LATEST')
    expect(everybodyAtZero).toMatchObject({ verdict: 'MATCHES', computed: 32 })
    expect(everybodyAtZero.reading).toContain('Iceland is counted in')
    expect(checkClaim(dataset, claim, 'LATEST').computed).toBe(29)
  })

  it('trap: Sweden was no member on 14 February 2024, and is not counted in what was said that day', () => {
    const then = checkClaim(dataset, claimOf('stoltenberg-2024-02-14-18-allies-380bn.c1'), 'LATEST')
    const later = checkClaim(dataset, claimOf('stoltenberg-2024-06-17-23-allies-18pct.c2'), 'LATEST')
    expect(then.working).toContain('16 of 31 members')
    expect(later.working).toContain('17 of 32 members')
  })

  it('trap: a blank cell (Germany 2025 in the edition of August 2025) makes no verdict where it could turn it', () => {
    const check = checkClaim(dataset, claimOf('nato-2025-08-28-estimates-2025.c21'), 'AT_THE_TIME')
    expect(check).toMatchObject({ verdict: 'NOT_CHECKABLE', reason: 'UNDECIDED', computed: 30 })
    expect(check.working).toContain('Germany has none in this edition')
  })
})

describe('what the words leave open', () => {
  it('prices: the rule says how they are read, and what the other ones give is told beside it', () => {
    const check = checkClaim(dataset, claimOf('rutte-2025-02-12-485bn-20pct.c1'), 'LATEST')
    expect(check).toMatchObject({ verdict: 'DIFFERS', basis: 'at current prices' })
    expect(check.others).toEqual([{ basis: 'at constant prices of 2021', computed: expect.closeTo(479.92, 2) }])
    expect(check.reading).toBe(
      'the prices are not stated; read at current prices; at constant prices of 2021 it would be 479.92 billion USD',
    )
  })

  it('a year that no edition had yet is stood in for by the newest one, which can be close and never matches', () => {
    const claim = claimOf('internewscast-2025-04-03-us-5pct-1-49tn.c1')
    const check = checkClaim(dataset, claim, 'AT_THE_TIME')
    expect(check.verdict).toBe('CLOSE')
    expect(check.reading).toContain('that of 2024 stands in for it')
    expect(verdictOf(claim, check.computed ?? 0)).toBe('MATCHES')
  })

  it('what lies ahead is not checked', () => {
    expect(checkClaim(dataset, claimOf('healey-2026-06-11-resignation-falls-well-short.c1'), 'LATEST')).toMatchObject({
      verdict: 'NOT_CHECKABLE',
      reason: 'NOT_YET_MEASURED',
    })
  })

  it('trap: the edition of 2023 is partial: what it lacks is looked up in the one before', () => {
    const check = checkClaim(dataset, claimOf('nato-2023-07-11-vilnius-at-least-2pct.c2'), 'AT_THE_TIME')
    expect(check).toMatchObject({ verdict: 'MATCHES', computed: 3 })
    expect(check.data[0]?.series.edition.slug).toBe('nato-2019')
  })
})

describe('a value with its unit', () => {
  it.each([
    ['RANK', '1', 'the lowest'],
    ['RANK', '2', 'the 2nd lowest'],
    ['RANK', '1 → 12', 'the 1st → 12th lowest'],
    ['RANK', '1 to 3', 'the 1st to 3rd lowest'],
    ['RATIO', '2', '2 times as much'],
    ['RATIO', '1', 'as much'],
    ['FRACTION', '0.67', '67% of them'],
    ['FRACTION', '0.5 to 0.67', '50 to 67% of them'],
  ] as const)('%s %s: %s', (unit, value, words) => {
    expect(withUnit(value, unit, null)).toBe(words)
  })
})
