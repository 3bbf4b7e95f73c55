import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, assessMembers } from '../../../domain/assessment/assessment.ts'
import { explain } from '../../../domain/assessment/explanation.ts'
import { GRADES, type GradeFacts, gradeOf } from '../../../domain/assessment/grade.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { dataset } from '../../support/data/dataset.ts'
import { dataset as live } from '../../support/data/live.ts'
import { valuesIn } from '../../support/data/printed.ts'
import { areaIn } from '../../support/data/questions.ts'

const HAGUE = { share: 3.5, year: 2035 }
const of = (code: string, target = HAGUE, day: string | null = null) =>
  assess(dataset, { area: areaIn(dataset, code), target, day })
const livePosition = (code: string, day: string | null) =>
  assess(live, { area: areaIn(live, code), target: HAGUE, day })

/** The shares of an edition by year, from its file and not by the engine. */
const sharesIn = (edition: string, code: string) =>
  valuesIn(edition, 'DEFENCE_SHARE_OF_GDP').get(code) ?? new Map<number, number>()

describe('the grade', () => {
  const facts: GradeFacts = {
    hasFigure: true,
    isMet: false,
    isOver: false,
    isRefused: false,
    isOnCourse: false,
    isPledged: false,
    hasOwnPrecedent: false,
    hasPrecedent: false,
  }

  it('is the first whose condition holds, in the order that the page states', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/use/assessment.md'), 'utf8')
    expect([...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, grade]) => grade)).toEqual(GRADES)
    const order: readonly (readonly [Partial<GradeFacts>, string])[] = [
      [{ hasFigure: false }, 'NO_FIGURE'],
      [{ isMet: true }, 'MET'],
      [{ isOver: true }, 'MISSED'],
      [{ isRefused: true }, 'REFUSED'],
      [{ isOnCourse: true }, 'ON_COURSE'],
      [{ isPledged: true }, 'PLEDGED'],
      [{ hasOwnPrecedent: true }, 'WITHIN_PRECEDENT'],
      [{ hasPrecedent: true }, 'RECORD_PACE'],
      [{}, 'WITHOUT_PRECEDENT'],
    ]
    for (const [at, [, grade]] of order.entries()) {
      const later: GradeFacts = Object.assign({}, facts, ...order.slice(at).map(([one]) => one))
      expect(gradeOf(later)).toBe(grade)
    }
  })

  it('never gets worse as the target gets lower, while nobody has pledged or refused anything', () => {
    const rank = ['MET', 'ON_COURSE', 'WITHIN_PRECEDENT', 'RECORD_PACE', 'WITHOUT_PRECEDENT']
    fc.assert(
      fc.property(
        fc.constantFrom(...dataset.members.map(({ code }) => code)),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.integer({ min: 2027, max: 2050 }),
        (code, a, b, year) => {
          const silent = { ...dataset, positions: [] }
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
            (share) => assess(silent, { area: areaIn(dataset, code), target: { share, year }, day: null }).grade,
          )
          if (low === 'NO_FIGURE') expect(high).toBe('NO_FIGURE')
          else expect(rank.indexOf(low ?? '')).toBeLessThanOrEqual(rank.indexOf(high ?? ''))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('an assessment', () => {
  it.each(['DEU', 'HRV', 'ESP', 'USA', 'GBR'])('of %s has the numbers that its edition gives by hand', (code) => {
    const shares = sharesIn('nato-2026', code)
    const [now, before, three] = [2026, 2021, 2023].map((year) => shares.get(year) ?? Number.NaN)
    const { gap, needed, lastFive, lastThree, trendShare } = of(code)
    expect(gap).toBeCloseTo(3.5 - Number(now), 9)
    expect(needed).toBeCloseTo((3.5 - Number(now)) / 9, 9)
    expect(lastFive?.pace).toBeCloseTo((Number(now) - Number(before)) / 5, 9)
    expect(lastThree?.pace).toBeCloseTo((Number(now) - Number(three)) / 3, 9)
    expect(trendShare).toBeCloseTo(Number(now) + (9 * (Number(now) - Number(before))) / 5, 9)
  })

  it('has as its own best the fastest rise over nine years in SIPRI’s record', () => {
    const shares = sharesIn('sipri-2026', 'GBR')
    const paces = [...shares].flatMap(([year, value]) => {
      const end = shares.get(year + 9)
      return end !== undefined && value > 0 && end > value ? [{ from: year, pace: (end - value) / 9 }] : []
    })
    const { best } = of('GBR')
    expect(paces.some(({ from, pace }) => from === best?.from && Math.abs(pace - best.pace) < 1e-9)).toBe(true)
    expect(best?.pace).toBeLessThanOrEqual(Math.max(...paces.map(({ pace }) => pace)) + 1e-9)
  })

  it('is met by the figure as it is printed', () => {
    expect(of('POL').grade).toBe('MET')
    const { now } = of('POL')
    const value = isAbsence(now) ? Number.NaN : now.value
    expect(of('POL', { share: Number(value.toFixed(2)), year: 2035 }).grade).toBe('MET')
    expect(of('POL', { share: Number(value.toFixed(2)) + 0.01, year: 2035 }).grade).not.toBe('MET')
  })

  it('of a target whose year is over is met or missed by the figure of that year', () => {
    expect(of('POL', { share: 2, year: 2024 })).toMatchObject({ grade: 'MET', now: { year: 2024 } })
    expect(of('ESP', { share: 2, year: 2024 })).toMatchObject({ grade: 'MISSED', now: { year: 2024 }, needed: null })
  })

  it('of Iceland says that there is no figure, and no number with it', () => {
    expect(of('ISL')).toMatchObject({ grade: 'NO_FIGURE', gap: null, needed: null, trendShare: null, best: null })
    expect(explain(of('ISL'))).toContain('missing, not zero')
  })

  it('as of a day knows no figure, position and stretch of later', () => {
    for (const one of assessMembers(dataset, HAGUE, '2025-09-01')) {
      if (!isAbsence(one.now)) expect(one.now.series.edition.publishedOn <= '2025-09-01').toBe(true)
      expect(one.best?.to ?? 0).toBeLessThan(2025)
      expect(one.precedent?.to ?? 0).toBeLessThan(2025)
    }
  })

  it('says its grade in a sentence without a hole in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('NATO', 'NATO_EUROPE', ...dataset.members.map(({ code }) => code)),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.integer({ min: 2015, max: 2060 }),
        fc.constantFrom(null, '2025-09-01', '2019-12-31'),
        (code, share, year, day) => {
          const sentence = explain(of(code, { share, year }, day))
          expect(sentence).toMatch(/\.$/)
          expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|−0\.00/)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('with the positions that are carried', () => {
  it('Spain and Slovakia say that less is enough, and Czechia has refused since 26 February 2026', () => {
    expect(livePosition('ESP', '2026-11-25')).toMatchObject({
      grade: 'REFUSED',
      refusal: { firmness: 'ALTERNATIVE', share: 2.1 },
    })
    expect(livePosition('SVK', '2026-11-25')).toMatchObject({ grade: 'REFUSED', refusal: { share: 2 } })
    expect(livePosition('CZE', '2026-11-25')).toMatchObject({
      grade: 'REFUSED',
      refusal: { standing: 'REFUSED', share: 3.5 },
    })
    expect(livePosition('CZE', '2025-09-01').grade).not.toBe('REFUSED')
  })

  it('the United States, which refused an undivided 5% before The Hague, has not refused its core', () => {
    expect(livePosition('USA', '2026-11-25').refusal).toBeNull()
  })

  it('France has pledged by law since August 2026', () => {
    expect(livePosition('FRA', '2026-11-25')).toMatchObject({
      grade: 'PLEDGED',
      pledge: { firmness: 'LEGISLATED', by: 2035 },
    })
    expect(livePosition('FRA', '2025-09-01').pledge?.firmness ?? null).not.toBe('LEGISLATED')
  })
})
