/** What the editions that are carried show together: one cell in all of them, a day between them, and definitions side by side. */

import { describe, expect, it } from 'vitest'
import { checkClaim } from '../../domain/claim/check.ts'
import { allSeries } from '../../domain/dataset/dataset.ts'
import { ask, compiled, dataset } from '../support/data/live.ts'

const cells = `query ($code: CountryCode!, $year: Int!, $asOf: Date) {
  member(code: $code) {
    datum(indicator: DEFENCE_SHARE_OF_GDP, year: $year, asOf: $asOf) {
      ... on Datum { value status edition { slug } revisions { value status custody edition { slug } } }
      ... on Absence { reason }
    }
  }
}`

describe('Poland’s share of 2020', () => {
  it('is in every edition that has it, each with its own value and where it was read', async () => {
    const { member } = await ask(cells, { code: 'POL', year: 2020, asOf: null })
    expect(
      member.datum.revisions.map(
        (one: { edition: { slug: string }; value: number; status: string; custody: string | null }) =>
          `${one.edition.slug} ${one.value.toFixed(2)} ${one.status} ${one.custody}`,
      ),
    ).toEqual([
      'nato-2021-03 2.31 ESTIMATE SECOND_HAND',
      'nato-2022 2.23 ACTUAL COPY',
      'nato-2024 2.23 ACTUAL COPY',
      'nato-2025 2.21 ACTUAL null',
      'nato-2026 2.21 ACTUAL null',
    ])
  })
})

describe('as of 31 December 2022', () => {
  it.each(['POL', 'DEU', 'USA', 'GBR'])('the figure of %s for 2022 is that of nato-2022', async (code) => {
    const { member } = await ask(cells, { code, year: 2022, asOf: '2022-12-31' })
    expect(member.datum).toMatchObject({ status: 'ESTIMATE', edition: { slug: 'nato-2022' } })
  })
})

describe('“nearly $1.49 trillion” on 3 April 2025', () => {
  it('is held against the outlook of October 2024, in words too', () => {
    const claim = compiled.checks.find((one) => one.claim.slug === 'internewscast-2025-04-03-us-5pct-1-49tn.c1')?.claim
    if (!claim) throw new Error('The claim is gone.')
    const check = checkClaim(dataset, claim, 'AT_THE_TIME')
    expect(check.data.map(({ series, year }) => `${series.edition.slug} ${series.indicator.code} ${year}`)).toEqual([
      'imf-weo-2024-10 GDP_USD 2025',
    ])
    expect(check.working).toMatch(/^By the IMF’s figures of 22 October 2024, .* is 1,516\.86 billion USD/)
  })
})

describe('the three definitions', () => {
  const query = `query ($code: ID!) {
    area(code: $code) {
      nato: datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2021, definition: NATO) { ... on Datum { ...one } ... on Absence { reason } }
      sipri: datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2021, definition: SIPRI) { ... on Datum { ...one } ... on Absence { reason } }
      eda: datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2021, definition: EDA) { ... on Datum { ...one } ... on Absence { reason } }
      usual: datum(indicator: DEFENCE_SHARE_OF_GDP, year: 2021) { ... on Datum { ...one } ... on Absence { reason } }
      euro: datum(indicator: DEFENCE_SPENDING_EUR, year: 2021) { ... on Datum { ...one } ... on Absence { reason } }
    }
  }
  fragment one on Datum { value unit { label currency } edition { source { definition } } revisions { edition { slug } } }`

  it('stand side by side, and no series or history of revisions joins them', async () => {
    const { area } = await ask(query, { code: 'DEU' })
    expect(area.nato.edition.source.definition).toBe('NATO')
    expect(area.sipri.edition.source.definition).toBe('SIPRI')
    expect(area.eda.edition.source.definition).toBe('EDA')
    expect(area.usual).toEqual(area.nato)
    expect([area.nato, area.sipri, area.eda].map(({ value }) => value.toFixed(2))).toEqual(['1.43', '1.30', '1.47'])
    expect(area.eda.revisions).toEqual([{ edition: { slug: 'eda-2024' } }])
    expect(
      area.nato.revisions.every(({ edition }: { edition: { slug: string } }) => edition.slug.startsWith('nato-')),
    ).toBe(true)
  })

  it('answer for euro by the one that has them, without being asked for it', async () => {
    const { area } = await ask(query, { code: 'DEU' })
    expect(area.euro).toMatchObject({
      unit: { label: 'million EUR, current prices', currency: 'EUR' },
      edition: { source: { definition: 'EDA' } },
    })
  })

  it('leave a member outside the European Union without a figure by the agency', async () => {
    const { area } = await ask(query, { code: 'TUR' })
    expect(area.eda).toEqual({ reason: 'NOT_IN_SOURCE' })
  })

  it('give the European Union the aggregate that its source prints, and compute none', async () => {
    const { area } = await ask(query, { code: 'EU27' })
    expect(area.usual).toEqual(area.eda)
    expect(area.usual.value).toBeCloseTo(1.51810616, 8)
    expect(area.nato).toEqual({ reason: 'NOT_AGGREGATED' })
    const { group } = await ask(
      `{ group(code: "EU27") {
        members { code }
        computed: datum(indicator: DEFENCE_SPENDING_EUR, year: 2021, aggregate: COMPUTED) { ... on Absence { reason explanation } }
        gdp: datum(indicator: GDP_USD, year: 2021) { ... on Absence { reason } }
        pathway { id }
      } }`,
    )
    expect(group).toEqual({
      members: [],
      computed: { reason: 'NOT_AGGREGATED', explanation: expect.stringContaining('European Union') },
      gdp: { reason: 'NOT_AGGREGATED' },
      pathway: null,
    })
  })

  it('are stated by every edition that measures defence spending in more than one way', () => {
    for (const { indicator, edition, area } of allSeries(dataset))
      if (indicator.code.startsWith('DEFENCE'))
        expect(edition.source.definitionCode, `${edition.slug} ${area.code}`).not.toBeNull()
  })
})

