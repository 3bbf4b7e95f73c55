import type { ThresholdCount } from '../../domain/comparison/cross-section.ts'
import { InputError } from '../../domain/errors.ts'
import type { ThresholdComparator } from '../../domain/figure/printed.ts'
import { builder } from '../builder/builder.ts'
import { enumValues } from '../builder/enum-values.ts'
import { AbsenceRef, DatumRef } from '../builder/refs.ts'
import type { Scope } from '../cost/field-cost.ts'

export const ThresholdComparatorEnum = builder.enumType('ThresholdComparator', {
  description: 'How a figure meets a threshold. Both are compared as printed: 1.9959 is printed 2.00.',
  values: enumValues<ThresholdComparator>({
    AT_LEAST: 'The threshold or more.',
    MORE_THAN: 'More than the threshold.',
    AT_MOST: 'The threshold or less.',
    LESS_THAN: 'Less than the threshold.',
  }),
})

/** Each member of the group, and a figure of each. */
export const OF_EACH_MEMBER = {
  size: ({ members }: Scope) => members,
  below: () => ({ members: 1, computedFrom: 1 }),
}

export const ThresholdCountRef = builder.objectRef<ThresholdCount>('ThresholdCount').implement({
  description: 'How many members meet a threshold, and who. Members without a figure neither meet nor miss it.',
  fields: (t) => ({
    comparator: t.expose('comparator', { type: ThresholdComparatorEnum, description: 'How it is met.' }),
    threshold: t.exposeFloat('threshold', { description: 'In the unit of the indicator.' }),
    count: t.int({
      nullable: true,
      description: 'How many meet it. Null where too few of the group have a figure: see `absence`.',
      resolve: ({ meets, absence }) => (absence === null ? meets.length : null),
    }),
    meets: t.expose('meets', { type: [DatumRef], description: 'The figures that meet it.', cost: OF_EACH_MEMBER }),
    misses: t.expose('misses', { type: [DatumRef], description: 'The figures that miss it.', cost: OF_EACH_MEMBER }),
    absence: t.expose('absence', {
      type: AbsenceRef,
      nullable: true,
      description: 'Why there is no count. Null where there is one.',
    }),
  }),
})

/** Larger thresholds are slips of the hand: GDP is the largest figure, in millions. */
const MOST_THRESHOLD = 1e12

export function thresholdFrom(value: number): number {
  if (Number.isFinite(value) && Math.abs(value) <= MOST_THRESHOLD) return value
  throw new InputError({
    field: 'threshold',
    found: String(value),
    allowed: `a number from -${MOST_THRESHOLD} to ${MOST_THRESHOLD}, in the unit of the indicator`,
    example: 'threshold: 2',
  })
}
