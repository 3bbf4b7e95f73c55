import { describe, expect, it } from 'vitest'
import { drawChart } from '../../charts/draw.ts'
import { SIZES } from '../../charts/layout.ts'
import { isPlaced } from '../../charts/spec/chart-point.ts'
import { InputError } from '../../domain/errors.ts'
import { pathwayKey } from '../../domain/pathway/identity.ts'
import type { PathwayInput } from '../../domain/pathway/input/input.ts'
import { readSubject } from '../../site/chart-subject.ts'
import { chartOf } from '../../src/http/charts/chart.ts'
import { dataset } from '../support/data/dataset.ts'
import { present } from '../support/data/questions.ts'
import { pathwayIn } from '../support/pathways/realism.ts'

const sources = {
  served: { dataset, publishedAt: '2026-11-24T00:00:00Z' },
  datasetAt: async () => null,
  claim: async () => null,
}

async function specAt(query: string) {
  const subject = present(readSubject('compare', new URLSearchParams(query)))
  return (await chartOf(subject, sources)).spec
}

async function linesAt(query: string) {
  const spec = await specAt(query)
  if (spec.kind !== 'lines') throw new Error(spec.kind)
  return spec
}

const pathwayId = (code: string, input: PathwayInput) => `pathway:${pathwayKey(pathwayIn(dataset, code, input))}`

const refusal = (query: string): Promise<unknown> =>
  specAt(query).then(
    () => null,
    (error: unknown) => error,
  )

describe('a comparison', () => {
  it('says of each line whose definition it has', async () => {
    const { lines, source } = await linesAt('line=POL&line=DEU:SIPRI&line=DEU:EDA&line=RUS')
    expect(lines.map(({ name }) => name)).toEqual(['Poland, NATO', 'Germany, SIPRI', 'Germany, EDA', 'Russia, SIPRI'])
    for (const publisher of ['NATO, ', 'SIPRI, ']) expect(source.split(publisher)).toHaveLength(2)
  })

  it('reads areas by code, name, group and set', async () => {
    const { lines } = await linesAt('line=pl&line=United+States&line=NATO&line=DEU%2BFRA')
    expect(lines.slice(0, 3).map(({ name }) => name)).toEqual(['Poland, NATO', 'United States, NATO', 'NATO, NATO'])
    expect(lines[3]?.name).toMatch(/Germany.*France|France.*Germany/)
    expect(lines[3]?.values.some(isPlaced)).toBe(true)
  })

  it('begins where all have figures, or where it is told to', async () => {
    const first = (spec: Awaited<ReturnType<typeof linesAt>>) =>
      Math.min(...spec.lines.flatMap(({ values }) => values.filter(isPlaced).map(({ year }) => year)))
    expect(first(await linesAt('line=POL&line=DEU:SIPRI'))).toBe(2014)
    expect(first(await linesAt('line=POL&line=DEU:SIPRI&from=1960'))).toBe(1960)
  })

  it('has who spends most and least in its title, where one definition measures all', async () => {
    expect((await specAt('line=POL&line=ESP&line=FRA')).title).toMatch(
      /^Poland spends most of these 3, 4.68% of GDP in 2026; Spain least, [\d.]+%$/,
    )
    expect((await specAt('line=POL&line=ESP:SIPRI')).title).toBe('Poland and Spain: defence spending as a share of GDP')
  })

  it('draws a pathway beside figures, as the course of its core leg and with its model', async () => {
    const id = pathwayId('ESP', { core: { target: 3.5, by: 2035 }, related: { target: 1.5, by: 2035, start: 0.5 } })
    const { lines, source } = await linesAt(`line=POL&line=${encodeURIComponent(id)}`)
    expect(lines[1]).toMatchObject({ name: 'Spain, pathway to 3.5% core by 2035' })
    expect(lines[1]?.values.at(-1)).toMatchObject({ year: 2035, value: 3.5, status: 'course' })
    expect(source).toContain('pathway of Spain: model 2')
  })

  it('as panels has one line in each, and the commitments only where NATO’s definition is', async () => {
    const spec = await specAt('line=POL&line=POL:SIPRI&as=panels')
    if (spec.kind !== 'panels') throw new Error(spec.kind)
    expect(spec.sameYears).toBe(true)
    expect(spec.panels.map(({ title, plot }) => [title, plot.lines.length, plot.rules.length])).toEqual([
      ['Poland, NATO', 1, 3],
      ['Poland, SIPRI', 1, 0],
    ])
  })

  it('never shows what came later than its day', async () => {
    const spec = await linesAt('line=POL&line=DEU&asOf=2024-12-31')
    expect(JSON.stringify(spec.lines)).not.toMatch(/202[56]/)
    expect(spec.subtitle).toContain('as known on 31 December 2024')
    const later = encodeURIComponent(pathwayId('ESP', { total: { target: 5, by: 2032 } }))
    expect(await refusal(`line=POL&line=${later}&asOf=2024-12-31`)).toMatchObject({
      field: 'line',
      found: expect.stringContaining('newest'),
    })
    const then = encodeURIComponent(pathwayId('ESP', { total: { target: 5, by: 2032 }, asOf: '2024-12-31' }))
    expect((await linesAt(`line=POL&line=${then}&asOf=2024-12-31`)).lines).toHaveLength(2)
  })

  it('says why a line has no figures', async () => {
    const { notes, lines } = await linesAt('line=POL&line=ISL')
    expect(notes).toEqual([expect.stringMatching(/^Iceland, NATO: .*missing, not zero/)])
    expect(lines[1]?.label).toBeNull()
  })

  it('takes another indicator where all lines have one unit', async () => {
    const { unit, lines } = await linesAt('line=POL&line=DEU&indicator=EQUIPMENT_SHARE')
    expect([unit, lines.length]).toEqual(['%', 2])
    expect(await refusal('line=POL&line=DEU&indicator=DEFENCE_SPENDING_NATIONAL')).toMatchObject({ field: 'indicator' })
  })

  it('has twelve lines at most, all of them in the picture', async () => {
    const codes = dataset.members.slice(0, 12).map(({ code }) => `line=${code}`)
    const svg = drawChart(await specAt(codes.join('&')), { ...SIZES.social, theme: 'light', id: 'c' })
    for (const { name } of dataset.members.slice(0, 12)) expect(svg).toContain(`data-line="${name}, NATO"`)
    expect(await refusal([...codes, 'line=POL'].join('&'))).toMatchObject({
      field: 'line',
      allowed: 'at most 12 lines',
    })
  })

  it.each([
    ['', 'line'],
    ['line=XYZ', 'line'],
    ['line=POL:nonsense', 'line'],
    ['line=POL&line=POL', 'line'],
    ['line=pathway:nope', 'id'],
    ['line=POL&as=pie', 'as'],
    ['line=POL&indicator=HAPPINESS', 'indicator'],
    ['line=POL&asOf=10.07.2026', 'asOf'],
    ['line=POL&from=long ago', 'from'],
  ])('refuses “%s”: the field, what is allowed, an example', async (query, field) => {
    const error = await refusal(query)
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({ field, allowed: expect.stringMatching(/./), example: expect.stringMatching(/./) })
  })
})
