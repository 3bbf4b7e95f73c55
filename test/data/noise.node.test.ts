/** No number of an answer or a file ends in the noise of binary fractions. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathwayTable } from '../../src/http/downloads/tables/pathway.ts'
import { ask, dataset } from '../support/data/live.ts'
import { pathwayIn } from '../support/pathways/realism.ts'

/** Eight noughts or nines behind another digit, and a little more: 123.25999999999999, 12.905000000000001. */
const NOISY = /[1-9]\d*\.?\d*?(?:9{8,}|0{8,})\d{1,4}$/

function* numbersIn(answer: unknown): Generator<number> {
  if (typeof answer === 'number') yield answer
  if (typeof answer !== 'object' || answer === null) return
  for (const value of Object.values(answer)) yield* numbersIn(value)
}

const isNoisy = (value: number): boolean => {
  const text = String(value)
  return text.includes('.') && !text.includes('e') && NOISY.test(text)
}

const AMOUNT = '{ usd { billions } currentUsd { billions } }'
const PATHWAY = `pathway(input: { target: { total: { sharePercent: $share, year: $year } } }) {
  years { sharePercent spending ${AMOUNT} extra ${AMOUNT} gdp ${AMOUNT} extraPerHeadUsd realGrowthPercent }
  totals { extra ${AMOUNT} shareYears }
  realism { pace { value } percentile precedents { pace { value } startSharePercent endSharePercent } }
  budget(interestRatePercent: 3) {
    borrowed { years { debtPercent extraDebtPoints } }
    reallocated { years { percentOfOtherExpenditure } }
  }
}`
const AREA = `
  datum(indicator: $indicator) { ... on Datum { value printedValue revisions { value } } }
  series(indicator: $indicator) { values }
  vintages(indicator: $indicator) { rows { values } }
  arrival(sharePercent: $share) { ... on ShareArrival { pointsAYear } }
  shortfall(sharePercent: $share) { ... on Shortfall { points } }
  assessment { gapPoints neededPointsAYear trendSharePercent lastFiveYears { pointsAYear } }
`
const variables = (code: string) => `($code: ${code}!, $indicator: IndicatorCode!, $share: Float!, $year: Int!)`
const OF_MEMBER = `query ${variables('CountryCode')} { member(code: $code) { ${AREA} ${PATHWAY} } }`
const OF_GROUP = `query ${variables('ID')} { group(code: $code) { ${AREA} ${PATHWAY.replaceAll(/currentUsd { billions }/g, '')} } }`

const share = fc.integer({ min: 1, max: 90 }).map((tenths) => tenths / 10)
const year = fc.integer({ min: 2028, max: 2050 })
const indicator = fc.constantFrom(...[...dataset.indicators.keys()].filter((code) => !code.startsWith('DEFLATOR')))

describe('numbers leave without noise', () => {
  it.each([
    ['members', OF_MEMBER, dataset.members.map(({ code }) => code), 60],
    ['groups, whose figures are worked out', OF_GROUP, ['NATO', 'NATO_EUROPE', 'NATO_EUROPE_CANADA'], 12],
  ])('in answers about %s', async (_whom, query, codes, numRuns) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...codes), indicator, share, year, async (...[code, of, target, by]) => {
        const answer = await ask(query, { code, indicator: of, share: target, year: by })
        expect([...numbersIn(answer)].filter(isNoisy)).toEqual([])
      }),
      { numRuns },
    )
  })

  it('in tables of pathways', () => {
    fc.assert(
      fc.property(fc.constantFrom('ESP', 'DEU', 'NATO_EUROPE'), share, year, (code, target, by) => {
        const { csv } = pathwayTable(pathwayIn(dataset, code, { total: { target, by } }))
        const cells = new TextDecoder().decode(csv).split(/[,\r\n]+/)
        expect(cells.filter((cell) => cell !== '' && isNoisy(Number(cell)))).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  it('which a computation without the rule would not', () => {
    expect([0.1 + 0.2, 1482.905 - 1470, 123.25999999999999].every(isNoisy)).toBe(true)
    expect([0.1, 2.5807091333360166, 100.5, 1e-9].some(isNoisy)).toBe(false)
  })
})
