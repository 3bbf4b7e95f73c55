import { describe, expect, it } from 'vitest'
import { ask, reply } from '../support/worker/ask.ts'

describe('a member’s code', () => {
  it('"pl", "POL" and "pol" are one member with one id', async () => {
    const { a, b, c } = await ask(`{
      a: member(code: "pl") { id code iso2 } b: member(code: "POL") { id code iso2 } c: member(code: "pol") { id code iso2 }
    }`)
    expect(a).toEqual({ id: 'member:POL', code: 'POL', iso2: 'PL' })
    expect(b).toEqual(a)
    expect(c).toEqual(a)
  })

  it.each(['P0L', '', 'P', 'POLA', 'ПОЛ'])(
    '"%s" is an error that shows the format, as literal and as variable',
    async (code) => {
      const literal = await reply(`{ member(code: ${JSON.stringify(code)}) { name } }`)
      const variable = await reply('query ($code: CountryCode!) { member(code: $code) { name } }', { code })
      expect(literal.errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: 'code', example: '"PL" or "POL"' })
      expect(variable.errors[0].extensions).toMatchObject({
        code: 'BAD_INPUT',
        field: '$code',
        example: '"PL" or "POL"',
      })
      expect(literal.errors[0].message).toContain('two or three letters')
    },
  )
})

describe('ids', () => {
  it('find every kind of node again', async () => {
    const ids = [
      'member:POL',
      'group:NATO',
      'comparator:UKR',
      'edition:nato-2024',
      'datum:nato-2024:DEFENCE_SHARE_OF_GDP:POL:2024',
      'indicator:DEFENCE_SHARE_OF_GDP',
      'currency:PLN',
    ]
    const types = ['Member', 'Group', 'Comparator', 'Edition', 'Datum', 'Indicator', 'Currency']
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })
    expect(nodes).toEqual(ids.map((id, at) => ({ id, __typename: types[at] })))
  })

  it('find a series again as it was: its years, its values and its warnings', async () => {
    const found = 'id values warnings area { id } ... on Series { years aggregate }'
    const { poland, nato, pair, part, thenKnown } = await ask(`{
      poland: member(code: "POL") { series(indicator: DEFENCE_SHARE_OF_GDP) { ${found} } }
      part: member(code: "POL") { series(indicator: DEFENCE_SHARE_OF_GDP, fromYear: 2020, toYear: 2022) { ${found} } }
      thenKnown: member(code: "DEU") { series(indicator: DEFENCE_SHARE_OF_GDP, asOf: "2022-04-10") { ${found} } }
      nato: group(code: "NATO") { series(indicator: DEFENCE_SHARE_OF_GDP, aggregate: COMPUTED) { ${found} } }
      pair: groupOf(members: ["DEU", "FRA"]) { series(indicator: EQUIPMENT_SHARE, asOf: "2024-12-31") { ${found} } }
    }`)
    const all = [poland, part, thenKnown, nato, pair].map(({ series }) => series)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all[1].id).toBe('series:nato-2026:DEFENCE_SHARE_OF_GDP:POL:2020-2022')
    const { nodes } = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Series { ${found} } } }`, {
      ids: all.map(({ id }) => id),
    })
    expect(nodes).toEqual(all)
  })

  it('find every speaker of the statements again, each in the role of that day', async () => {
    const { statements } = await ask(
      '{ statements(first: 100) { nodes { speaker { id name role organisation speaksFor } } } }',
    )
    const speakers = new Map<string, object>()
    for (const { speaker } of statements.nodes) {
      // One id is one speaker, so that a cache by ids never mixes two roles.
      expect(speakers.get(speaker.id) ?? speaker).toEqual(speaker)
      speakers.set(speaker.id, speaker)
    }
    const ids = [...speakers.keys()].slice(0, 25)
    const { nodes } = await ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Speaker { id name role organisation speaksFor } } }',
      { ids },
    )
    expect(nodes).toEqual(ids.map((id) => speakers.get(id)))
  })

  it('of nothing are null', async () => {
    const ids = [
      'member:RUS',
      'group:DEU+RUS',
      'edition:nato-1999',
      'datum:nato-2024:DEFENCE_SHARE_OF_GDP:ISL:2024',
      'datum:x',
      'comparator:POL',
      'series:nato-2024:DEFENCE_SHARE_OF_GDP:ISL:2014-2024',
      'series:nato-2026:DEFENCE_SHARE_OF_GDP:POL:1900-2100',
      'series:x',
      'indicator:constructor',
      'currency:XXX',
      'speaker:nobody|King|Nowhere|',
    ]
    expect((await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).nodes).toEqual(ids.map(() => null))
  })

  it.each(['', 'POL', ':', 'member:', 'planet:EARTH', 'constructor:x', '__proto__:x'])(
    '"%s" is refused with an example',
    async (id) => {
      const { errors } = await reply('query ($id: ID!) { node(id: $id) { id } }', { id })
      expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: 'id', example: 'id: "member:POL"' })
    },
  )

  it('100 can be asked for at once and 101 cannot', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    expect((await ask(query, { ids: Array(100).fill('member:POL') })).nodes).toHaveLength(100)
    const { errors } = await reply(query, { ids: Array(101).fill('member:POL') })
    expect(errors[0].message).toBe(
      'ids: a list of 101 is not allowed. Allowed: at most 100 ids. Example: ids: ["member:POL", "member:ESP"]',
    )
  })
})
