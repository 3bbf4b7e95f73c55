import { describe, expect, it } from 'vitest'
import { ask, reply } from './ask.ts'

describe('the solver', () => {
  it('finds the year of arrival under a cap on real growth, and the growth that a year needs, as inverses', async () => {
    const { member } = await ask(
      '{ member(code: "ESP") { solver { realGrowthNeededPercent(sharePercent: 5, year: 2035) } } }',
    )
    const needed = member.solver.realGrowthNeededPercent
    const { member: again } = await ask(
      `{ member(code: "ESP") { solver { just: arrival(sharePercent: 5, realGrowthCapPercent: ${needed + 1e-9}) { year years } slower: arrival(sharePercent: 5, realGrowthCapPercent: ${needed - 0.5}) { year } } } }`,
    )
    expect(again.solver.just.year).toBe(2035)
    expect(again.solver.just.years).toBeCloseTo(9, 4)
    expect(again.solver.slower.year).toBeGreaterThan(2035)
  })

  it('never is an answer', async () => {
    const { member } = await ask(
      '{ member(code: "ESP") { solver { arrival(sharePercent: 5, realGrowthCapPercent: 0) { year years explanation } } } }',
    )
    expect(member.solver.arrival).toMatchObject({ year: null, years: null })
    expect(member.solver.arrival.explanation).toContain('Never')
  })

  it('a member that is there already has arrived', async () => {
    const { member } = await ask(
      '{ member(code: "LTU") { solver { arrival(sharePercent: 3.5, realGrowthCapPercent: 0) { year years } } } }',
    )
    expect(member.solver.arrival).toEqual({ year: 2026, years: 0 })
  })

  it.each([['{simple: LINEAR}'], ['{powerExponent: 2}'], ['{simple: STEP}']])(
    'the affordable target, drawn as a pathway %s, costs just that much a year',
    async (shape) => {
      const { member } = await ask(
        `{ member(code: "ESP") { solver { affordableSharePercent(extraPercent: 0.8, year: 2034, shape: ${shape}) } } }`,
      )
      const target = member.solver.affordableSharePercent
      const { member: drawn } = await ask(
        `{ member(code: "ESP") { pathway(input: { target: { total: { sharePercent: ${target}, year: 2034 } }, shape: ${shape} }) { totals { shareYears } } } }`,
      )
      expect(drawn.pathway.totals.shareYears / 8).toBeCloseTo(0.8, 10)
    },
  )

  it.each([
    ['arrival(sharePercent: 500, realGrowthCapPercent: 1) { year }', 'sharePercent', '0 to 20'],
    ['arrival(sharePercent: 5, realGrowthCapPercent: 101) { year }', 'realGrowthCapPercent', '-20 to 100'],
    ['realGrowthNeededPercent(sharePercent: 5, year: 2020)', 'year', 'a year after the start, 2026'],
    [
      'affordableSharePercent(extraPercent: 1, year: 2035, shape: {simple: HOLD})',
      'shape',
      'LINEAR, STEP, powerExponent or sCurveSteepness',
    ],
  ])('%s is refused by name', async (field, name, allowed) => {
    const { errors } = await reply(`{ member(code: "ESP") { solver { ${field} } } }`)
    expect(errors[0].extensions).toMatchObject({
      code: 'BAD_INPUT',
      field: name,
      allowed: expect.stringContaining(allowed),
    })
  })

  it('Iceland has none, with the reason', async () => {
    const { data, extensions } = await reply('{ member(code: "ISL") { solver { baseline { value } } } }')
    expect(data.member.solver).toBeNull()
    expect(extensions.absences[0].explanation).toContain('Iceland has no armed forces')
  })
})
