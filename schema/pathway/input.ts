import * as bounds from '../../domain/pathway/bounds.ts'
import { builder } from '../builder.ts'

/** A range as a description words it. */
export const range = ({ least, most, unit }: bounds.Bounds): string => `${unit}, ${least} to ${most}`

const ComponentInput = builder.inputType('ComponentInput', {
  description: 'A share of GDP to be met by a year.',
  fields: (t) => ({
    target: t.float({ required: true, description: `The share: ${range(bounds.SHARE)}.` }),
    by: t.int({ required: true, description: `Its year: ${range(bounds.TARGET_YEAR)}.` }),
    start: t.float({
      description: `Only for the related leg: what is assumed to be spent already in the start year, ${range(bounds.SHARE)}. Not given: the leg is reported as a range.`,
    }),
  }),
})

const MilestoneInput = builder.inputType('MilestoneInput', {
  description: 'A share of GDP that is reached in a year.',
  fields: (t) => ({
    year: t.int({ required: true, description: 'Between start and target year.' }),
    share: t.float({ required: true, description: range(bounds.SHARE) }),
  }),
})

export const PathwayShapeInput = builder.inputType('PathwayShapeInput', {
  description: 'How the share of GDP gets from start to target. Exactly one.',
  isOneOf: true,
  fields: (t) => ({
    linear: t.boolean({ description: '`true`: the same number of points every year. The default.' }),
    power: t.float({ description: `Front- or back-loaded: ${range(bounds.EXPONENT)}.` }),
    sCurve: t.float({ description: `Slow, fast, slow: steepness, ${range(bounds.STEEPNESS)}.` }),
    geometric: t.boolean({ description: '`true`: the share grows by the same factor every year.' }),
    realGrowth: t.boolean({ description: '`true`: spending grows by the same real rate every year.' }),
    fixedStep: t.float({ description: `The same step every year, capped at the target: ${range(bounds.STEP)}.` }),
    cappedGrowth: t.float({
      description: `As fast as real growth of spending under a cap allows: ${range(bounds.CAP)}.`,
    }),
    milestones: t.field({
      type: [MilestoneInput],
      description: `Straight lines through given years, in ascending order, at most ${bounds.MAX_MILESTONES}.`,
    }),
    hold: t.boolean({ description: '`true`: nothing changes. What `extra` is measured against.' }),
    trend: t.boolean({ description: "`true`: the slope of the member's last ten years goes on." }),
    pledged: t.boolean({
      description: "`true`: straight lines through the member's own dated targets in force, then to the target.",
    }),
    step: t.boolean({ description: '`true`: all at once, in the first year after the start.' }),
  }),
})

const AssumptionInput = builder.inputType('AssumptionInput', {
  description: 'A rate that differs from the baseline, or a rate of its own. Exactly one.',
  isOneOf: true,
  fields: (t) => ({
    difference: t.float({ description: `Added to the IMF's rate of every year: ${range(bounds.DIFFERENCE)}.` }),
    absolute: t.float({
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

const WhenAboveEnum = builder.enumType('WhenAbove', {
  description: 'What a member does that is above the target at the start.',
  values: {
    HOLD: { value: 'hold', description: 'It stays where it is.' },
    CONVERGE: { value: 'converge', description: 'It comes down to the target.' },
  } as const,
})

export const PathwayInputType = builder.inputType('PathwayInput', {
  description:
    'What a pathway leads to, and how. Default: the commitment of The Hague, 3.5% core and 1.5% related by 2035, in equal steps.',
  fields: (t) => ({
    core: t.field({ type: ComponentInput, description: 'NATO-definition spending. Default: 3.5 by 2035.' }),
    related: t.field({
      type: ComponentInput,
      description:
        'Defence- and security-related spending. Default: 1.5 by 2035, start not assumed. `null` leaves the leg out.',
    }),
    total: t.field({
      type: ComponentInput,
      description: 'An undivided target, such as the 5% before The Hague. Excludes `core` and `related`.',
    }),
    from: t.int({
      description: `Start year: ${range(bounds.START_YEAR)}. Default: the newest year of the edition that is not a projection.`,
    }),
    shape: t.field({ type: PathwayShapeInput, description: 'Default: linear.' }),
    economy: t.field({ type: EconomyInput, description: "Default: the IMF's baseline." }),
    whenAbove: t.field({ type: WhenAboveEnum, description: 'Default: HOLD.' }),
    discountRate: t.float({ description: `For discounted totals: ${range(bounds.DISCOUNT)}. Default: 0.` }),
    asOf: t.field({ type: 'Date', description: 'Start from the figures as they were known on this day.' }),
  }),
})
