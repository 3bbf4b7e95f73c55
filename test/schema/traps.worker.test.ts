/** One test for each trap in the figures, by name. */
import { describe, expect, it } from 'vitest'
import { ask, reply } from '../support/worker/ask.ts'

describe('trap: Iceland has no armed forces', () => {
  it('it is a member with GDP and population, and its defence spending is null in every NATO edition, not zero', async () => {
    for (const edition of ['nato-2019', 'nato-2023', 'nato-2024', 'nato-2025', 'nato-2026']) {
      const { member } = await ask(
        `query ($edition: ID!) {
          member(code: "ISL") {
            name
            datum(indicator: DEFENCE_SHARE_OF_GDP, edition: $edition) { ... on Datum { value } }
            series(indicator: DEFENCE_SHARE_OF_GDP, edition: $edition) { years }
          }
        }`,
        { edition },
      )
      expect(member).toEqual({ name: 'Iceland', datum: {}, series: null })
    }
    const { member } = await ask(
      `{ member(code: "ISL") { gdp: datum(indicator: GDP_USD) { ... on Datum { value } } people: datum(indicator: POPULATION) { ... on Datum { value unit { label } } } } }`,
    )
    expect(member.gdp.value).toBeGreaterThan(20)
    expect(member.people.unit.label).toBe('million persons')
    expect(member.people.value).toBeGreaterThan(0.3)
  })

  it('the answer explains the missing figure in its place, and the series that is null in its extensions', async () => {
    const { data, extensions } = await reply(
      `{ member(code: "ISL") { datum(indicator: DEFENCE_SPENDING_USD) { ... on Absence { reason } } series(indicator: DEFENCE_SPENDING_USD) { years } } }`,
    )
    expect(data.member).toEqual({ datum: { reason: 'NOT_IN_SOURCE' }, series: null })
    expect(extensions.absences).toHaveLength(1)
    expect(extensions.absences[0].reason).toBe('NOT_IN_SOURCE')
    expect(extensions.absences[0].explanation).toContain('Iceland has no armed forces')
  })
})

describe('trap: NATO and SIPRI differ by definition', () => {
  it('Lithuania in 2025 is 4.03 by one and 3.08 by the other, each in a series of its own', async () => {
    const { member } = await ask(`{
      member(code: "LTU") {
        nato: series(indicator: DEFENCE_SHARE_OF_GDP, fromYear: 2025, toYear: 2025) {
          values definition
          edition { publisher }
        }
        sipri: series(indicator: DEFENCE_SHARE_OF_GDP, definition: SIPRI, fromYear: 2025, toYear: 2025) {
          values definition
          edition { publisher }
        }
      }
    }`)
    expect(member.nato).toMatchObject({ definition: 'NATO', edition: { publisher: 'NATO' } })
    expect(member.sipri).toMatchObject({ definition: 'SIPRI', edition: { publisher: 'SIPRI' } })
    expect(member.nato.values[0]).toBeCloseTo(4.03, 2)
    expect(member.sipri.values[0]).toBeCloseTo(3.08, 2)
  })

  it('no series holds figures of two editions: NATO does not reach back to where SIPRI begins', async () => {
    const { members } = await ask(
      `{ members { series(indicator: DEFENCE_SHARE_OF_GDP) { years edition { slug } data { edition { slug } } } } }`,
    )
    for (const { series } of members.filter((one: { series: object | null }) => one.series)) {
      expect(series.years[0]).toBe(2014)
      expect(new Set(series.data.map((datum: { edition: { slug: string } }) => datum.edition.slug))).toEqual(
        new Set([series.edition.slug]),
      )
    }
  })

  it('an edition of NATO has no figure by the definition of SIPRI', async () => {
    const { member } = await ask(`{
      member(code: "LTU") {
        absence: datum(indicator: DEFENCE_SHARE_OF_GDP, definition: SIPRI, edition: "nato-2026") {
          ... on Absence { reason explanation }
        }
      }
    }`)
    expect(member.absence.reason).toBe('NOT_IN_EDITION')
    expect(member.absence.explanation).toContain('by SIPRI’s definition')
  })

  it('comparators have figures by SIPRI, without being asked for them', async () => {
    const { comparators } = await ask(
      `{ comparators { code datum(indicator: DEFENCE_SHARE_OF_GDP) { ... on Datum { value edition { slug } } } } }`,
    )
    expect(comparators.map((one: { code: string }) => one.code)).toEqual(['CHN', 'RUS', 'UKR'])
    for (const { datum } of comparators) expect(datum.edition.slug).toBe('sipri-2026')
  })
})

