import { env } from 'cloudflare:workers'
import { describe, expect, inject, it, vi } from 'vitest'
import { ask, reply } from '../../support/worker/ask.ts'
import { storeOtherDataset } from '../../support/worker/other-dataset.ts'

const spain = (input: string, fields = 'id') => `{ member(code: "ESP") { pathway(input: {${input}}) { ${fields} } } }`

/** An id with another input, area or version in it. */
const idWith = (input: unknown, area = 'ESP', version = inject('dataset').version, model = '1') =>
  `pathway:${version}.${model}.${area}.${btoa(JSON.stringify(input)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`

describe('a pathway', () => {
  it('is the commitment of The Hague when nothing else is asked for', async () => {
    const { member } = await ask(
      '{ member(code: "ESP") { pathway { startYear years { year corePercent sharePercent relatedRange { lowPercent highPercent } } warnings } } }',
    )
    expect(member.pathway.startYear).toBe(2026)
    expect(member.pathway.years.at(-1)).toEqual({
      year: 2035,
      corePercent: 3.5,
      sharePercent: 3.5,
      relatedRange: { lowPercent: 1.5, highPercent: 1.5 },
    })
    expect(member.pathway.warnings.join()).toContain('No table measures related spending')
  })

  it('answers "what would 5% in 2025 have been for the United States, and what did all of NATO spend in 2024", with editions', async () => {
    const { member, group } = await ask(`{
      member(code: "USA") {
        pathway(input: { target: { total: { sharePercent: 5, year: 2025 } } startYear: 2024 shape: { simple: STEP } }) {
          outlook { slug }
          years { year spending { usdCurrent: usd(prices: CURRENT) { billions } } }
        }
      }
      group(code: "NATO") {
        datum(indicator: DEFENCE_SPENDING_USD, year: 2024) { ... on Datum { value edition { slug } } }
      }
    }`)
    const five = member.pathway.years.at(-1).spending.usdCurrent.billions
    expect(Math.round(five)).toBe(1538)
    expect(member.pathway.outlook.slug).toBe('imf-weo-2026-04')
    expect(group.datum).toEqual({ value: 1_482_905, edition: { slug: 'nato-2026' } })
    expect(five * 1000).toBeGreaterThan(group.datum.value)
  })

  it('of the alliance is that of all its members, summed, and lists Iceland as left out', async () => {
    const { group } = await ask(`{
      group(code: "NATO") {
        pathway {
          warnings
          totals { extra { usd { billions } nationalCurrent: national(prices: CURRENT) { billions } } }
          members { area { name } totals { extra { usd { billions } } } }
          leftOut { member { code } }
        }
      }
    }`)
    const { totals, members, leftOut } = group.pathway
    const sum = members.reduce(
      (total: number, one: { totals: { extra: { usd: { billions: number } } } }) =>
        total + one.totals.extra.usd.billions,
      0,
    )
    expect(members).toHaveLength(31)
    expect(totals.extra.usd.billions).toBeCloseTo(sum, 6)
    expect(totals.extra.nationalCurrent).toBeNull()
    expect(group.pathway.warnings.join()).toContain('No table measures related spending')
    expect(group.pathway.warnings.join()).toContain('Netherlands: The share of 2026')
    expect(leftOut).toEqual([{ member: { code: 'ISL' } }])
  })

  it('answers "has anyone ever done that?": how realistic 5% by 2032 is for Spain', async () => {
    const { member } = await ask(
      spain(
        'target: {total: {sharePercent: 5, year: 2032}}',
        'realism(referenceClass: ALL) { measure percentile windowYears sampleSize distinctMembers edition { slug } precedents { member { name } startYear endYear startSharePercent endSharePercent reached asMember sharePercentTenYearsLater } arrivals { percentile arrival { year explanation } } }',
      ),
    )
    const [points, growth] = member.pathway.realism
    expect([points.measure, growth.measure]).toEqual(['POINTS_OF_GDP_A_YEAR', 'REAL_GROWTH_PERCENT_A_YEAR'])
    expect(points).toMatchObject({
      windowYears: 6,
      sampleSize: 1577,
      distinctMembers: 31,
      edition: { slug: 'sipri-2026' },
    })
    expect(points.percentile).toBeGreaterThan(99)
    expect(points.precedents[0]).toMatchObject({ member: { name: 'Spain' }, reached: false })
    expect(points.precedents[1]).toMatchObject({
      member: { name: 'Canada' },
      startYear: 1950,
      endYear: 1956,
      reached: true,
      asMember: 'WHOLLY',
    })
    expect(points.arrivals[0]).toMatchObject({ percentile: 50, arrival: { year: null } })
  })

  it('of the alliance is measured against history too, and one that does not rise is not', async () => {
    const { group, member } = await ask(`{
      group(code: "NATO") { pathway { realism { percentile } } }
      member(code: "LTU") { pathway { realism { percentile } } }
    }`)
    expect(group.pathway.realism).toHaveLength(2)
    expect(member.pathway.realism).toEqual([])
  })

  it('says what it does in one sentence, with the money of all its legs, and what becomes of its target', async () => {
    const { member } = await ask(
      spain(
        '',
        'outcome headline targetText summary totals { extra { usd { billions } } extraAtMost { usd { billions } } relatedExtraAtMost { usd { billions } } }',
      ),
    )
    const { outcome, headline, targetText, summary, totals } = member.pathway
    expect([outcome, headline]).toEqual(['REACHES', 'Spain: from 2% to 3.5% core and 1.5% related by 2035'])
    expect(targetText).toBe('3.5% core and 1.5% related by 2035')
    const [least, most] = [totals.extra.usd.billions, totals.extraAtMost.usd.billions]
    expect(most).toBeCloseTo(least + totals.relatedExtraAtMost.usd.billions, 9)
    const digits = (amount: number) => Number(amount.toPrecision(3))
    expect(summary).toContain(`which costs $${digits(least)} billion to $${digits(most)} billion more in all`)
  })

  it('has a course for each leg, judged as if it were alone, and one for both', async () => {
    const fields =
      'courses { leg outcome endSharePercent targetYear climb { startYear endYear pointsAYear realGrowthPercent } } realism { leg measure startYear endYear windowYears pace { value } steepest { years pace { value } percentile } }'
    const { alone, beside } = await ask(
      `{ alone: member(code: "DEU") { pathway(input: {target: {legs: {core: {sharePercent: 3.5, year: 2029}, related: null}}}) { ${fields} } }
         beside: member(code: "DEU") { pathway(input: {target: {legs: {core: {sharePercent: 3.5, year: 2029}, related: {sharePercent: 1.5, year: 2035, startSharePercent: 0.5}}}}) { ${fields} } } }`,
    )
    expect(beside.pathway.courses.map(({ leg }: { leg: string }) => leg)).toEqual(['CORE', 'RELATED', 'TOTAL'])
    expect(beside.pathway.courses[0]).toEqual(alone.pathway.courses[0])
    expect(alone.pathway.courses[0].climb).toMatchObject({ startYear: 2026, endYear: 2029 })
    expect(beside.pathway.realism.slice(0, 2)).toEqual(alone.pathway.realism)
    expect(beside.pathway.realism.map(({ leg }: { leg: string }) => leg)).toEqual(['CORE', 'CORE', 'TOTAL', 'TOTAL'])
    expect(alone.pathway.realism[0].windowYears).toBe(3)
  })

  it('is held against the class of history that is named, each with its size, and says where a class has none', async () => {
    const { data, extensions } = await reply(
      spain(
        '',
        `all: realism(referenceClass: ALL) { ...R } rising: realism { ...R } like: realism(referenceClass: LIKE_LEVEL) { ...R }
         members: realism(referenceClass: MEMBERS) { ...R } nato: realism(referenceClass: ALLIANCE_SINCE_2014) { ...R }
         own: realism(referenceClass: OWN_RECORD) { ...R } peace: realism(referenceClass: PEACETIME) { ...R }`,
      ).concat(
        ' fragment R on PathwayRealism { referenceClass explanation percentile percentileOfRising percentileInterval { low high } sampleSize risingSize nonOverlappingSize distinctMembers edition { slug } ownLevels { highest { year sharePercent } lastAtTarget { year } } precedents { own atWar marks { kind reason } } }',
      ),
    )
    const { all, rising, like, members, nato, own, peace } = data.member.pathway
    expect(all[0]).toMatchObject({ referenceClass: 'ALL', sampleSize: 1484, risingSize: 458, nonOverlappingSize: 182 })
    expect(rising[0]).toMatchObject({ referenceClass: 'RISING', sampleSize: 458, risingSize: 458 })
    expect(all[0].percentileOfRising).toBe(rising[0].percentile)
    expect(rising[0].explanation).toContain(
      'faster than 92.8% of the 458 stretches of 9 years in which the share of one of today’s allies rose',
    )
    expect(like[0].sampleSize).toBeLessThan(all[0].sampleSize)
    expect(members[0].distinctMembers).toBeLessThan(31)
    expect([nato[0].edition.slug, own[0].edition.slug]).toEqual(['nato-2026', 'sipri-2026'])
    expect([own[0].distinctMembers, own[0].percentileInterval]).toEqual([1, null])
    // The package of the tests carries no list of wars, as the datasets of before did not.
    expect(peace).toEqual([])
    expect(extensions.absences[0].explanation).toContain('does not carry who was at war')
  })

  it('of Iceland is null with the reason, and so is a scenario of Russia', async () => {
    const { data, extensions } = await reply(
      '{ member(code: "ISL") { pathway { id } } scenario(slug: "hague-2035") { pathway(area: "RUS") { id } } }',
    )
    expect(data.member.pathway).toBeNull()
    expect(data.scenario.pathway).toBeNull()
    expect(extensions.absences[0].explanation).toContain('Iceland has no armed forces')
    expect(extensions.absences.at(-1).explanation).toContain('is not a member')
  })
})

