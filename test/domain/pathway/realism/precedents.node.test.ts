import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../../domain/dataset/dataset.ts'
import type { Realism } from '../../../../domain/pathway/realism/realism.ts'
import { dataset as frozen } from '../../../support/data/dataset.ts'
import { valuesIn } from '../../../support/data/printed.ts'
import { pathwayIn, realismsOf, walk } from '../../../support/pathways/realism.ts'

const codes = new Set(frozen.members.map(({ code }) => code))
const shares = valuesIn('sipri-2026', 'DEFENCE_SHARE_OF_GDP', codes)

/** With what data/spending-events.csv says, which the package of the tests does not carry. */
const dataset: Dataset = {
  ...frozen,
  spendingEvents: [
    { member: 'ROU', kind: 'SUSPECTED_BREAK', from: 1984, to: 1985, reason: 'A break.' },
    { member: 'BGR', kind: 'ONE_OFF', from: 2019, to: 2019, reason: 'A purchase.' },
    { member: 'MKD', kind: 'ONE_OFF', from: 2001, to: 2001, reason: 'An insurgency.' },
  ],
}

const to = (code: string, target: number, by: number, includeMarked = false): readonly Realism[] =>
  realismsOf(pathwayIn(dataset, code, { total: { target, by } }), { includeMarked })

describe('precedents', () => {
  it('began at a like level, rose by whatever measure, and are one for each country', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ESP', 'USA', 'ITA', 'DEU', 'NATO'),
        fc.double({ min: 3.6, max: 8, noNaN: true }),
        fc.integer({ min: 2027, max: 2050 }),
        fc.boolean(),
        (code, target, by, includeMarked) => {
          for (const { precedents, pace } of to(code, target, by, includeMarked)) {
            const [start] = pathwayIn(dataset, code, { total: { target, by } }).years
            expect(new Set(precedents.map(({ member }) => member.code)).size).toBe(precedents.length)
            for (const one of precedents) {
              expect(one.endShare ?? 0).toBeGreaterThan(one.startShare ?? 0)
              expect(Math.abs((one.startShare ?? 0) / start.counted - 1)).toBeLessThanOrEqual(0.25 + 1e-9)
              expect(one.reached).toBe(one.pace >= pace)
              if (!includeMarked) expect(one.marks).toEqual([])
            }
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('have the area’s own history first, and say that the United States stood at 3.5% itself in 2020', () => {
    const [points] = to('USA', 3.5, 2035)
    expect(points?.precedents[0]).toMatchObject({ member: { code: 'USA' }, own: true })
    expect(points?.precedents.slice(1).every(({ own }) => !own)).toBe(true)
    const own = shares.get('USA') ?? new Map<number, number>()
    const last = [...own].filter(([, share]) => share >= 3.5).map(([year]) => year)
    expect(points?.ownLevel?.lastAtTarget?.year).toBe(Math.max(...last))
    expect(points?.ownLevel?.highest.share).toBe(Math.max(...own.values()))
    expect(own.get(2014)).toBeCloseTo(3.7, 1)
  })

  it('are the nearest that are as fast, then the fastest that are not: as a walk through the text finds them', () => {
    const [points] = to('ESP', 5, 2032)
    const like = walk(shares, 6).filter(({ start, end }) => start >= 1.5 && start <= 2.5 && end > start)
    const jump = ({ area, from, to: end }: (typeof like)[number]) => {
      const rises = Array.from({ length: end - from }, (_, at) => {
        const values = shares.get(area)
        return Math.max(0, (values?.get(from + at + 1) ?? 0) - (values?.get(from + at) ?? 0))
      })
      return Math.max(...rises) > (2 / 3) * rises.reduce((sum, one) => sum + one, 0)
    }
    const broken = ({ area, from, to: end }: (typeof like)[number]) =>
      (area === 'ROU' && from <= 1984 && end >= 1985) ||
      (area === 'BGR' && (from === 2019 || end === 2019)) ||
      (area === 'MKD' && (from === 2001 || end === 2001))
    const offered = like.filter((one) => one.area !== 'ESP' && !jump(one) && !broken(one))
    const nearest = [
      ...offered.filter(({ pace }) => pace >= 0.5).sort((a, b) => a.pace - b.pace),
      ...offered.filter(({ pace }) => pace < 0.5).sort((a, b) => b.pace - a.pace),
    ]
    const first = nearest.filter(({ area }, at) => nearest.findIndex((one) => one.area === area) === at).slice(0, 4)
    expect(points?.precedents.slice(1).map(({ member, from }) => `${member.code} ${from}`)).toEqual(
      first.map(({ area, from }) => `${area} ${from}`),
    )
  })

  it('has anyone gone from 2 to 5% in six years? Canada did, 1950 to 1956, and fell back to 2.7% in ten', () => {
    const [points] = to('ESP', 5, 2032)
    const canada = points?.precedents.find(({ reached }) => reached)
    expect(canada).toMatchObject({ member: { code: 'CAN' }, from: 1950, to: 1956, asMember: 'WHOLLY', own: false })
    expect(canada?.shareTenYearsLater).toBeCloseTo(2.68, 2)
  })

  it('rest on a break, a purchase or an insurgency only where they are asked for, and then say so', () => {
    const marked = (includeMarked: boolean) =>
      ['ESP', 'ITA', 'PRT', 'BEL'].flatMap((code) =>
        [2029, 2031, 2032, 2035].flatMap((by) =>
          to(code, 4, by, includeMarked).flatMap(({ precedents }) =>
            precedents.filter(({ marks }) => marks.length > 0),
          ),
        ),
      )
    expect(marked(false)).toEqual([])
    const romania = marked(true).filter(({ member }) => member.code === 'ROU')
    expect(romania.length).toBeGreaterThan(0)
    for (const { from, to: end, marks } of romania)
      if (from <= 1984 && end >= 1985) expect(marks.map(({ kind }) => kind)).toContain('SUSPECTED_BREAK')
  })

  it('of one year may be a jump, since that is what a year is', () => {
    const [points] = to('ESP', 3, 2027)
    expect(points?.windowYears).toBe(1)
    expect(points?.precedents.length).toBe(5)
  })
})
