import { builder } from '../builder/builder.ts'

export const DirectionEnum = builder.enumType('OrderDirection', {
  description: 'Which way an order runs.',
  values: {
    ASC: { value: 'ASC', description: 'Smallest, earliest or first of the alphabet first.' },
    DESC: { value: 'DESC', description: 'Largest, latest or last of the alphabet first.' },
  } as const,
})
