import { describe, expect, it } from 'vitest'
import { ask, reply } from '../../support/worker/ask.ts'

const group = (fields: string) => `{ group(code: "NATO_EUROPE") { pathway { ${fields} } } }`

describe('dollars at current prices of a group with Türkiye', () => {
  it('are null with the reason, beside real ones and those of the outlook', async () => {
    const { data, errors, extensions } = await reply(
      group(
        'totals { extra { currentUsd { billions } usd { billions priceBasis } } } years { year outlookDollars { gdp { billions priceBasis } } }',
      ),
    )
    expect(errors).toBeUndefined()
    const { totals, years } = data.group.pathway
    expect(totals.extra).toEqual({ currentUsd: null, usd: { billions: expect.any(Number), priceBasis: 'CONSTANT' } })
    expect(extensions.absences).toEqual([
      expect.objectContaining({
        reason: 'NOT_COMPARABLE',
        explanation: expect.stringContaining('prices in Türkiye rise by 20.9% in 2027'),
      }),
    ])
    expect(years[0].outlookDollars.gdp).toEqual({ billions: expect.any(Number), priceBasis: 'CURRENT' })
    expect(years.at(-1)).toEqual({ year: 2035, outlookDollars: null })
  })

  it.each([
    'totals { extra { usd(prices: CURRENT) { billions } } }',
    'columns { spendingUsdBillions(prices: CURRENT) }',
  ])('are refused as %s, and the refusal says what to ask for', async (fields) => {
    const { errors } = await reply(group(fields))
    expect(errors[0].extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'prices',
      allowed: expect.stringContaining('CONSTANT for this group. Dollars at current prices are not summed'),
      example: 'prices: CONSTANT',
    })
  })

  it('are there for each of its members', async () => {
    const { group: found } = await ask(group('members { area { code } totals { extra { currentUsd { billions } } } }'))
    for (const { totals } of found.pathway.members) expect(totals.extra.currentUsd.billions).toEqual(expect.any(Number))
  })
})

describe('a budget', () => {
  it('says what is not carried, and gives the rest', async () => {
    const { data, errors, extensions } = await reply(
      '{ member(code: "ESP") { pathway { budget { borrowed { interestRatePercent } perWorker { warnings } reallocated { coverage { members } leftOut { reason } edition { slug } years { year extraPoints otherExpenditurePercent percentOfOtherExpenditure } } } } } }',
    )
    expect(errors).toBeUndefined()
    const { borrowed, perWorker, reallocated } = data.member.pathway.budget
    expect([borrowed, perWorker]).toEqual([null, null])
    expect(extensions.absences.map(({ path }: { path: readonly string[] }) => path.at(-1)).toSorted()).toEqual([
      'borrowed',
      'perWorker',
    ])
    expect(reallocated).toMatchObject({ coverage: null, leftOut: [], edition: { slug: 'imf-weo-2026-04' } })
    for (const { extraPoints, otherExpenditurePercent, percentOfOtherExpenditure } of reallocated.years)
      expect(percentOfOtherExpenditure).toBeCloseTo((100 * extraPoints) / otherExpenditurePercent, 10)
  })

  it.each([-0.1, 51])('at %s%% interest is refused with the range', async (rate) => {
    const { errors } = await reply(
      `{ member(code: "ESP") { pathway { budget(interestRatePercent: ${rate}) { borrowed { interestRatePercent } } } } }`,
    )
    expect(errors[0].extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: 'interestRatePercent',
      allowed: '0 to 50 (percent a year)',
      example: 'interestRatePercent: 3.5',
    })
  })
})
