/**
 * An id promises the numbers that it was made with. It names the version of the formulas, so a formula that changes is a new version, and
 * the old one goes on: domain/pathway/model.ts.
 */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isAbsence } from '../../../domain/figure/absence.ts'
import { sensitivityOf } from '../../../domain/pathway/analysis/sensitivity.ts'
import { effortOf, type PathwayTotals, totalsOf } from '../../../domain/pathway/analysis/totals.ts'
import type { PathwayInput } from '../../../domain/pathway/input/input.ts'
import { MODEL_VERSION, MODELS, type Model } from '../../../domain/pathway/model.ts'
import type { Pathway } from '../../../domain/pathway/pathway.ts'
import { pathwayRealism } from '../../../domain/pathway/realism/of-pathway.ts'
import { isRecord } from '../../../domain/record.ts'
import { frozenDataset } from '../../support/data/frozen-dataset.ts'
import { MODEL_NUMBERS, REALISM_NUMBERS } from '../../support/pathways/model-numbers.ts'
import { pathwayIn } from '../../support/pathways/realism.ts'

const total = { target: 5, by: 2032 }

/** Each shape, assumption and kind of target at least once. */
const QUESTIONS: Readonly<Record<string, readonly [area: string, input: PathwayInput]>> = {
  'the commitment of The Hague': ['LOW', {}],
  'one target, linear': ['LOW', { total, shape: { linear: true } }],
  power: ['LOW', { total, shape: { power: 2 } }],
  's-curve': ['LOW', { total, shape: { sCurve: 10 } }],
  geometric: ['LOW', { total, shape: { geometric: true } }],
  'real growth': ['LOW', { total, shape: { realGrowth: true } }],
  'fixed step': ['LOW', { total, shape: { fixedStep: 0.25 } }],
  'capped growth': ['LOW', { total, shape: { cappedGrowth: 8 } }],
  milestones: ['LOW', { total, shape: { milestones: [2028, 2030].map((year) => ({ year, share: year - 2026 })) } }],
  hold: ['LOW', { total, shape: { hold: true } }],
  trend: ['LOW', { total, shape: { trend: true } }],
  step: ['LOW', { total, shape: { step: true } }],
  pledged: ['LOW', { core: { target: 3.5, by: 2035 }, shape: { pledged: true } }],
  'related spending from a start': ['LOW', { related: { target: 1.5, by: 2035, start: 0.4 } }],
  'core alone': ['LOW', { core: { target: 3.5, by: 2035 }, related: null }],
  'as of an earlier day': ['LOW', { total, asOf: '2025-01-01' }],
  'from an earlier year': ['LOW', { total, from: 2020 }],
  'another economy': ['LOW', { total, economy: { growth: { difference: -1 }, inflation: { absolute: 4 } } }],
  discounted: ['LOW', { total, discountRate: 3 }],
  'beyond the outlook': ['LOW', { total: { target: 5, by: 2045 } }],
  'above the target, held': ['HIG', { core: { target: 3.5, by: 2035 }, whenAbove: 'hold' }],
  'above the target, converging': ['HIG', { core: { target: 3.5, by: 2035 }, whenAbove: 'converge' }],
  'a group': ['NATO', { total }],
}

const pathwayBy = (code: string, input: PathwayInput, model: Model): Pathway =>
  pathwayIn(frozenDataset, code, input, model)

/** Without what was added after the numbers were written down: the extra by head, which is no formula of the pathway. */
function hadTotals({ extraPerHead: _, ...totals }: PathwayTotals): Omit<PathwayTotals, 'extraPerHead'> {
  return totals
}

/** What a person can compare, and a hash of every number of it: all are rounded to nine digits, which any machine gets alike. */
function numbersOf([code, input]: readonly [string, PathwayInput], model: Model): string {
  const { years, spec, member } = pathwayBy(code, input, model)
  const totals = hadTotals(totalsOf(years, spec.discountPercent))
  const sensitivity =
    member && sensitivityOf(frozenDataset, member, spec).map((one) => ({ ...one, totals: hadTotals(one.totals) }))
  const hash = hashOf({ years, totals, effort: effortOf(years), sensitivity })
  const last = years.at(-1)
  return [last?.year, last?.counted, last?.spending.dollars, totals.extra.dollarsReal, hash].map(digits).join(' ')
}

/** With the fields of each object in one order: where one stands in the program is no formula. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(9))
  if (Array.isArray(value)) return value.map(rounded)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, held]) => [name, rounded(held)]),
  )
}

/** What a version of the judgement says by its own rules, in the fields that version 1 had. */
function realismNumbersOf([code, input]: readonly [string, PathwayInput], model: Model): string {
  const realism = pathwayRealism(pathwayBy(code, input, model)).map((one) => {
    if (isAbsence(one)) return { absent: one.reason }
    const { measure, leg, pace, percentile, windowYears, record, arrivals } = one
    const fields = { measure, pace, percentile, windowYears, sampleSize: record.windows.length, arrivals }
    const precedents = one.precedents.map(
      ({ member, from, to, startShare, endShare, pace, asMember, reached, ...later }) => ({
        ...{ member: member.code, from, to, startShare, endShare, pace, asMember, reached },
        ...{ five: later.shareFiveYearsLater, ten: later.shareTenYearsLater },
      }),
    )
    const common = { ...fields, distinctMembers: record.distinctMembers, precedents }
    return model === '1' ? common : { ...common, leg, steepest: one.steepest, rising: one.percentileOfRising }
  })
  const [first] = realism
  const told =
    first && 'windowYears' in first ? [first.windowYears, first.percentile, first.sampleSize] : ['none', '', '']
  return [...told, hashOf(realism)].map(digits).join(' ')
}

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(rounded(value)))
    .digest('hex')
    .slice(0, 12)

const digits = (one: unknown): unknown => (typeof one === 'number' ? Number(one.toPrecision(9)) : one)

const byName = (of: (question: readonly [string, PathwayInput]) => string) =>
  Object.fromEntries(Object.entries(QUESTIONS).map(([name, question]) => [name, of(question)]))

describe.each(MODELS)('version %s of the formulas', (model) => {
  it('makes of the same figures what it has always made', () => {
    const numbers = byName((question) => numbersOf(question, model))
    expect(
      numbers,
      `A formula has changed: let it ask for \`spec.model\`, add a version to domain/pathway/model.ts and write down the new numbers, as one more version in test/support/pathways/model-numbers.ts:\n${JSON.stringify(numbers, null, 2)}\n`,
    ).toEqual(MODEL_NUMBERS[model])
  })

  it('judges it as it has always judged it', () => {
    const numbers = byName((question) => realismNumbersOf(question, model))
    expect(numbers, JSON.stringify(numbers, null, 2)).toEqual(REALISM_NUMBERS[model])
  })
})

it('the version of new pathways is the newest, every version has its numbers written down, and no two have the same', () => {
  const versions = Object.keys(MODEL_NUMBERS)
  expect(MODEL_VERSION).toBe(String(Math.max(...versions.map(Number))))
  expect([...MODELS]).toEqual(versions)
  expect(new Set(Object.values(MODEL_NUMBERS).map((numbers) => JSON.stringify(numbers))).size).toBe(versions.length)
})
