import type { RealismMeasure } from '../../../domain/pathway/realism/window.ts'
import { builder } from '../../builder/builder.ts'

export const MeasureEnum = builder.enumType('PaceMeasure', {
  description: 'By what a pace is told.',
  values: {
    POINTS_OF_GDP_A_YEAR: { value: 'points', description: 'Points of GDP a year.' },
    REAL_GROWTH_PERCENT_A_YEAR: { value: 'growth', description: 'Real growth of spending, percent a year.' },
  } as const satisfies Record<string, { value: RealismMeasure; description: string }>,
})

interface Pace {
  readonly value: number
  readonly measure: RealismMeasure
}

export const PaceRef = builder.objectRef<Pace>('Pace').implement({
  description: 'How fast a share rises or spending grows.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'In the unit that `measure` names.' }),
    measure: t.expose('measure', { type: MeasureEnum, description: 'By what it is told.' }),
  }),
})

/** What is said of history, with the measure by which its pace is told. */
export type WithMeasure<Of> = Of & { readonly measure: RealismMeasure }

export const paceOf = ({ pace, measure }: WithMeasure<{ readonly pace: number }>): Pace => ({ value: pace, measure })
