import type { Dataset } from '../../domain/dataset/dataset.ts'
import { alpha3, unknownArea } from '../../domain/identity.ts'
import { builder } from '../builder/builder.ts'
import { AreaRef, ComparatorRef, CountryRef } from '../builder/refs.ts'
import { ONE_COUNTRY } from '../cost/field-cost.ts'
import { orNull } from '../figure/figure-args.ts'

const comparatorBy = (code: string, dataset: Dataset) =>
  dataset.comparators.find((one) => one.code === alpha3(dataset, code)) ?? null

builder.node(ComparatorRef, {
  extensions: ONE_COUNTRY,
  description: 'A country outside the alliance that it is compared with: China, Russia, Ukraine.',
  interfaces: () => [AreaRef, CountryRef],
  id: { description: 'Global id, such as `comparator:UKR`.', resolve: ({ code }) => code },
  loadOne: (code, { dataset }) => comparatorBy(code, dataset),
})

builder.queryFields((t) => ({
  comparator: t.field({
    type: ComparatorRef,
    nullable: true,
    description: 'One comparator; null when none has that code.',
    args: {
      code: t.arg({
        type: 'CountryCode',
        required: true,
        description: 'ISO 3166-1 code, alpha-2 or alpha-3, in any case.',
      }),
    },
    resolve: (_root, { code }, context, info) =>
      orNull(comparatorBy(code, context.dataset) ?? unknownArea(code), context, info),
  }),
  comparators: t.field({
    type: [ComparatorRef],
    description: 'The countries outside the alliance that it is compared with.',
    cost: { size: ({ dataset }) => dataset.sizes.comparators },
    resolve: (_root, _args, { dataset }) => dataset.comparators,
  }),
}))
