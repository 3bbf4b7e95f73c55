import type { Coverage } from '../../domain/area/composition.ts'
import { describeCoverage, LEAST_COVERAGE } from '../../domain/area/coverage.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { SENTENCE } from '../cost/field-cost.ts'

const WeightEnum = builder.enumType('CoverageWeight', {
  description: 'What members are weighted by.',
  values: enumValues({
    GDP: 'GDP in dollars of the year before the newest outlook of the IMF was published.',
    MEMBERS: 'The number of members, where the GDP of one is not carried.',
  }),
})

export const CoverageRef = builder.objectRef<Coverage>('Coverage').implement({
  description: `How many of a group's members have a figure, and how much of its weight they are. Below two thirds (${LEAST_COVERAGE.toFixed(4)}) of the weight there is an absence instead of a figure; below all of it, a warning.`,
  fields: (t) => ({
    members: t.int({
      description: 'How many belong to the group in that year.',
      resolve: ({ withFigure, withoutFigure }) => withFigure.length + withoutFigure.length,
    }),
    membersWithFigure: t.int({
      description: 'How many of them have a figure.',
      resolve: ({ withFigure }) => withFigure.length,
    }),
    weight: t.exposeFloat('weight', { description: 'The part of the weight that has a figure, 0 to 1.' }),
    weightedBy: t.expose('weightedBy', { type: WeightEnum, description: 'What the weight is.' }),
    explanation: t.string({
      description: 'The same in words, with the names of who is missing.',
      cost: { weight: SENTENCE },
      resolve: describeCoverage,
    }),
  }),
})
