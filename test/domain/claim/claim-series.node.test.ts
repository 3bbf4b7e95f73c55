/** The number of a claim in its series: what the check says, among the same quantity of other years. */
import { describe, expect, it } from 'vitest'
import { drawChart } from '../../../charts/draw.ts'
import { SIZES } from '../../../charts/layout.ts'
import { checkOf } from '../../../domain/claim/checks.ts'
import { claimSeriesOf } from '../../../domain/claim/claim-series.ts'
import { claimSeries } from '../../../src/http/charts/subjects/claim-series.ts'
import { claims, dataset } from '../../support/data/dataset.ts'
import { parseXml } from '../../support/xml.ts'

const found = claims.flatMap((claim) => {
  const series = claimSeriesOf(dataset, claim)
  return series ? [{ claim, series }] : []
})

describe('the series of a claim', () => {
  it('is there for most claims whose figure can be checked', () => {
    const checkable = claims.filter((claim) => checkOf(dataset, claim, 'LATEST').computed !== null)
    expect(found.length).toBeGreaterThan(checkable.length / 2)
  })

  it('has in the year of the claim what the check computes, by the figures of the day and of now', () => {
    for (const { claim, series } of found) {
      const inYear = (years: typeof series.latest) => years.find(({ year }) => year === claim.year)?.value ?? null
      expect([claim.slug, inYear(series.atTheTime)]).toEqual([
        claim.slug,
        checkOf(dataset, claim, 'AT_THE_TIME').computed,
      ])
      expect([claim.slug, inYear(series.latest)]).toEqual([claim.slug, checkOf(dataset, claim, 'LATEST').computed])
    }
  })

  it('has each year once, in order', () => {
    for (const { series } of found)
      for (const years of [series.atTheTime, series.latest])
        expect(years.map(({ year }) => year)).toEqual(
          [...new Set(years.map(({ year }) => year))].toSorted((a, b) => a - b),
        )
  })

  it('is of no claim without a year, or that no figure can decide', () => {
    for (const { claim } of found) expect([claim.year === null, claim.obstacle]).toEqual([false, null])
  })

  it('is drawn as well-formed SVG that says what was said', () => {
    for (const { series } of found) {
      const spec = claimSeries(dataset, series)
      parseXml(drawChart(spec, { ...SIZES.page, theme: 'auto', id: 'c' }))
      expect(spec.title).toContain('said to be ')
      expect(spec.targets[0]?.label).toMatch(/^said: /)
    }
  })
})
