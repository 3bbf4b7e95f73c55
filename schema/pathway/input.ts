/** The question of a pathway as callers write it, and the domain's form of it, which is also the one that ids hold. */
import { InputError } from '../../domain/errors.ts'
import * as bounds from '../../domain/pathway/bounds.ts'
import type { PathwayInput, ShapeInput } from '../../domain/pathway/input.ts'
import { mostYearsOf } from '../../domain/pathway/span.ts'
import { builder } from '../builder.ts'
import { ofArea, type Priced } from '../cost/field-cost.ts'
import { PATHWAY_WEIGHT } from './cost.ts'
import { SimpleShapeEnum, WhenAboveEnum } from './enums.ts'

/** A range as a description words it. */
export const range = ({ least, most, unit }: bounds.Bounds): string => `${unit}, ${least} to ${most}`

const ShareTargetInput = builder.inputType('ShareTargetInput', {
  description: 'A share of GDP to be met in a year.',
  fields: (t) => ({
    sharePercent: t.float({ required: true, description: `The share: ${range(bounds.SHARE)}.` }),
    year: t.int({ required: true, description: `Its year: ${range(bounds.TARGET_YEAR)}.` }),
  }),
})

const RelatedTargetInput = builder.inputType('RelatedTargetInput', {
  description: 'A share of GDP of the related leg, to be met in a year.',
  fields: (t) => ({
    sharePercent: t.float({ required: true, description: `The share: ${range(bounds.SHARE)}.` }),
    year: t.int({ required: true, description: `Its year: ${range(bounds.TARGET_YEAR)}.` }),
    startSharePercent: t.float({
      description: `What is assumed to be spent already in the start year: ${range(bounds.SHARE)}. Not given: the leg is reported as a range.`,
    }),
  }),
})

const LegsInput = builder.inputType('PathwayLegsInput', {
  description: 'A target in two legs, as the commitment of The Hague has them.',
  fields: (t) => ({
    core: t.field({ type: ShareTargetInput, description: 'NATO-definition spending. Default: 3.5 percent by 2035.' }),
    related: t.field({
      type: RelatedTargetInput,
      description:
        'Defence- and security-related spending. Default: 1.5 percent by 2035, start not assumed. `null` leaves the leg out.',
    }),
  }),
})

const TargetInput = builder.inputType('PathwayTargetInput', {
  description: 'What a pathway leads to. Exactly one.',
  isOneOf: true,
  fields: (t) => ({
    total: t.field({
      type: ShareTargetInput,
      description: 'One undivided share, such as the 5 percent before The Hague.',
    }),
    legs: t.field({ type: LegsInput, description: 'Core and related spending, each with a target of its own.' }),
  }),
})

const MilestoneInput = builder.inputType('MilestoneInput', {
  description: 'A share of GDP that is reached in a year.',
  fields: (t) => ({
    year: t.int({ required: true, description: 'Between start and target year.' }),
    sharePercent: t.float({ required: true, description: `The share: ${range(bounds.SHARE)}.` }),
  }),
})

export const PathwayShapeInput = builder.inputType('PathwayShapeInput', {
  description: 'How the share of GDP gets from start to target. Exactly one.',
  isOneOf: true,
  fields: (t) => ({
    simple: t.field({ type: SimpleShapeEnum, description: 'A shape that needs no number.' }),
    powerExponent: t.float({ description: `Front- or back-loaded, a power of time: ${range(bounds.EXPONENT)}.` }),
    sCurveSteepness: t.float({ description: `Slow, fast, slow: steepness, ${range(bounds.STEEPNESS)}.` }),
    fixedStepPoints: t.float({
      description: `The same step every year, capped at the target: ${range(bounds.STEP)}.`,
    }),
    growthCapPercent: t.float({
      description: `As fast as real growth of spending under a cap allows: ${range(bounds.CAP)}.`,
    }),
    milestones: t.field({
      type: [MilestoneInput],
      description: `Straight lines through given years, in ascending order, at most ${bounds.MOST_MILESTONES}.`,
    }),
  }),
})

const AssumptionInput = builder.inputType('AssumptionInput', {
  description: 'A rate that differs from the baseline, or a rate of its own. Exactly one.',
  isOneOf: true,
  fields: (t) => ({
    differencePoints: t.float({ description: `Added to the IMF's rate of every year: ${range(bounds.DIFFERENCE)}.` }),
    ratePercent: t.float({
      description: `Instead of it: ${range(bounds.GROWTH)} for growth, ${range(bounds.INFLATION)} for inflation.`,
    }),
  }),
})

export const EconomyInput = builder.inputType('EconomyInput', {
  description: "What is assumed about the economy after the start year. Default: the IMF's baseline.",
  fields: (t) => ({
    growth: t.field({ type: AssumptionInput, description: 'Real growth of GDP.' }),
    inflation: t.field({ type: AssumptionInput, description: "Growth of GDP's deflator." }),
  }),
})

