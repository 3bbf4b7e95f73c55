import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PathwayInput } from '../../../../domain/pathway/input/input.ts'
import type { Pathway } from '../../../../domain/pathway/pathway.ts'
import { extraOfAllLegs, headlineOf, pathwaySummary } from '../../../../domain/pathway/summary/summary.ts'
import { dataset } from '../../../support/data/dataset.ts'
import { pathwayIn } from '../../../support/pathways/realism.ts'

const spain = (input: PathwayInput) => pathwayIn(dataset, 'ESP', input)

/** Σ (share − start share)·GDP of one leg, after the start. */
function costOf({ years }: Pathway, shareOf: (year: Pathway['years'][number]) => number): number {
  const start = shareOf(years[0])
  return years.slice(1).reduce((sum, year) => sum + ((shareOf(year) - start) / 100) * year.gdp.dollarsReal, 0)
}

/** The amounts that a sentence names, in billions. */
const amountsIn = (sentence: string): readonly number[] => {
  const [, money = ''] = /which costs (.*)$/.exec(sentence) ?? []
  const scale: Readonly<Record<string, number>> = { trillion: 1000, billion: 1, million: 0.001 }
  return [...money.matchAll(/\$([\d.]+) (trillion|billion|million)/g)].map(
    ([, digits, unit = '']) => Number(digits) * (scale[unit] ?? Number.NaN),
  )
}

describe('the summary', () => {
  it.each<[string, string, PathwayInput]>([
    [
      'Spain goes from 2% in 2026 to 5% of GDP by 2032, which costs $237 billion more in all than holding its share of 2026, in dollars of 2026.',
      'ESP',
      { total: { target: 5, by: 2032 } },
    ],
    [
      'Spain stays at 2% of GDP from 2026 to 2032, short of 5% of GDP by 2032, which costs what holding its share of 2026 would.',
      'ESP',
      { total: { target: 5, by: 2032 }, shape: { hold: true } },
    ],
    [
      'Spain goes from 2% in 2026 to 2.6% of GDP in 2032, short of 5% of GDP by 2032, which costs $47.4 billion more in all than holding its share of 2026, in dollars of 2026.',
      'ESP',
      { total: { target: 5, by: 2032 }, shape: { fixedStep: 0.1 } },
    ],
    [
      'Poland stands at 4.68% core in 2026, above the target of 3.5%, and holds that share, which costs what holding its share of 2026 would.',
      'POL',
      { core: { target: 3.5, by: 2035 }, related: null },
    ],
  ])('says: %s', (sentence, code, input) => {
    expect(pathwaySummary(pathwayIn(dataset, code, input))).toBe(sentence)
  })

  it('has the money of all legs: what they cost one by one, summed', () => {
    const legs = fc.record({
      core: fc.record({
        target: fc.double({ min: 2.1, max: 8, noNaN: true }),
        by: fc.integer({ min: 2027, max: 2045 }),
      }),
      related: fc.record({
        target: fc.double({ min: 0.5, max: 4, noNaN: true }),
        by: fc.integer({ min: 2027, max: 2045 }),
        start: fc.option(fc.double({ min: 0, max: 0.4, noNaN: true })),
      }),
    })
    fc.assert(
      fc.property(legs, (input) => {
        const pathway = spain(input)
        const core = costOf(pathway, (year) => year.core ?? 0)
        const related = costOf(pathway, (year) => year.related ?? year.relatedRange?.low ?? 0)
        const expected = input.related.start === null ? [core, core + related] : [core + related]
        const { least, most } = extraOfAllLegs(pathway)
        expect(least).toBeCloseTo(expected[0] ?? 0, 6)
        expect(most).toBeCloseTo(expected.at(-1) ?? 0, 6)
        const told = amountsIn(pathwaySummary(pathway))
        // To three digits; both ends of a range that print alike are told once.
        const rounded = expected.map((amount) => Number(amount.toPrecision(3)))
        expect(told.length === 1 ? [told[0], told[0]].slice(0, expected.length) : told).toEqual(
          rounded.map((amount) => expect.closeTo(amount, 9)),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('of a group says how many of its members fall short', () => {
    const pathway = pathwayIn(dataset, 'NATO_EUROPE', { core: { target: 3.5, by: 2035 }, shape: { cappedGrowth: 8 } })
    const short = pathway.group?.members.filter(({ years }) => (years.at(-1)?.core ?? 0) < 3.5 - 1e-9) ?? []
    expect(short.length).toBeGreaterThan(0)
    expect(pathwaySummary(pathway)).toContain(
      `${short.length} of its ${pathway.group?.members.length} members short of 3.5%`,
    )
  })

  it('and the headline of what falls short is no headline of a target', () => {
    expect(headlineOf(spain({ total: { target: 5, by: 2032 } }))).toBe('Spain: from 2% to 5% of GDP by 2032')
    expect(headlineOf(spain({ total: { target: 5, by: 2032 }, shape: { hold: true } }))).toBe(
      'Spain: 2% in 2032, short of 5% of GDP by 2032',
    )
  })

  it('never holds NaN, undefined or null', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ESP', 'POL', 'USA', 'NATO', 'LTU'),
        fc.constantFrom({ linear: true }, { hold: true }, { trend: true }, { step: true }, { pledged: true }),
        fc.constantFrom<'hold' | 'converge'>('hold', 'converge'),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (code, shape, whenAbove, target) => {
          const pathway = pathwayIn(dataset, code, { core: { target, by: 2035 }, shape, whenAbove })
          for (const text of [pathwaySummary(pathway), headlineOf(pathway)])
            expect(text).not.toMatch(/NaN|undefined|null|∞/)
        },
      ),
      { numRuns: 150 },
    )
  })
})
