import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../domain/assessment/assessment.ts'
import { isAtLeast, isPrintedAlike, meets, printed } from '../../../domain/figure/printed.ts'
import { pathwayOutcome, pathwaySummary } from '../../../domain/pathway/summary/summary.ts'
import { dataset } from '../../support/data/dataset.ts'
import { memberPathwayIn, pathwayIn, warningsIn } from '../../support/pathways/realism.ts'

describe('a printed figure', () => {
  it('is what Intl makes of its digits, to the last of ten thousand', () => {
    const format = new Intl.NumberFormat('en', { maximumFractionDigits: 2, useGrouping: false })
    const value = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: -10, max: 10, noNaN: true }),
      // The middle between two printed values, and what lies beside it.
      fc.integer({ min: -2e6, max: 2e6 }).map((half) => half / 200),
      fc.integer({ min: -2e6, max: 2e6 }).map((half) => half / 200 + 1e-12),
    )
    fc.assert(
      fc.property(value, (one) => {
        expect(printed(one)).toBe(Number(format.format(one)))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a threshold', () => {
  it('is met by the figure as it is printed', () => {
    expect(printed(1.9959)).toBe(2)
    expect(isAtLeast(1.9959, 2)).toBe(true)
    expect(isAtLeast(1.9949, 2)).toBe(false)
    expect([isAtLeast(19.996, 20), isAtLeast(1.005, 1.01)]).toEqual([true, true])
    expect([2.0003, 2.006].map((value) => meets(value, 'MORE_THAN', 2))).toEqual([false, true])
  })

  it('is met by itself, however many digits it has', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (share) => {
        expect(isAtLeast(share, share)).toBe(true)
        expect(isPrintedAlike(share, printed(share))).toBe(true)
      }),
    )
  })
})

/** Members with a figure, and the share from which their pathways start. */
const starts = dataset.members
  .filter(({ code }) => code !== 'ISL')
  .map(({ code }) => ({ code, start: pathwayIn(dataset, code, {}).years[0].counted }))

describe.each(starts)('$code, at $start% of GDP', ({ code, start }) => {
  const target = printed(start)
  const input = { total: { target, by: 2035 } }

  it('is at the share that is printed, for its pathway, its sentence, its warning and its assessment alike', () => {
    const pathway = memberPathwayIn(dataset, code, input)
    expect(pathwayOutcome(pathway)).toBe('ALREADY_ABOVE')
    expect(new Set(pathway.years.map(({ counted }) => counted))).toEqual(new Set([start]))
    expect(pathwaySummary(pathway)).toContain('holds that share')
    const area = pathway.member.member
    expect(warningsIn(dataset, code, input).split('\n')).toContain(
      `${area.name} is at the target or above it already, and stays where it is.`,
    )
    expect(assess(dataset, { area, target: { share: target, year: 2035 }, day: null }).grade).toBe('MET')
  })

  it('goes to the printed share by the first version of the model, as its permalinks promise', () => {
    const end = pathwayIn(dataset, code, input, '1').years.at(-1)?.counted
    expect(end).toBeCloseTo(Math.max(start, target), 12)
  })
})
