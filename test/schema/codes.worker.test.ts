/** The codes and names that people use, wherever an area can be named, and what happens to those that nobody has. */
import { describe, expect, it } from 'vitest'
import { ask, reply, request } from '../support/worker/ask.ts'

describe('UK and EL', () => {
  it('are the United Kingdom and Greece beside ISO codes', async () => {
    const { members } = await ask('{ members(codes: ["UK", "EL", "DE"], orderBy: {member: {field: CODE}}) { code } }')
    expect(members).toEqual([{ code: 'DEU' }, { code: 'GBR' }, { code: 'GRC' }])
  })

  it('are understood in every argument that names an area', async () => {
    const answer = await ask(`{
      member(code: "uk") { code }
      area(code: "EL") { code }
      named: area(code: "Federal Republic of Germany") { code }
      set: area(code: "UK+el+DEU") { code }
      group(code: "group:EL+UK") { code }
      groupOf(members: ["EL", "UK"]) { code }
      node(id: "member:UK") { id }
      table(indicators: [DEFENCE_SHARE_OF_GDP], areas: ["UK", "EL"]) { columns { area { code } } }
      data(filter: {areas: ["UK"], indicators: [DEFENCE_SHARE_OF_GDP], editions: ["nato-2026"]}, first: 1) { nodes { area { code } } }
      crossSection(indicator: DEFENCE_SHARE_OF_GDP, year: 2024, group: "UK+EL") { ... on CrossSection { data { area { code } } } }
    }`)
    expect(answer).toEqual({
      member: { code: 'GBR' },
      area: { code: 'GRC' },
      named: { code: 'DEU' },
      set: { code: 'DEU+GBR+GRC' },
      group: { code: 'GBR+GRC' },
      groupOf: { code: 'GBR+GRC' },
      node: { id: 'member:GBR' },
      table: { columns: [{ area: { code: 'GBR' } }, { area: { code: 'GRC' } }] },
      data: { nodes: [{ area: { code: 'GBR' } }] },
      crossSection: { data: [{ area: { code: 'GRC' } }, { area: { code: 'GBR' } }] },
    })
  })

  it('filter statements and claims as the ISO codes do', async () => {
    const counts = `query ($areas: [ID!]!) {
      statements(filter: {areas: $areas}) { totalCount } claims(filter: {subjects: $areas}) { totalCount }
    }`
    const common = await ask(counts, { areas: ['UK', 'Greece'] })
    expect(common).toEqual(await ask(counts, { areas: ['GBR', 'GRC'] }))
    expect(common.statements.totalCount).toBeGreaterThan(0)
  })

  it.each(['/chart/member/', '/embed/member/'])('are understood at %s', async (path) => {
    const suffix = path.startsWith('/chart') ? '.svg' : ''
    const bodies = await Promise.all(
      ['UK', 'GBR', 'gb'].map(async (code) => {
        const response = await request(`${path}${code}${suffix}`)
        expect(response.status).toBe(200)
        return /<title[^>]*>([^<]*)/.exec(await response.text())?.[1]
      }),
    )
    expect(bodies[0]).toContain('United Kingdom')
    expect(new Set(bodies).size).toBe(1)
  })
})

describe('a code that nobody has', () => {
  it('is left out of a list with a word on it', async () => {
    const { data, extensions } = await reply(
      '{ members(codes: ["XX", "DE", "RU"]) { code } pledges(members: ["ZZZ"]) { member { code } } }',
    )
    expect(data).toEqual({ members: [{ code: 'DEU' }], pledges: [] })
    expect(extensions.absences).toEqual([
      { path: ['members'], reason: 'UNKNOWN_MEMBER', explanation: expect.stringContaining('the code XX') },
      { path: ['members'], reason: 'UNKNOWN_MEMBER', explanation: expect.stringContaining('the code RU') },
      { path: ['pledges'], reason: 'UNKNOWN_MEMBER', explanation: expect.stringContaining('the code ZZZ') },
    ])
  })

  it('is null with a word on it where one thing is asked for', async () => {
    const { data, extensions } = await reply(
      '{ member(code: "XX") { code } area(code: "Ruritania") { code } group(code: "POL") { code } comparator(code: "PL") { code } }',
    )
    expect(data).toEqual({ member: null, area: null, group: null, comparator: null })
    expect(extensions.absences).toMatchObject([
      { path: ['member'], reason: 'UNKNOWN_MEMBER' },
      { path: ['area'], reason: 'UNKNOWN_AREA' },
      { path: ['group'], reason: 'UNKNOWN_AREA' },
      { path: ['comparator'], reason: 'UNKNOWN_AREA' },
    ])
  })

  it.each([
    ['groupOf(members: ["DE", "XX"]) { code }', 'members'],
    ['table(indicators: [GDP_USD], areas: ["DE", "XX"]) { years }', 'areas'],
    ['data(filter: {areas: ["XX"]}) { totalCount }', 'filter.areas'],
    ['statements(filter: {areas: ["XX"]}) { totalCount }', 'filter.areas'],
    ['crossSection(indicator: GDP_USD, group: "XX") { __typename }', 'group'],
    ['member(code: "DE") { shareOfTotal(indicator: GDP_USD, of: "XX") { __typename } }', 'of'],
  ])('is an error where something is worked out: %s', async (field, name) => {
    const { errors } = await reply(`{ ${field} }`)
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field: name })
    expect(errors[0].message).toContain('"XX"')
  })

  it.each(['/chart/member/XX.svg', '/embed/member/XX'])('is not found: %s', async (path) => {
    expect((await request(path)).status).toBe(404)
  })
})
