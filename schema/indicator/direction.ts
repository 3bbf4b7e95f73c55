import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'

export const DirectionEnum = builder.enumType('OrderDirection', {
  description: 'Which way an order runs.',
  values: enumValues({
    ASC: 'Smallest, earliest or first of the alphabet first.',
    DESC: 'Largest, latest or last of the alphabet first.',
  }),
})
