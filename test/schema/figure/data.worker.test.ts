import { describe, expect, it } from 'vitest'
import { ask, reply } from '../../support/worker/ask.ts'

describe('the flat table', () => {
  it('takes lists in every filter, and all filters must hold', async () => {
    const { data } = await ask(`{
      data(filter: {
        areas: ["member:POL", "NATO", "RUS"], indicators: [DEFENCE_SHARE_OF_GDP], definitions: [NATO, SIPRI],
        statuses: [ACTUAL, ESTIMATE], years: [2023, 2024], asOf: "2026-11-23"
      }) { nodes { year area { name } edition { slug } } }
    }`)
    expect(
      data.nodes.map(
        (one: { year: number; area: { name: string }; edition: { slug: string } }) =>
          `${one.edition.slug} ${one.area.name} ${one.year}`,
      ),
    ).toEqual([
      'sipri-2026 Poland 2023',
      'sipri-2026 Poland 2024',
      'sipri-2026 Russia 2023',
      'sipri-2026 Russia 2024',
      'nato-2026 NATO 2023',
      'nato-2026 NATO 2024',
      'nato-2026 Poland 2023',
      'nato-2026 Poland 2024',
    ])
  })

  it('an empty list lets nothing through, and the answer is an empty page', async () => {
    const { data } = await ask(
      '{ data(filter: {areas: []}) { totalCount nodes { id } pageInfo { hasNextPage startCursor endCursor } } }',
    )
    expect(data).toEqual({
      totalCount: 0,
      nodes: [],
      pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
    })
  })

  it('orders by value in both directions', async () => {
    const query = (direction: string) =>
      ask(
        `{ data(first: 1000 filter: { indicators: [DEFENCE_SHARE_OF_GDP], editions: ["nato-2026"] } orderBy: { field: VALUE, direction: ${direction} }) { nodes { value } } }`,
      )
    const up = (await query('ASC')).data.nodes.map((one: { value: number }) => one.value)
    const down = (await query('DESC')).data.nodes.map((one: { value: number }) => one.value)
    expect(up).toEqual(up.toSorted((a: number, b: number) => a - b))
    expect(down).toEqual(up.toReversed())
  })

  it.each([
    [
      'filter: {areas: ["Atlantis"]}',
      'filter.areas',
      'an ISO 3166-1 code or the name of a member or comparator, or a group',
    ],
    ['filter: {editions: ["nato-1999"]}', 'edition', 'nato-2026'],
    ['filter: {fromYear: 2024, toYear: 2014}', 'fromYear', 'a year not after `toYear` (2014)'],
    ['filter: {years: [20244]}', 'filter.years', 'a year from 1900 to 2100'],
  ])('%s is refused by name, with what is allowed', async (args, field, allowed) => {
    const { errors } = await reply(`{ data(${args}) { totalCount } }`)
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field, allowed: expect.stringContaining(allowed) })
    expect(errors[0].message).toContain(field)
  })
})

describe('members in order', () => {
  const names = async (orderBy: string) =>
    (await ask(`{ members(orderBy: ${orderBy}) { code } }`)).members.map((one: { code: string }) => one.code)

  it('by any indicator in a year, and whoever has no value comes last in either direction', async () => {
    const down = await names('{figure: {indicator: DEFENCE_SHARE_OF_GDP, year: 2026, direction: DESC}}')
    const up = await names('{figure: {indicator: DEFENCE_SHARE_OF_GDP, year: 2026}}')
    expect(down[0]).toBe('LTU')
    expect(down.at(-1)).toBe('ISL')
    expect(up.at(-1)).toBe('ISL')
    expect(up.slice(0, 31)).toHaveLength(31)
    expect(await names('{figure: {indicator: POPULATION, year: 2024}}')).toEqual(expect.arrayContaining(['ISL']))
  })

  it('by name, code and accession', async () => {
    expect((await names('{member: {field: NAME}}'))[0]).toBe('ALB')
    expect((await names('{member: {field: CODE, direction: DESC}}'))[0]).toBe('USA')
    expect((await names('{member: {field: ACCESSION, direction: DESC}}')).slice(0, 3)).toEqual(['SWE', 'FIN', 'MKD'])
  })

  it.each([
    ['{figure: {}}'],
    ['{member: {field: NAME, indicator: HEALTH}}'],
    ['{}'],
    ['{figure: {indicator: HEALTH}, member: {field: NAME}}'],
  ])('%s is no order that can be asked for', async (orderBy) => {
    const { errors } = await reply(`{ members(orderBy: ${orderBy}) { code } }`)
    expect(errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('some of them by code', async () => {
    const { members } = await ask('{ members(codes: ["pl", "ESP", "XYZ"]) { code } }')
    expect(members).toEqual([{ code: 'POL' }, { code: 'ESP' }])
  })
})
