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

  it('a well-formed code that no member has is null, with the reason', async () => {
    const { data, extensions } = await reply('{ member(code: "XYZ") { name } rus: member(code: "RUS") { name } }')
    expect(data).toEqual({ member: null, rus: null })
    expect(extensions.absences[0]).toMatchObject({ path: ['member'], reason: 'UNKNOWN_MEMBER' })
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
    ]
    const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })
    expect(nodes).toEqual(
      ids.map((id, at) => ({ id, __typename: ['Member', 'Group', 'Comparator', 'Edition', 'Datum'][at] })),
    )
  })

  it('of nothing are null', async () => {
    const ids = [
      'member:RUS',
      'group:DEU+RUS',
      'edition:nato-1999',
      'datum:nato-2024:DEFENCE_SHARE_OF_GDP:ISL:2024',
      'datum:x',
      'comparator:POL',
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
