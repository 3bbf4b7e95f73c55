/** The closed sets in which the question of a pathway is put, and in which it is told again. */
import type { ShapeInput } from '../../../domain/pathway/input/input.ts'
import type { CourseShape, WhenAbove } from '../../../domain/pathway/input/spec.ts'
import { builder } from '../../builder/builder.ts'

const MEANINGS = {
  LINEAR: 'The same number of points every year.',
  GEOMETRIC: 'The share grows by the same factor every year.',
  REAL_GROWTH: 'Spending grows by the same real rate every year.',
  HOLD: 'The share stays as it is: what `extra` is measured against.',
  TREND: "The slope of the member's last ten years goes on.",
  PLEDGED:
    "Straight lines through the member's own dated targets in force, then to the target; of one that refuses the target, as far as its own word goes.",
  STEP: 'All at once, in the first year after the start.',
} as const

export const SimpleShapeEnum = builder.enumType('PathwaySimpleShape', {
  description: 'A shape of a pathway that needs no number.',
  values: {
    LINEAR: { value: 'linear', description: MEANINGS.LINEAR },
    GEOMETRIC: { value: 'geometric', description: MEANINGS.GEOMETRIC },
    REAL_GROWTH: { value: 'realGrowth', description: MEANINGS.REAL_GROWTH },
    HOLD: { value: 'hold', description: MEANINGS.HOLD },
    TREND: { value: 'trend', description: MEANINGS.TREND },
    PLEDGED: { value: 'pledged', description: MEANINGS.PLEDGED },
    STEP: { value: 'step', description: MEANINGS.STEP },
  } as const satisfies Record<keyof typeof MEANINGS, { value: keyof ShapeInput; description: string }>,
})

export const ShapeKindEnum = builder.enumType('PathwayShapeKind', {
  description: 'How the share of GDP gets from start to target.',
  values: {
    LINEAR: { value: 'linear', description: MEANINGS.LINEAR },
    POWER: { value: 'power', description: 'Front- or back-loaded, a power of time.' },
    S_CURVE: { value: 's-curve', description: 'Slow, fast, slow.' },
    GEOMETRIC: { value: 'geometric', description: MEANINGS.GEOMETRIC },
    REAL_GROWTH: { value: 'real-growth', description: MEANINGS.REAL_GROWTH },
    FIXED_STEP: { value: 'fixed-step', description: 'The same step every year, capped at the target.' },
    GROWTH_CAP: { value: 'capped-growth', description: 'As fast as real growth of spending under a cap allows.' },
    MILESTONES: { value: 'milestones', description: 'Straight lines through given years.' },
    HOLD: { value: 'hold', description: MEANINGS.HOLD },
    TREND: { value: 'trend', description: MEANINGS.TREND },
    PLEDGED: { value: 'pledged', description: MEANINGS.PLEDGED },
    STEP: { value: 'step', description: MEANINGS.STEP },
  } as const satisfies Record<string, { value: CourseShape['kind']; description: string }>,
})

export const WhenAboveEnum = builder.enumType('WhenAbove', {
  description: 'What a member does that is above the target at the start.',
  values: {
    HOLD: { value: 'hold', description: 'It stays where it is.' },
    CONVERGE: { value: 'converge', description: 'It comes down to the target.' },
  } as const satisfies Record<string, { value: WhenAbove; description: string }>,
})
