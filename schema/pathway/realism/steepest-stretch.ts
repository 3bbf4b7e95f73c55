import type { JudgedStretch } from '../../../domain/pathway/realism/realism.ts'
import { builder } from '../../builder/builder.ts'
import { PaceRef, paceOf, type WithMeasure } from './pace.ts'

export const JudgedStretchRef = builder.objectRef<WithMeasure<JudgedStretch>>('SteepestStretch').implement({
  description: 'The steepest stretch of a course of so many years, against the stretches of that length in the class.',
  fields: (t) => ({
    years: t.exposeInt('years', { description: 'Its length: 1, 3 or 5 years.' }),
    startYear: t.exposeInt('from', { description: 'Its first year.' }),
    endYear: t.exposeInt('to', { description: 'Its last year.' }),
    pace: t.field({ type: PaceRef, description: 'Its pace.', resolve: paceOf }),
    percentile: t.exposeFloat('percentile', {
      nullable: true,
      description: 'Percent of the stretches of its length that were slower, 0 to 100; null where the class has none.',
    }),
    sampleSize: t.exposeInt('sampleSize', { description: 'How many stretches of its length the class has.' }),
  }),
})
