/** The question of a pathway as callers write it. */
import * as bounds from '../../../domain/pathway/input/bounds.ts'
import { builder } from '../../builder/builder.ts'
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
      description: `Straight lines through given years, in ascending order, at most ${bounds.MAX_MILESTONES}.`,
    }),
  }),
})

export const AssumptionInput = builder.inputType('AssumptionInput', {
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

export const PathwayInputType = builder.inputType('PathwayInput', {
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
