/** What members have pledged, as data/ says it, and where their own word leads them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaByCode } from '../../domain/identity.ts'
import type { PathwayInput } from '../../domain/pathway/input/input.ts'
import type { Model } from '../../domain/pathway/model.ts'
import { groupPathwayFrom, type MembersPathway } from '../../domain/pathway/pathway.ts'
import { groupWarnings, pathwayWarnings } from '../../domain/pathway/warnings.ts'
import { eventsOf, mostEventsOf } from '../../domain/position/event.ts'
import { positionsKnown, standingOn } from '../../domain/position/known.ts'
import { isInForce, isSettled } from '../../domain/position/of-pledge.ts'
import { dataset } from '../support/data/live.ts'
import { groupIn, present } from '../support/data/questions.ts'
import { memberPathwayIn } from '../support/pathways/realism.ts'

const asPledged = (code: string, input: PathwayInput = {}, model?: Model): MembersPathway =>
  memberPathwayIn(dataset, code, { shape: { pledged: true }, ...input }, model)

const coreIn = (pathway: MembersPathway, year: number) => pathway.years.find((one) => one.year === year)?.core

const warningsOf = (pathway: MembersPathway) => pathwayWarnings(dataset, pathway.member, pathway.spec)

const lifeOf = (slug: string, day: string | null = null) => {
  const position = dataset.positions.find((one) => one.slug === slug)
  const area = position && areaByCode(dataset, position.member)
  const known = area && positionsKnown(dataset, area.code, day).find((one) => one.slug === slug)
  return area && known ? eventsOf(dataset, area, known) : []
}

const kindsOf = (slug: string, day: string | null = null) => lifeOf(slug, day).map(({ kind }) => kind)

/** Iceland has no figure to start from. */
const SPENDERS = dataset.members.flatMap(({ code }) => (code === 'ISL' ? [] : [code]))

describe('the positions of the members', () => {
  it('are settled for all 32, core, related and total spending apart where anything was found', () => {
    expect(dataset.members).toHaveLength(32)
    for (const { code } of dataset.members) {
      expect(isSettled(dataset, code), code).toBe(true)
      expect(
        dataset.positions.some(({ member, component }) => member === code && component === 'core'),
        code,
      ).toBe(true)
    }
  })

  it('each have a life: of what was said every change has its statement, and no more than is charged for', () => {
    for (const position of dataset.positions) {
      const events = lifeOf(position.slug)
      expect(events.length === 0).toBe(position.standing === 'NONE_FOUND')
      expect(events.length).toBeLessThanOrEqual(mostEventsOf(dataset, position))
      for (const { kind, statement, edition, day, explanation } of events) {
        expect((edition !== null) === (kind === 'KEPT' || kind === 'MISSED')).toBe(true)
        if (edition === null && day !== null) expect(statement, position.slug).not.toBeNull()
        expect(explanation).toMatch(/^[A-Z0-9].*\.$/)
      }
    }
  })

  it('Spain kept 2% in 2025, Slovenia missed it by its last edition, and Albania missed that of 2024 by both since', () => {
    expect(kindsOf('esp.p1')).toEqual(['MADE', 'CONFIRMED', 'KEPT'])
    expect(lifeOf('svn.p1').at(-1)).toMatchObject({
      kind: 'MISSED',
      edition: { slug: 'nato-2026' },
      explanation:
        'By NATO’s figures of 10 July 2026, Slovenia spent 1.57% of GDP in 2025 (estimate): the 2% that was due by then is missed.',
    })
    expect(kindsOf('alb.p1')).toEqual(['MADE', 'MISSED', 'WITHDRAWN', 'MISSED'])
  })

  it('no share of GNI, of related or total spending is judged: no table measures them', () => {
    const judged = dataset.positions.filter(({ slug }) =>
      kindsOf(slug).some((kind) => kind === 'KEPT' || kind === 'MISSED'),
    )
    expect(judged.length).toBeGreaterThan(4)
    for (const { component, base, member } of judged)
      expect([component, base, member === 'NATO']).toEqual(['core', 'GDP', false])
  })

  it('as of a day before Czechia withdrew 3% by 2030, it is in force; since then it is not', () => {
    const slugs = (day: string) => standingOn(dataset, 'CZE', day).map(({ slug }) => slug)
    expect(slugs('2026-02-25')).toContain('cze.p2')
    expect(slugs('2026-02-26')).not.toContain('cze.p2')
    expect(kindsOf('cze.p2', '2026-02-25')).toEqual(['MADE'])
    expect(kindsOf('cze.p2')).toEqual(['MADE', 'WITHDRAWN'])
    const pledge = dataset.pledges.find(({ member, by }) => member === 'CZE' && by === 2030)
    expect(pledge && isInForce(dataset, pledge)).toBe(false)
    const course = asPledged('CZE', { asOf: '2026-02-25' })
    expect(coreIn(course, 2030)).toBe(3)
    expect(coreIn(asPledged('CZE'), 2030)).toBe(2.47)
  })

  it('Norway’s 2% by 2026 no longer stands, and Germany’s 3.5% by 2029 stood a year before its budget said it again', () => {
    expect(standingOn(dataset, 'NOR', null).map(({ slug }) => slug)).not.toContain('nor.p1')
    expect(standingOn(dataset, 'DEU', '2025-09-01').map(({ slug }) => slug)).toContain('deu.p3')
    expect(kindsOf('deu.p3')).toEqual(['MADE', 'CONFIRMED', 'CONFIRMED'])
  })
})

