/** Coverage: too few members with a figure give no count, no aggregate and no pathway of a group. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Group, groupOf, membersIn } from '../../../domain/area/area.ts'
import { compositionIn } from '../../../domain/area/composition.ts'
import { coverageOf, isCovered, LEAST_COVERAGE } from '../../../domain/area/coverage.ts'
import { countIn, crossSectionOf, ranksIn } from '../../../domain/comparison/cross-section.ts'
import { LATEST, type Vintage, vintageFrom } from '../../../domain/edition/vintage.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { citeDatum } from '../../../domain/figure/citation.ts'
import { findDatum } from '../../../domain/figure/figure.ts'
import type { IndicatorCode } from '../../../domain/figure/indicator.ts'
import { isAtLeast, meets, printed } from '../../../domain/figure/printed.ts'
import { warningsOfDatum, warningsOfSeries } from '../../../domain/figure/warnings.ts'
import { groupPathwayFrom } from '../../../domain/pathway/pathway.ts'
import { groupWarnings } from '../../../domain/pathway/warnings.ts'
import { formatValue } from '../../../formats/number.ts'
import { allianceYear } from '../../../src/http/charts/subjects/alliance-year.ts'
import { dataset } from '../../support/data/dataset.ts'
import { cell } from '../../support/data/printed.ts'
import { groupIn, memberIn, present, question } from '../../support/data/questions.ts'

const NATO = groupIn(dataset, 'NATO')
const members = (...codes: string[]) => codes.map((code) => memberIn(dataset, code))
const computed = (code: IndicatorCode, area: Group, vintage: Vintage = LATEST) =>
  question(dataset, 'NATO', code, { area, vintage, aggregate: 'computed' })

describe('coverage', () => {
  it('weighs members by GDP: without the United States two thirds of the alliance are not there', () => {
    const all = membersIn(NATO, 2026)
    const without = (code: string) => coverageOf(dataset, all, (member) => member.code !== code)
    expect(isCovered(without('USA'))).toBe(false)
    expect(without('USA').withFigure).toHaveLength(31)
    for (const code of ['DEU', 'GBR', 'ISL']) expect(isCovered(without(code))).toBe(true)
  })

  it('is the sum of the GDP of those with a figure over that of all, and enough from two thirds on', () => {
    const gdp = (code: string) => cell('imf-weo-2026-04', code, 'GDP_USD', 2025)
    fc.assert(
      fc.property(fc.subarray([...dataset.members], { minLength: 1 }), fc.func(fc.boolean()), (some, has) => {
        const coverage = coverageOf(dataset, some, (member) => has(member.code))
        const sum = (list: typeof some) => list.reduce((total, { code }) => total + gdp(code), 0)
        const weight = sum(some.filter(({ code }) => has(code))) / sum(some)
        expect(coverage.weight).toBeCloseTo(weight, 12)
        expect(coverage.withFigure.length + coverage.withoutFigure.length).toBe(some.length)
        expect(isCovered(coverage)).toBe(coverage.weight >= LEAST_COVERAGE)
      }),
    )
  })

  it('counts heads where the GDP of a member is not carried', () => {
    const bare = { ...dataset, indicators: new Map() }
    const coverage = coverageOf(bare, members('USA', 'ISL', 'LUX'), ({ code }) => code !== 'USA')
    expect(coverage).toMatchObject({ weightedBy: 'MEMBERS', weight: 2 / 3 })
    expect(isCovered(coverage)).toBe(true)
  })
})

describe('from too few members', () => {
  const known = (day: string): Vintage => ({ kind: 'asOf', day })

  // The edition of 2023 carries the United Kingdom alone before 2023.
  it.each([
    ['2024-01-24', 2022],
    ['2023-12-31', 2019],
    ['2024-03-01', 2014],
  ] as const)('the chart as known on %s counts nobody in %s', (day, year) => {
    const { title, description, rows } = allianceYear(dataset, { vintage: known(day), year })
    expect(rows.filter(({ value }) => value !== null)).toHaveLength(1)
    expect(title).toMatch(/figures of 1 of \d+ members, too few for a count/)
    expect(description).toContain('figures only for United Kingdom')
    expect(description).not.toMatch(/\d+ members spend 2%/)
  })

  it.each([
    ['EQUIPMENT_SHARE', 'NATO'],
    ['PERSONNEL_SHARE', 'NATO_EUROPE'],
    ['OTHER_SHARE', 'NATO_EUROPE_CANADA'],
  ] as const)('%s of %s in the edition of 2023 is not the United Kingdom’s', (code, group) => {
    const vintage = vintageFrom(dataset, 'nato-2023', null)
    for (const year of [null, 2022]) {
      const found = findDatum(dataset, computed(code, groupIn(dataset, group), vintage), year)
      expect(found).toMatchObject({ kind: 'absence', reason: 'INSUFFICIENT_COVERAGE' })
    }
  })

  it('a pathway of the alliance does not start from one member', () => {
    const found = groupPathwayFrom(dataset, NATO, { asOf: '2024-01-24', from: 2022 })
    expect(found).toMatchObject({ kind: 'absence', reason: 'INSUFFICIENT_COVERAGE' })
  })

  it.each([2013, 1980, 2040])('a count and a rank of %s, which no edition has, are absent and not 0', (year) => {
    const asked = { ...question(dataset, 'NATO', 'DEFENCE_SHARE_OF_GDP'), definition: 'NATO', group: NATO } as const
    const section = present(crossSectionOf(dataset, asked, year))
    expect(section.data).toHaveLength(0)
    expect(countIn(section, 'AT_LEAST', 2).absence).toMatchObject({ reason: 'INSUFFICIENT_COVERAGE' })
    expect(countIn(section, 'LESS_THAN', 2).absence).toMatchObject({ reason: 'INSUFFICIENT_COVERAGE' })
    expect(ranksIn(section)).toMatchObject({ reason: 'INSUFFICIENT_COVERAGE' })
  })
})

describe('from most members', () => {
  it('a computed figure says who is missing, and its citation repeats it', () => {
    const datum = present(findDatum(dataset, computed('DEFENCE_SHARE_OF_GDP', NATO), 2024))
    const [first] = warningsOfDatum(datum)
    expect(first).toBe('From 31 of 32 members, with 99.9% of the GDP; no figure for Iceland.')
    expect(citeDatum(datum)).toContain(first)
    expect(warningsOfSeries(datum.series)[0]).toMatch(/^Not all members have a figure in every year/)
  })

  it('a figure of all says nothing of the kind', () => {
    const datum = present(findDatum(dataset, computed('DEFENCE_SHARE_OF_GDP', groupOf(members('POL', 'EST'))), 2024))
    expect(citeDatum(datum)).not.toContain('From 2')
    expect(compositionIn(datum.series.composition, 2024)?.coverage.weight).toBe(1)
  })

  it.each([
    [
      ['NLD', 'LUX'],
      ['The Netherlands: the share', "Luxembourg: NATO's GDP"],
    ],
    [['DEU', 'LUX', 'FRA'], ["Luxembourg: NATO's GDP"]],
  ])('the notes about %s reach what is computed from them', (codes, notes) => {
    const group = groupOf(members(...codes))
    const datum = present(findDatum(dataset, computed('DEFENCE_SHARE_OF_GDP', group), 2024))
    const pathway = present(groupPathwayFrom(dataset, group, {}))
    // The aggregate is computed from spending and GDP: notes about these reach it, notes about the printed share its pathway.
    const heard = [...warningsOfDatum(datum), ...groupWarnings(dataset, pathway.group, pathway.spec)].join('\n')
    for (const note of notes) expect(heard).toContain(note)
  })

  it('the share of any group lies between those of its members', () => {
    const some = dataset.members.filter(({ code }) => code !== 'ISL')
    fc.assert(
      fc.property(fc.subarray([...some], { minLength: 2 }), fc.integer({ min: 2014, max: 2026 }), (chosen, year) => {
        const group = groupOf(chosen)
        const whole = findDatum(dataset, computed('DEFENCE_SHARE_OF_GDP', group), year)
        if (isAbsence(whole)) return expect(whole.reason).toBe('INSUFFICIENT_COVERAGE')
        const parts = (compositionIn(whole.series.composition, year)?.included ?? []).map(
          ({ code }) => present(findDatum(dataset, question(dataset, code, 'DEFENCE_SHARE_OF_GDP'), year)).value,
        )
        // Members' shares are printed with two decimals.
        expect(whole.value).toBeGreaterThanOrEqual(Math.min(...parts) - 0.006)
        expect(whole.value).toBeLessThanOrEqual(Math.max(...parts) + 0.006)
      }),
      { numRuns: 60 },
    )
  })
})

describe('at a share', () => {
  it('never contradicts the figure beside it, and the comparators agree with each other', () => {
    const value = fc.double({ min: -50, max: 50, noNaN: true })
    fc.assert(
      fc.property(value, fc.integer({ min: -5000, max: 5000 }), (figure, hundredths) => {
        const threshold = hundredths / 100
        expect(isAtLeast(figure, threshold)).toBe(Number(formatValue(figure).replaceAll(',', '')) >= threshold)
        expect(meets(figure, 'LESS_THAN', threshold)).toBe(!meets(figure, 'AT_LEAST', threshold))
        expect(meets(figure, 'MORE_THAN', threshold)).toBe(!meets(figure, 'AT_MOST', threshold))
        expect(meets(printed(figure), 'AT_LEAST', threshold)).toBe(meets(figure, 'AT_LEAST', threshold))
      }),
    )
  })
})