describe('trap: a share is not nominal spending over nominal GDP', () => {
  it.each([
    ['the Netherlands’', 'member(code: "NLD")', 2024, 2.02, 1.8, 'does not match nominal spending over nominal GDP'],
    ['the alliance’s', 'group(code: "NATO")', 2014, 2.56, 2.47, 'constant prices and exchange rates of 2021'],
  ])('%s: %s of %i is served as published, with a warning', async (_whose, area, year, share, nominal, warning) => {
    const { found } = await ask(`{
      found: ${area} {
        share: datum(indicator: DEFENCE_SHARE_OF_GDP, year: ${year}) { ... on Datum { value warnings } }
        spending: datum(indicator: DEFENCE_SPENDING_USD, year: ${year}) { ... on Datum { value } }
        gdp: datum(indicator: NATO_GDP_USD, year: ${year}) { ... on Datum { value } }
      }
    }`)
    expect(found.share.value).toBe(share)
    expect((100 * found.spending.value) / found.gdp.value).toBeCloseTo(nominal, 2)
    expect(found.share.warnings.join()).toContain(warning)
  })
})

describe('trap: Luxembourg’s GDP falls by a third against the IMF’s', () => {
  it('NATO’s GDP and the IMF’s are two indicators, and the gap is a warning', async () => {
    const { member } = await ask(`{
      member(code: "LUX") {
        nato: datum(indicator: NATO_GDP_USD, year: 2024) { ... on Datum { value unit { label } warnings } }
        imf: datum(indicator: GDP_USD, year: 2024) { ... on Datum { value unit { label } } }
      }
    }`)
    expect(member.nato.value / (member.imf.value * 1000)).toBeCloseTo(0.65, 1)
    expect(member.nato.unit.label).toMatch(/^million USD/)
    expect(member.imf.unit.label).toMatch(/^billion USD/)
    expect(member.nato.warnings.join()).toContain('a third lower than the IMF')
  })
})

describe('trap: currency and base year change between editions', () => {
  it('Bulgaria is in leva in the edition of 2024 and in euro in that of 2026', async () => {
    const { member } = await ask(`{
      member(code: "BGR") {
        currency { code }
        datum(indicator: DEFENCE_SPENDING_NATIONAL, year: 2024) {
          ... on Datum { revisions { unit { label } edition { slug } series { unit { currency } } warnings } }
        }
      }
    }`)
    expect(member.currency.code).toBe('EUR')
    expect(member.datum.revisions).toMatchObject([
      {
        edition: { slug: 'nato-2024' },
        unit: { label: 'million BGN, current prices' },
        series: { unit: { currency: 'BGN' } },
      },
      {
        edition: { slug: 'nato-2026' },
        unit: { label: 'million EUR, current prices' },
        series: { unit: { currency: 'EUR' } },
      },
    ])
    expect(member.datum.revisions[0].warnings.join()).toContain('lev')
  })

  it('constant prices are of 2015 in one edition and of 2021 in another, and every unit says so', async () => {
    const { member } = await ask(`{
      member(code: "POL") {
        datum(indicator: DEFENCE_SPENDING_USD_CONSTANT, year: 2018) {
          ... on Datum { revisions { unit { label } series { unit { baseYear } } } }
        }
        sipri: datum(indicator: DEFENCE_SPENDING_USD_CONSTANT, definition: SIPRI) {
          ... on Datum { unit { label } }
        }
      }
    }`)
    const pricesOf = (baseYear: number) => ({
      unit: { label: `million USD, constant prices and exchange rates of ${baseYear}` },
      series: { unit: { baseYear } },
    })
    expect(member.datum.revisions).toEqual([2015, 2015, 2021].map(pricesOf))
    expect(member.sipri.unit.label).toBe('million USD, constant prices and exchange rates of 2024')
  })
})

describe('trap: Germany’s 2025 is blank in the edition of 2025', () => {
  it('it is null and explained, and the newest value of that edition is of 2024', async () => {
    const { member } = await ask(`{
      member(code: "DEU") {
        blank: datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2025, edition: "nato-2025") {
          ... on Datum { value }
          ... on Absence { reason explanation }
        }
        newest: datum(indicator: DEFENCE_SHARE_OF_GDP, edition: "nato-2025") { ... on Datum { year } }
      }
    }`)
    expect(member.blank.reason).toBe('NO_VALUE_IN_YEAR')
    expect(member.blank.explanation).toContain("Germany's figures for 2025 are blank")
    expect(member.newest.year).toBe(2024)
  })
})

describe('trap: no table measures the related leg', () => {
  it('every NATO edition says that its figures are core defence spending', async () => {
    const { editions } = await ask(`{ editions { publisher notes source { measures } } }`)
    for (const edition of editions.filter((one: { publisher: string }) => one.publisher === 'NATO')) {
      expect(edition.notes.join()).toContain('No table measures the defence- and security-related leg')
      expect(edition.source.measures).toContain('(core)')
    }
  })
})

describe('trap: the outlook ends in 2031', () => {
  it('there is no GDP for 2035, and the edition says where it ends', async () => {
    const { member } = await ask(`{
      member(code: "ESP") {
        datum(indicator: GDP_USD, year: 2035) { ... on Datum { value } ... on Absence { explanation } }
      }
    }`)
    expect(member.datum.explanation).toContain('1980 to 2031')
  })
})