describe('the id of a pathway', () => {
  it('is the same for the same question, whatever the order and form of its inputs', async () => {
    const ids = new Set<string>()
    for (const input of [
      '',
      'startYear: 2026',
      'shape: {simple: LINEAR}',
      'target: {legs: {related: {year: 2035, sharePercent: 1.5} core: {year: 2035, sharePercent: 3.5}}}',
      'target: {legs: {core: {sharePercent: 3.50, year: 2035}}}, economy: {growth: {differencePoints: 0}}, discountRatePercent: 0, whenAbove: HOLD',
    ])
      ids.add((await ask(spain(input))).member.pathway.id)
    expect(ids.size).toBe(1)
  })

  it('differs for every other question', async () => {
    const ids = new Set<string>()
    const inputs = [
      '',
      'target: {legs: {related: null}}',
      'target: {legs: {core: {sharePercent: 3.4, year: 2035}}}',
      'target: {total: {sharePercent: 5, year: 2035}}',
      'shape: {powerExponent: 2}',
      'shape: {powerExponent: 3}',
      'whenAbove: CONVERGE',
      'discountRatePercent: 3',
      'startYear: 2025',
      'asOf: "2026-08-01"',
      'economy: {inflation: {ratePercent: 2}}',
    ]
    for (const input of inputs) ids.add((await ask(spain(input))).member.pathway.id)
    expect(ids.size).toBe(inputs.length)
  })

  it.each([
    'target: {total: {sharePercent: 5, year: 2032}}',
    'target: {legs: {related: {sharePercent: 1.5, year: 2035, startSharePercent: 0.4}}}, shape: {milestones: [{year: 2028, sharePercent: 2.2}, {year: 2030, sharePercent: 3}]}',
    'shape: {growthCapPercent: 6}, asOf: "2025-09-01", economy: {growth: {differencePoints: -1}}',
  ])('alone answers it again, through pathway and through node: %s', async (input) => {
    const fields =
      'id datasetVersion newerFiguresExist years { year sharePercent spending {usdCurrent: usd(prices: CURRENT) { billions } } } totals { extra { usd { billions } } }'
    const { member } = await ask(spain(input, fields))
    const again = await ask(
      `query ($id: ID!) { pathway(id: $id) { ${fields} } node(id: $id) { ... on Pathway { ${fields} } } }`,
      { id: member.pathway.id },
    )
    expect(again.pathway).toEqual(member.pathway)
    expect(again.node).toEqual(member.pathway)
    expect(again.pathway.newerFiguresExist).toBe(false)
  })

  it('keeps its numbers when the data move on, and says that newer figures exist', async () => {
    const { version } = inject('dataset')
    const older = await storeOtherDataset()
    const { member } = await ask(spain('', 'id years { spending {usdCurrent: usd(prices: CURRENT) { billions } } }'))
    const id = member.pathway.id.replace(version, older)
    const { pathway } = await ask(
      'query ($id: ID!) { pathway(id: $id) { id datasetVersion newerFiguresExist years { spending { usdCurrent: usd(prices: CURRENT) { billions } } } } }',
      { id },
    )
    expect(pathway).toMatchObject({ id, datasetVersion: older, newerFiguresExist: true, years: member.pathway.years })
  })

  it('has a permalink that opens it in GraphiQL and answers the same', async () => {
    const { member } = await ask(
      spain(
        'target: {total: {sharePercent: 5, year: 2032}}',
        'permalink columns { years sharesPercent extraUsdBillions }',
      ),
    )
    const link = new URL(member.pathway.permalink)
    expect(link.origin + link.pathname).toBe('https://api.test/graphiql')
    const again = await ask(link.searchParams.get('query') ?? '', JSON.parse(link.searchParams.get('variables') ?? ''))
    expect(again.pathway.columns).toEqual(member.pathway.columns)
  })

  const withId = (id: string) => reply('query ($id: ID!) { pathway(id: $id) { id } }', { id })

  it.each([
    ['figures that are not stored any more', idWith({}, 'ESP', '0123456789abcdef'), 'not stored any more'],
    ['figures that this program cannot read', idWith({}, 'ESP', '00000000deadbeef'), 'not stored any more'],
    ['another model', idWith({}, 'ESP', undefined, '0'), 'version 0 of the model'],
  ])('of %s is null with the reason', async (_name, id, reason) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    await env.DATASETS.put('dataset:00000000deadbeef', new Uint8Array(100))
    const { data, extensions } = await withId(id)
    expect(data.pathway).toBeNull()
    expect(extensions.absences[0].explanation).toContain(reason)
  })

  it.each([
    ['no base64', 'pathway:0123456789abcdef.1.ESP.***'],
    ['a part missing', 'pathway:0123456789abcdef.1.ESP'],
    ['nothing', 'pathway:x'],
    ['a target out of bounds', idWith({ total: { target: 1e9, by: 2035 } }), 'total.target'],
  ])('that holds %s is refused with where to get one', async (_name, id, field = 'id') => {
    expect((await withId(id)).errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field })
  })
})

