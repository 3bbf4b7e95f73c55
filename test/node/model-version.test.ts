/**
 * An id promises the numbers that it was made with. It names the version of the formulas, so a formula that changes has to change
 * that version too: MODEL_VERSION in domain/pathway/pathway.ts.
 */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { isAbsence } from '../../domain/absence.ts'
import { areaByCode } from '../../domain/identity.ts'
import type { PathwayInput } from '../../domain/pathway/input.ts'
import { MODEL_VERSION, pathwayOf } from '../../domain/pathway/pathway.ts'
import { sensitivityOf } from '../../domain/pathway/sensitivity.ts'
import { effortOf, totalsOf } from '../../domain/pathway/totals.ts'
import { isRecord } from '../../domain/record.ts'
import { frozenDataset } from '../support/frozen-dataset.ts'
import { MODEL_NUMBERS } from './model-numbers.ts'

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
  milestones: [
    'LOW',
    {
      total,
      shape: {
        milestones: [
          { year: 2028, share: 2 },
          { year: 2030, share: 4 },
        ],
      },
    },
  ],
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

/** What a person can compare, and a hash of every number of it: all are rounded to nine digits, which any machine gets alike. */
function numbersOf([code, input]: readonly [string, PathwayInput]): string {
  const area = areaByCode(frozenDataset, code)
  const pathway = area && pathwayOf(frozenDataset, area, input)
  if (!pathway || isAbsence(pathway)) throw new Error(`${code} has no pathway: ${pathway?.explanation}`)
  const { years, spec, member } = pathway
  const totals = totalsOf(years, spec.discountPercent)
  const sensitivity = member && sensitivityOf(frozenDataset, member, spec)
  const hash = createHash('sha256')
    .update(JSON.stringify(rounded({ years, totals, effort: effortOf(years), sensitivity })))
    .digest('hex')
  const last = years.at(-1)
  return [last?.year, last?.counted, last?.spending.dollars, totals.extra.dollarsReal, hash.slice(0, 12)]
    .map((one) => (typeof one === 'number' ? Number(one.toPrecision(9)) : one))
    .join(' ')
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

it('the formulas make of the same figures what this version of them has always made', () => {
  const numbers = Object.fromEntries(Object.entries(QUESTIONS).map(([name, question]) => [name, numbersOf(question)]))
  expect(
    numbers,
    `A formula has changed: bump MODEL_VERSION and write down the new numbers, as one more version in test/node/model-numbers.ts:\n${JSON.stringify(numbers, null, 2)}\n`,
  ).toEqual(MODEL_NUMBERS[MODEL_VERSION])
})

it('the version is the newest whose numbers are written down, and no two versions have the same', () => {
  const versions = Object.keys(MODEL_NUMBERS)
  expect(MODEL_VERSION).toBe(String(Math.max(...versions.map(Number))))
  expect(new Set(Object.values(MODEL_NUMBERS).map((numbers) => JSON.stringify(numbers))).size).toBe(versions.length)
})
