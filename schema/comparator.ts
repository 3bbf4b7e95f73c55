import { flagOf } from '../domain/area.ts'
import { alpha3 } from '../domain/identity.ts'
import { builder } from './builder.ts'
import { ONE_COUNTRY } from './cost/field-cost.ts'
import { AreaRef, ComparatorRef, CurrencyRef } from './refs.ts'

const comparatorBy = (code: string, dataset: Parameters<typeof alpha3>[0]) =>
  dataset.comparators.find((one) => one.code === alpha3(dataset, code)) ?? null

builder.node(ComparatorRef, {
  extensions: ONE_COUNTRY,
  description: 'A country outside the alliance that it is compared with: China, Russia, Ukraine.',
  interfaces: () => [AreaRef],
  id: { description: 'Global id, such as `comparator:UKR`.', resolve: ({ code }) => code },
  loadOne: (code, { dataset }) => comparatorBy(code, dataset),
  fields: (t) => ({
    code: t.field({ type: 'CountryCode', description: 'ISO 3166-1 alpha-3.', resolve: ({ code }) => code }),
    iso2: t.exposeString('iso2', { description: 'ISO 3166-1 alpha-2.' }),
    officialName: t.exposeString('officialName', { description: 'Its official name in English.' }),
    flag: t.string({ description: 'Its flag as an emoji.', resolve: ({ iso2 }) => flagOf(iso2) }),
    currency: t.expose('currency', { type: CurrencyRef, description: 'Its currency of today.' }),
  }),
})

builder.queryField('comparators', (t) =>
  t.field({
    type: [ComparatorRef],
    description: 'The countries outside the alliance that it is compared with.',
    cost: { size: ({ dataset }) => dataset.sizes.comparators },
    resolve: (_root, _args, { dataset }) => dataset.comparators,
  }),
)
