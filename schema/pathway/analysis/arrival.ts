import { type Arrival, LONGEST_YEARS } from '../../../domain/pathway/shape/capped-growth.ts'
import { builder } from '../../builder/builder.ts'

export const ArrivalRef = builder.objectRef<Arrival>('PathwayArrival').implement({
  description: 'When a share of GDP is reached, or that it never is.',
  fields: (t) => ({
    year: t.int({
      nullable: true,
      description: 'The first year that meets it; null for never.',
      resolve: (arrival) => (arrival.kind === 'arrives' ? arrival.year : null),
    }),
    years: t.float({
      nullable: true,
      description: 'Years from the start, with the fraction of the last one; null for never.',
      resolve: (arrival) => (arrival.kind === 'arrives' ? arrival.years : null),
    }),
    explanation: t.string({
      description: 'The same in words.',
      resolve: (arrival) =>
        arrival.kind === 'arrives'
          ? `Reached in ${arrival.year}, after ${arrival.years.toFixed(1)} years.`
          : `Never: within ${LONGEST_YEARS} years spending does not outgrow the economy by enough.`,
    }),
  }),
})