describe('a course as pledged', () => {
  it('never follows a pledge below the share reached where HOLD is asked, whoever, whenever and whatever the target', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SPENDERS),
        fc.integer({ min: 2028, max: 2045 }),
        fc.double({ min: 1, max: 6, noNaN: true }),
        fc.constantFrom(null, '2025-09-01', '2026-03-01'),
        (code, by, target, asOf) => {
          const { years } = asPledged(code, { core: { target, by }, related: null, asOf, whenAbove: 'hold' })
          for (const [at, { core }] of years.entries())
            expect(core ?? Number.NaN).toBeGreaterThanOrEqual((years[at - 1]?.core ?? 0) - 1e-12)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('the United Kingdom goes by 2.6% in 2027 and 2.7% in 2029, and Portugal holds 2.10 until 2029', () => {
    const kingdom = asPledged('GBR')
    expect([2026, 2027, 2029, 2035].map((year) => coreIn(kingdom, year)?.toFixed(2))).toEqual([
      '2.56',
      '2.60',
      '2.70',
      '3.50',
    ])
    const portugal = asPledged('PRT')
    expect([2026, 2028, 2029, 2035].map((year) => coreIn(portugal, year)?.toFixed(2))).toEqual([
      '2.10',
      '2.10',
      '2.10',
      '3.50',
    ])
    expect(warningsOf(portugal)).toContain(
      'What is pledged below the share reached by then is held and not followed down: 2% by 2029.',
    )
    expect(coreIn(asPledged('PRT', { whenAbove: 'converge' }), 2029)).toBe(2)
  })

  it('Belgium jumps from 2.5 to 3.5% in 2035, and is said to, and that the jump is not its own', () => {
    const belgium = asPledged('BEL')
    expect([2033, 2034, 2035].map((year) => coreIn(belgium, year))).toEqual([2, 2.5, 3.5])
    expect(warningsOf(belgium)).toContainEqual(
      'Belgium’s pledges in force lead to 2.5% in 2034. The step from there to 3.5% in 2035 is the alliance’s and not its own.',
    )
    expect(warningsOf(belgium)).toContainEqual(
      expect.stringMatching(/^The course jumps by 1\.00 points of GDP from 2034 to 2035, 42% more in real terms/),
    )
  })

  it('no course jumps by more than half a point in a year without a warning', () => {
    for (const code of SPENDERS) {
      const pathway = asPledged(code)
      const jumps = pathway.years.some(({ core }, at) => (core ?? 0) - (pathway.years[at - 1]?.core ?? core ?? 0) > 0.5)
      expect(
        warningsOf(pathway).some((one) => one.includes('jumps')),
        code,
      ).toBe(jumps)
    }
  })

  it.each([
    ['ESP', 2.1, /^Spain holds 2\.1% to be enough \(22 June 2025\)/],
    ['CZE', 2.47, /^Czechia refuses 3\.5% \(26 February 2026\)/],
    ['SVK', 2.02, /^Slovakia holds 2% to be enough/],
  ])('%s does not accept the target: its course ends at %d%% and says why', (code, end, warning) => {
    const pathway = asPledged(code)
    expect(coreIn(pathway, 2035)).toBeCloseTo(end, 2)
    expect(warningsOf(pathway)).toContainEqual(expect.stringMatching(warning))
    expect(pathway.member.followed?.refusal?.member).toBe(code)
  })

  it('Estonia follows its 5.4% beyond the target, and Greece, above it without more, stays', () => {
    expect(coreIn(asPledged('EST'), 2029)).toBe(5.4)
    expect(coreIn(asPledged('EST'), 2035)).toBe(5.4)
    expect(warningsOf(asPledged('EST')).join(' ')).not.toMatch(/stays where it is/)
    expect(new Set(asPledged('GRC').years.map(({ core }) => core)).size).toBe(1)
  })

  it.each(['HUN', 'TUR', 'USA', 'ALB'])('the line of %s to the target is nobody’s pledge, and says so', (code) => {
    expect(warningsOf(asPledged(code))).toContainEqual(
      expect.stringMatching(/is in force: the line to 3\.5% in 2035 is the alliance’s, and nobody’s pledge\.$/),
    )
  })

  it('of another target than the alliance’s, the step to it is what was asked for', () => {
    const course = asPledged('HUN', { core: { target: 4, by: 2033 }, related: null })
    expect(warningsOf(course)).toContainEqual(
      expect.stringMatching(/the line to 4% in 2033 is what was asked for here, and nobody’s pledge\.$/),
    )
  })

  it('Luxembourg’s 2% of GNI is no share of GDP: no course goes through it', () => {
    const course = asPledged('LUX', { asOf: '2025-06-01', from: 2023 })
    expect(course.member.followed?.milestones).toEqual([])
  })

  it('of the alliance names who goes where, each kind in one sentence', () => {
    const pathway = present(groupPathwayFrom(dataset, groupIn(dataset, 'NATO'), { shape: { pledged: true } }))
    const warnings = groupWarnings(dataset, pathway.group, pathway.spec)
    expect(warnings).toContainEqual(expect.stringMatching(/do not accept it: Czechia, Slovakia, Spain\.$/))
    expect(warnings).toContainEqual(
      expect.stringMatching(/pledges lead elsewhere: Belgium, Croatia, Finland, Slovenia\.$/),
    )
    expect(warnings).toContainEqual(expect.stringMatching(/jump by more than 0\.5 points of GDP in a year: Belgium\.$/))
  })

  it('by version 1 of the model goes on as it did: through what no later pledge superseded, also down', () => {
    const kingdom = asPledged('GBR', {}, '1')
    expect(kingdom.member.pledges.map(({ by }) => by)).not.toEqual([])
    expect(kingdom.member.followed).toBeNull()
    expect(coreIn(asPledged('PRT', {}, '1'), 2029)).toBe(2)
    expect(coreIn(asPledged('ESP', {}, '1'), 2035)).toBe(3.5)
  })
})
