import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorOf } from '../../../domain/dataset/dataset.ts'
import { editionFrom, LATEST } from '../../../domain/edition/vintage.ts'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { findDatum, findSeries } from '../../../domain/figure/figure.ts'
import { DEFINITIONS, type IndicatorCode } from '../../../domain/figure/indicator.ts'
import { areaFrom } from '../../../domain/identity.ts'
import { type VintageMatrix, type VintagesQuery, vintagesOf } from '../../../domain/table/vintages.ts'
import { dataset } from '../../support/data/dataset.ts'
import { present } from '../../support/data/questions.ts'

const queryOf = (area: string, code: IndicatorCode, rest: Partial<VintagesQuery> = {}): VintagesQuery => ({
  area: areaFrom(dataset, 'area', area),
  indicator: indicatorOf(dataset, code),
  definition: null,
  aggregate: null,
  editions: null,
  from: -Infinity,
  to: Infinity,
  ...rest,
})

const named = (...slugs: readonly string[]) => slugs.map((slug) => editionFrom(dataset, slug))

const matrixOf = (query: VintagesQuery): VintageMatrix => present(vintagesOf(dataset, query))

const slugsOf = ({ rows }: VintageMatrix) => rows.map(({ series }) => series.edition.slug)

describe('one figure in all editions', () => {
  it('is a row for each edition of the source that has a value, oldest first, and a column for each year', () => {
    const matrix = matrixOf(queryOf('DEU', 'DEFENCE_SHARE_OF_GDP', { from: 2014, to: 2026 }))
    expect(slugsOf(matrix)).toEqual(['nato-2019', 'nato-2023', 'nato-2024', 'nato-2025', 'nato-2026'])
    expect(matrix.years).toEqual(Array.from({ length: 13 }, (_, at) => 2014 + at))
    const of2023 = matrix.rows.map(({ data }) => data[matrix.years.indexOf(2023)]?.value ?? null)
    expect(of2023).toEqual([null, 1.567692924, 1.6403680557, 1.6149766, 1.6])
  })

  it('leaves out editions without a value in the years that are asked for', () => {
    expect(slugsOf(matrixOf(queryOf('DEU', 'DEFENCE_SHARE_OF_GDP', { from: 2026, to: 2026 })))).toEqual(['nato-2026'])
  })

  it('says the base year of each edition', () => {
    const { rows } = matrixOf(queryOf('DEU', 'DEFENCE_SPENDING_USD_CONSTANT'))
    expect(new Set(rows.map(({ series }) => series.basePriceYear)).size).toBeGreaterThan(1)
    for (const { series } of rows) expect(series.unit).toContain(`of ${series.basePriceYear}`)
  })

  it('follows one definition: NATO’s for members, SIPRI’s for comparators and where it is asked for', () => {
    const sourceOf = (area: string, rest: Partial<VintagesQuery> = {}) =>
      matrixOf(queryOf(area, 'DEFENCE_SHARE_OF_GDP', rest)).source.definitionCode
    expect([sourceOf('DEU'), sourceOf('RUS'), sourceOf('DEU', { definition: 'SIPRI' })]).toEqual([
      'NATO',
      'SIPRI',
      'SIPRI',
    ])
  })

  it('is of the source of the editions that are named', () => {
    const matrix = matrixOf(queryOf('DEU', 'DEFENCE_SHARE_OF_GDP', { editions: named('sipri-2026') }))
    expect(matrix.source.definitionCode).toBe('SIPRI')
    const two = { editions: named('nato-2026', 'nato-2024', 'nato-2026') }
    expect(slugsOf(matrixOf(queryOf('DEU', 'DEFENCE_SHARE_OF_GDP', two)))).toEqual(['nato-2024', 'nato-2026'])
  })

  it.each([
    ['editions of two sources', ['nato-2024', 'sipri-2026'], 'editions of nato-defence-expenditure and of sipri-milex'],
    ['no editions', [], 'an empty list'],
  ])('is refused for %s', (_, slugs, found) => {
    expect(() => vintagesOf(dataset, queryOf('DEU', 'DEFENCE_SHARE_OF_GDP', { editions: named(...slugs) }))).toThrow(
      `editions: ${found} is not allowed.`,
    )
  })

  it('says why there is none', () => {
    expect(vintagesOf(dataset, queryOf('ISL', 'DEFENCE_SHARE_OF_GDP'))).toMatchObject({ reason: 'NOT_IN_SOURCE' })
    const none = { from: 1950, to: 1960 }
    expect(vintagesOf(dataset, queryOf('DEU', 'GDP_USD', none))).toMatchObject({ reason: 'NO_VALUE_IN_YEAR' })
    const elsewhere = { editions: named('sipri-2026') }
    expect(vintagesOf(dataset, queryOf('DEU', 'GDP_USD', elsewhere))).toMatchObject({ reason: 'NOT_IN_EDITION' })
    const other = { editions: named('nato-2026'), definition: 'SIPRI' } as const
    expect(vintagesOf(dataset, queryOf('DEU', 'DEFENCE_SHARE_OF_GDP', other))).toMatchObject({
      reason: 'NOT_IN_EDITION',
    })
  })

  it('property: each cell is the figure of its edition, and no row is of another source, definition or kind', () => {
    const areas = ['NATO', 'NATO_EUROPE_CANADA', 'DEU+FRA', 'DEU', 'USA', 'POL', 'RUS', 'ISL']
    const someQuery = fc.record({
      area: fc.constantFrom(...areas),
      code: fc.constantFrom(...dataset.indicators.keys()),
      definition: fc.option(fc.constantFrom(...DEFINITIONS)),
      aggregate: fc.constantFrom('published' as const, 'computed' as const, null),
      from: fc.constantFrom(-Infinity, 2014, 2020),
    })
    let matrices = 0
    fc.assert(
      fc.property(someQuery, ({ area, code, definition, aggregate, from }) => {
        const query = queryOf(area, code, { definition, aggregate, from })
        const matrix = vintagesOf(dataset, query)
        const latest = findSeries(dataset, { ...query, vintage: LATEST })
        if (isAbsence(matrix)) {
          expect(isAbsence(latest) || from > -Infinity).toBe(true)
          return
        }
        matrices++
        const kinds = new Set(matrix.rows.map(({ series }) => series.composition === null))
        expect(kinds.size).toBe(1)
        if (!isAbsence(latest)) expect(matrix.source).toBe(latest.edition.source)
        for (const { series, data } of matrix.rows) {
          expect(series.edition.source).toBe(matrix.source)
          expect(definition === null || [null, definition].includes(matrix.source.definitionCode)).toBe(true)
          expect(data.some((datum) => datum !== null)).toBe(true)
          const kind = series.composition === null ? 'published' : 'computed'
          const vintage = { kind: 'edition', edition: series.edition } as const
          for (const [at, year] of matrix.years.entries()) {
            const datum = findDatum(dataset, { ...query, vintage, aggregate: kind }, year)
            expect(data[at]?.value ?? null).toBe(isAbsence(datum) ? null : datum.value)
          }
        }
      }),
      { numRuns: 150 },
    )
    expect(matrices).toBeGreaterThan(20)
  })
})