describe('what later work needs of the outlook of October 2025', () => {
  it('is there: the primary balance less the balance is net interest, and employment is of persons', async () => {
    const { member } = await ask(
      `{ member(code: "ITA") {
        balance: datum(indicator: GOVERNMENT_BALANCE, year: 2025, edition: "imf-weo-2025-10") { ... on Datum { value } }
        primary: datum(indicator: GOVERNMENT_PRIMARY_BALANCE, year: 2025) { ... on Datum { value edition { slug } } }
        netDebt: datum(indicator: GOVERNMENT_NET_DEBT, year: 2025) { ... on Datum { value } }
        grossDebt: datum(indicator: GOVERNMENT_DEBT, year: 2025, edition: "imf-weo-2025-10") { ... on Datum { value } }
        employment: datum(indicator: EMPLOYMENT, year: 2025) { ... on Datum { value unit { measure multiplier } } }
      } }`,
    )
    expect(member.primary.edition.slug).toBe('imf-weo-2025-10')
    expect(member.primary.value - member.balance.value).toBeGreaterThan(3)
    expect(member.netDebt.value).toBeLessThan(member.grossDebt.value)
    expect(member.employment).toMatchObject({ unit: { measure: 'PERSONS', multiplier: 1_000_000 } })
  })
})

describe('the releases of NATO', () => {
  it('are listed, carried or not, each with how its day is known', async () => {
    const { sources } = await ask(
      '{ sources { slug releases { title publishedOn evidence carried { slug publishedOn } } editions { slug } } }',
    )
    const nato = sources.find(({ slug }: { slug: string }) => slug === 'nato-defence-expenditure')
    const carried = nato.releases.flatMap((one: { carried: { slug: string } | null }) => one.carried?.slug ?? [])
    expect(carried.toSorted()).toEqual(nato.editions.map(({ slug }: { slug: string }) => slug).toSorted())
    expect(nato.releases.length).toBeGreaterThan(carried.length)
    for (const { publishedOn, carried: edition, evidence } of nato.releases) {
      expect(evidence).not.toBe('')
      if (edition) expect(edition.publishedOn).toBe(publishedOn)
    }
    expect(nato.releases.map(({ publishedOn }: { publishedOn: string }) => publishedOn)).toEqual(
      nato.releases.map(({ publishedOn }: { publishedOn: string }) => publishedOn).toSorted(),
    )
  })
})

describe('the positions of the members', () => {
  it('are there for all of them and for the alliance, each that stands on the statement that it names', () => {
    const members = dataset.members.map(({ code }) => code)
    expect([...new Set(dataset.positions.map(({ member }) => member))].toSorted()).toEqual(
      [...members, 'NATO'].toSorted(),
    )
    const statements = new Map(compiled.statements.map((one) => [one.slug, one]))
    for (const { slug, standing, statement, saidOn, supersededBy, firmness } of dataset.positions) {
      expect((statement === null) === (standing === 'NONE_FOUND'), slug).toBe(true)
      expect(statement === null ? null : statements.get(statement)?.saidOn, slug).toBe(saidOn)
      expect((firmness === null) === (standing === 'NONE_FOUND'), slug).toBe(true)
      if (standing === 'SUPERSEDED') expect(statements.has(supersededBy ?? ''), slug).toBe(true)
    }
  })

  it('say of Iceland that it has no armed forces, of Spain that it refuses, and of Czechia what was withdrawn', () => {
    const of = (member: string) =>
      dataset.positions
        .filter((one) => one.member === member)
        .map((one) => `${one.component} ${one.share} ${one.standing}`)
    expect(of('ISL')).toContain('core null NONE_FOUND')
    expect(of('ESP')).toContain('total 5 REFUSED')
    expect(of('CZE')).toContain('core 3 WITHDRAWN')
    expect(of('CZE')).toContain('core 3.5 REFUSED')
  })
})
