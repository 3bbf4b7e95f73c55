import type { SharePace } from '../../domain/assessment/recent-pace.ts'
import { builder } from '../builder/builder.ts'

export const SharePaceRef = builder.objectRef<SharePace>('SharePace').implement({
  description: 'How fast a share of GDP rose between two years.',
  fields: (t) => ({
    startYear: t.exposeInt('from', { description: 'The first year.' }),
    endYear: t.exposeInt('to', { description: 'The last year.' }),
    pointsAYear: t.exposeFloat('pace', { description: 'Points of GDP a year; negative where it fell.' }),
  }),
})
