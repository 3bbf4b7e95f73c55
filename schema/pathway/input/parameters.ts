/** The question of a pathway, told again with every default filled in. */
import type { Assumption, EconomyAssumptions } from '../../../domain/pathway/economy/assumptions.ts'
import { MAX_MILESTONES } from '../../../domain/pathway/input/bounds.ts'
import type { CourseShape, PathwaySpec, RelatedTarget, ShareTarget } from '../../../domain/pathway/input/spec.ts'
import { builder } from '../../builder/builder.ts'
import { ShapeKindEnum, WhenAboveEnum } from './enums.ts'

const ShareTargetRef = builder.objectRef<ShareTarget>('ShareTarget').implement({
  description: 'A share of GDP to be met in a year.',
  fields: (t) => ({
    sharePercent: t.exposeFloat('share', { description: 'Percent of GDP.' }),
    year: t.exposeInt('year', { description: 'The year in which it is to be met.' }),
  }),
})

const RelatedTargetRef = builder.objectRef<RelatedTarget>('RelatedTarget').implement({
  description: 'A share of GDP of the related leg, to be met in a year.',
  fields: (t) => ({
    sharePercent: t.exposeFloat('share', { description: 'Percent of GDP.' }),
    year: t.exposeInt('year', { description: 'The year in which it is to be met.' }),
    startSharePercent: t.exposeFloat('start', {
      nullable: true,
      description: 'Percent of GDP that is assumed to be spent in the start year. Null: not assumed.',
    }),
  }),
})

const MilestoneRef = builder.objectRef<ShareTarget>('Milestone').implement({
  description: 'A share of GDP that is reached in a year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    sharePercent: t.exposeFloat('share', { description: 'Percent of GDP.' }),
  }),
})

const ShapeRef = builder.objectRef<CourseShape>('PathwayShape').implement({
  description: 'How the share of GDP gets from start to target, with the number that the shape needs.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ShapeKindEnum, description: 'Which shape.' }),
    exponent: t.float({
      nullable: true,
      description: 'Of POWER: below 1 front-loaded, above 1 back-loaded. Else null.',
      resolve: (shape) => (shape.kind === 'power' ? shape.exponent : null),
    }),
    steepness: t.float({
      nullable: true,
      description: 'Of S_CURVE: the larger the steeper. Else null.',
      resolve: (shape) => (shape.kind === 's-curve' ? shape.steepness : null),
    }),
    stepPoints: t.float({
      nullable: true,
      description: 'Of FIXED_STEP: points of GDP a year. Else null.',
      resolve: (shape) => (shape.kind === 'fixed-step' ? shape.pointsAYear : null),
    }),
    growthCapPercent: t.float({
      nullable: true,
      description: 'Of GROWTH_CAP: percent real growth of spending a year. Else null.',
      resolve: (shape) => (shape.kind === 'capped-growth' ? shape.percentAYear : null),
    }),
    milestones: t.field({
      type: [MilestoneRef],
      description: 'Of MILESTONES: the years and their shares. Else empty.',
      cost: { size: MAX_MILESTONES },
      resolve: (shape) => (shape.kind === 'milestones' ? shape.milestones : []),
    }),
  }),
})

const AssumptionRef = builder.objectRef<Assumption>('Assumption').implement({
  description: "What is assumed about a rate. Both fields are null where it is the IMF's baseline.",
  fields: (t) => ({
    differencePoints: t.float({
      nullable: true,
      description: "Percentage points a year that are added to the IMF's rate.",
      resolve: (assumption) => (assumption.kind === 'difference' ? assumption.points : null),
    }),
    ratePercent: t.float({
      nullable: true,
      description: 'Percent a year, instead of the rate of the IMF.',
      resolve: (assumption) => (assumption.kind === 'absolute' ? assumption.percent : null),
    }),
  }),
})

const EconomyRef = builder.objectRef<EconomyAssumptions>('EconomyAssumptions').implement({
  description: 'What is assumed about the economy after the start year.',
  fields: (t) => ({
    growth: t.expose('growth', { type: AssumptionRef, description: 'Real growth of GDP.' }),
    inflation: t.expose('inflation', { type: AssumptionRef, description: "Growth of GDP's deflator." }),
  }),
})

export const PathwayParametersRef = builder.objectRef<PathwaySpec>('PathwayParameters').implement({
  description:
    'What a pathway was asked for, every default filled in: its target, shape and assumptions. `total` or `core` is set, never both.',
  fields: (t) => ({
    total: t.field({
      type: ShareTargetRef,
      nullable: true,
      description: 'The undivided target; null where the target has two legs.',
      resolve: ({ legs }) => (legs.kind === 'undivided' ? legs.total : null),
    }),
    core: t.field({
      type: ShareTargetRef,
      nullable: true,
      description: 'The target of core spending; null for an undivided target.',
      resolve: ({ legs }) => (legs.kind === 'divided' ? legs.core : null),
    }),
    related: t.field({
      type: RelatedTargetRef,
      nullable: true,
      description: 'The target of related spending; null for an undivided target, and where the leg is left out.',
      resolve: ({ legs }) => (legs.kind === 'divided' ? legs.related : null),
    }),
    shape: t.expose('shape', { type: ShapeRef, description: 'How the share gets from start to target.' }),
    economy: t.expose('economy', { type: EconomyRef, description: 'What is assumed about the economy.' }),
    whenAbove: t.expose('whenAbove', {
      type: WhenAboveEnum,
      description: 'What a member does that is above the target at the start.',
    }),
    discountRatePercent: t.exposeFloat('discountPercent', {
      description: 'By which totals are discounted, percent a year.',
    }),
    asOf: t.expose('asOf', {
      type: 'Date',
      nullable: true,
      description: 'The day whose figures it starts from; null: the newest.',
    }),
  }),
})