describe('bad input names the field and the range', () => {
  it.each([
    ['target: {total: {sharePercent: 500, year: 2032}}', 'target.total.sharePercent', '0 to 20 (percent of GDP)'],
    ['target: {total: {sharePercent: -1, year: 2032}}', 'target.total.sharePercent', '0 to 20'],
    ['target: {total: {sharePercent: 5, year: 1900}}', 'target.total.year', '2015 to 2060'],
    ['startYear: 1800', 'startYear', '2014 to 2059'],
    ['shape: {powerExponent: 0}', 'shape.powerExponent', '0.1 to 10'],
    ['shape: {growthCapPercent: 1000}', 'shape.growthCapPercent', '-20 to 100'],
    ['shape: {milestones: []}', 'shape.milestones', '1 to 40 milestones'],
    [
      `shape: {milestones: [${'{year: 2030, sharePercent: 3},'.repeat(200)}]}`,
      'shape.milestones',
      '1 to 40 milestones',
    ],
    [
      'shape: {milestones: [{year: 2030, sharePercent: 3}, {year: 2029, sharePercent: 2}]}',
      'shape.milestones',
      'ascending order',
    ],
    [
      'target: {total: {sharePercent: 5, year: 2032}}, shape: {milestones: [{year: 2032, sharePercent: 4}]}',
      'shape.milestones[0].sharePercent',
      '5, the share of the target',
    ],
    ['economy: {growth: {ratePercent: 99}}', 'economy.growth.ratePercent', '-10 to 15'],
    ['discountRatePercent: 21', 'discountRatePercent', '0 to 20'],
  ])('%s', async (input, field, allowed) => {
    const { errors } = await reply(spain(input))
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_INPUT', field, allowed: expect.stringContaining(allowed) })
  })

  it.each([
    ['target: {legs: {core: {sharePercent: 3.5, year: 2035, startSharePercent: 1}}}'],
    ['target: {total: {sharePercent: 5, year: 2032}, legs: {}}'],
    ['shape: {simple: LINEAR, powerExponent: 2}'],
    ['shape: {}'],
    ['shape: {simple: POWER}'],
  ])('%s can not be written at all', async (input) => {
    const { errors } = await reply(spain(input))
    expect(errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('a target that lies before the start is explained', async () => {
    const { extensions } = await reply(spain('target: {total: {sharePercent: 5, year: 2026}}'))
    expect(extensions.absences[0].explanation).toContain('every target must be later than that')
  })

  it('no number that is not finite gets through JSON or GraphQL', async () => {
    for (const target of ['NaN', 'Infinity', '1e999']) {
      const { errors } = await reply(spain(`target: {total: {sharePercent: ${target}, year: 2032} }`))
      expect(errors).toHaveLength(1)
    }
  })
})