const PathwayInputType = builder.inputType('PathwayInput', {
  description:
    'What a pathway leads to, and how. Default: the commitment of The Hague, 3.5 percent core and 1.5 percent related by 2035, in equal steps.',
  fields: (t) => ({
    target: t.field({ type: TargetInput, description: 'Default: the commitment of The Hague.' }),
    startYear: t.int({
      description: `Start year: ${range(bounds.START_YEAR)}. Default: the newest year of the edition that is not a projection.`,
    }),
    shape: t.field({ type: PathwayShapeInput, description: 'Default: `{simple: LINEAR}`.' }),
    economy: t.field({ type: EconomyInput, description: "Default: the IMF's baseline." }),
    whenAbove: t.field({ type: WhenAboveEnum, description: 'Default: HOLD.' }),
    discountRatePercent: t.float({ description: `For discounted totals: ${range(bounds.DISCOUNT)}. Default: 0.` }),
    asOf: t.field({ type: 'Date', description: 'Start from the figures as they were known on this day.' }),
  }),
})

type Given = typeof PathwayInputType.$inferInput
type Maybe<T> = T | null | undefined

interface GivenTarget {
  readonly sharePercent: number
  readonly year: number
  readonly startSharePercent?: Maybe<number>
}

const componentFrom = ({ sharePercent, year, startSharePercent }: GivenTarget) => ({
  target: sharePercent,
  by: year,
  start: startSharePercent,
})

function shapeFrom(shape: NonNullable<Given['shape']>): ShapeInput {
  if (shape.simple != null) return { [shape.simple]: true }
  return {
    power: shape.powerExponent,
    sCurve: shape.sCurveSteepness,
    fixedStep: shape.fixedStepPoints,
    cappedGrowth: shape.growthCapPercent,
    milestones: shape.milestones?.map(({ year, sharePercent }) => ({ year, share: sharePercent })),
  }
}

const assumptionFrom = (given: Maybe<typeof AssumptionInput.$inferInput>) =>
  given && { difference: given.differencePoints, absolute: given.ratePercent }

function domainInput({ target, startYear, shape, economy, whenAbove, discountRatePercent, asOf }: Given): PathwayInput {
  const { core, related } = target?.legs ?? {}
  return {
    core: core && componentFrom(core),
    related: related && componentFrom(related),
    total: target?.total && componentFrom(target.total),
    from: startYear,
    shape: shape && shapeFrom(shape),
    economy: economy && { growth: assumptionFrom(economy.growth), inflation: assumptionFrom(economy.inflation) },
    whenAbove,
    discountRate: discountRatePercent,
    asOf,
  }
}

/** By what the domain calls a field: what callers know it as. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(core|related)\b/, 'target.legs.$1'],
  [/^total\b/, 'target.total'],
  [/\.target$/, '.sharePercent'],
  [/\.by$/, '.year'],
  [/\.start$/, '.startSharePercent'],
  [/\.share$/, '.sharePercent'],
  [/^from$/, 'startYear'],
  [/^discountRate$/, 'discountRatePercent'],
  [/^shape\.power$/, 'shape.powerExponent'],
  [/^shape\.sCurve$/, 'shape.sCurveSteepness'],
  [/^shape\.fixedStep$/, 'shape.fixedStepPoints'],
  [/^shape\.cappedGrowth$/, 'shape.growthCapPercent'],
  [/\.difference$/, '.differencePoints'],
  [/\.absolute$/, '.ratePercent'],
]

/** What callers know a field as that the domain names. */
export const pathwayFieldName = (field: string): string =>
  NAMES.reduce((name, [from, to]) => name.replace(from, to), field)

/** Asks the domain, and names a field that it refuses as the caller knows it. */
export function refusedAs<Answer>(name: (field: string) => string, ask: () => Answer): Answer {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const field = name(error.field)
    const example = error.example.startsWith(`${error.field}: `)
      ? `${field}${error.example.slice(error.field.length).replaceAll('share:', 'sharePercent:')}`
      : error.example
    throw new InputError({ field, found: error.found, allowed: error.allowed, example })
  }
}

/** Asks the domain for what a caller's input means there. */
export const pathwayInputFrom = <Answer>(input: Maybe<Given>, ask: (input: PathwayInput) => Answer): Answer =>
  refusedAs(pathwayFieldName, () => ask(domainInput(input ?? {})))

export const shapeInputFrom = (shape: Maybe<Given['shape']>): Maybe<ShapeInput> => shape && shapeFrom(shape)

export const economyInputFrom = (economy: Maybe<Given['economy']>): PathwayInput['economy'] =>
  domainInput({ economy }).economy

export const pathwayArgs = builder.args((t) => ({
  input: t.field({ type: PathwayInputType, description: 'Default: the commitment of The Hague.' }),
}))

export const pathwayCost = {
  weight: ofArea(PATHWAY_WEIGHT),
  below: ({ members, args, dataset }: Priced<{ readonly input?: Maybe<Given> }>) => ({
    members,
    years: mostYearsOf(dataset, domainInput(args.input ?? {})),
  }),
}
