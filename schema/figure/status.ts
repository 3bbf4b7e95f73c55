import type { Status } from '../../domain/figure/status.ts'
import { builder } from '../builder/builder.ts'

export const StatusEnum = builder.enumType('FigureStatus', {
  description: 'How sure the source is of a value.',
  values: {
    ACTUAL: { value: 'actual', description: 'What happened, as far as the source knew.' },
    ESTIMATE: {
      value: 'estimate',
      description: 'An estimate of the source, often of the current year or the one before.',
    },
    PROJECTION: { value: 'projection', description: 'A forecast.' },
  } as const satisfies Record<string, { value: Status; description: string }>,
})
