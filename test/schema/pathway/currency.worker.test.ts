import { describe, expect, it } from 'vitest'
import { ask, reply } from '../../support/worker/ask.ts'

const FIELDS = `startYear summary(currency: $currency)
  years { year extraPerHead(currency: $currency) extraPerHeadUsd }
  totals { extra { usd { billions } national { billions currency } money(currency: $currency) { billions currency priceBasis baseYear } } }`

const pathway = async (code: string, currency: string) => {
  const { area } = await ask(
    `query ($code: ID!, $currency: AmountCurrency!) { area(code: $code) { ... on Member { pathway { ${FIELDS} } } ... on Group { pathway { ${FIELDS} } } } }`,
    { code, currency },
  )
  return area.pathway
}

/** Euro per dollar of the start year, by hand: the GDP of all members with the euro in both currencies. */
async function impliedRate(year: number): Promise<number> {
  const { members } = await ask(
    `{ members { euros: datum(indicator: GDP_NATIONAL, year: ${year}) { ... on Datum { value unit { currency } } } dollars: datum(indicator: GDP_USD, year: ${year}) { ... on Datum { value } } } }`,
  )
  const [euros, dollars] = members
    .filter((one: { euros: { unit: { currency: string } } }) => one.euros.unit.currency === 'EUR')
    .reduce(
      ([e, d]: [number, number], one: { euros: { value: number }; dollars: { value: number } }) => [
        e + one.euros.value,
        d + one.dollars.value,
      ],
      [0, 0],
    )
  return euros / dollars
}

describe('the amounts of a pathway in euro', () => {
  it('are those of the outlook for a member with the euro', async () => {
    const { totals, summary, startYear } = await pathway('DEU', 'EUR')
    expect(totals.extra.money).toEqual({
      ...totals.extra.national,
      priceBasis: 'CONSTANT',
      baseYear: startYear,
    })
    expect(summary).toMatch(/costs €[\d.]+ billion to €[\d.]+ billion more in all .*, in euro of 2026/)
  })

  it.each(['SWE', 'USA', 'NATO'])('of %s are dollars at the rate that the outlook implies', async (code) => {
    const { totals, years, startYear } = await pathway(code, 'EUR')
    const rate = await impliedRate(startYear)
    expect(totals.extra.money.currency).toBe('EUR')
    expect(totals.extra.money.billions / totals.extra.usd.billions).toBeCloseTo(rate, 9)
    expect(years.at(-1).extraPerHead / years.at(-1).extraPerHeadUsd).toBeCloseTo(rate, 9)
  })
})

describe('the amounts of a pathway in national currency', () => {
  it('are in that of the member', async () => {
    const { totals, summary } = await pathway('POL', 'NATIONAL')
    expect(totals.extra.money).toMatchObject(totals.extra.national)
    expect(summary).toMatch(/costs PLN 0 to PLN [\d.]+ (billion|trillion) more .* in PLN of 2026/)
  })

  it('are null for a group, with the reason; its sentence is refused', async () => {
    const { data, extensions } = await reply(
      '{ group(code: "NATO") { pathway { totals { extra { money(currency: NATIONAL) { billions } } } } } }',
    )
    expect(data.group.pathway.totals.extra.money).toBeNull()
    expect(extensions.absences[0].explanation).toContain('no currency of its own: those of its members differ')
    const { errors } = await reply('{ group(code: "NATO") { pathway { summary(currency: NATIONAL) } } }')
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: 'currency', example: 'currency: USD' })
  })
})
