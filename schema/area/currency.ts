import { builder } from '../builder/builder.ts'
import { CurrencyRef } from '../builder/refs.ts'

builder.node(CurrencyRef, {
  description: 'A national currency.',
  id: { description: 'Global id, such as `currency:PLN`.', resolve: ({ code }) => code },
  loadOne: (code, { dataset: { members, comparators } }) =>
    [...members, ...comparators].find(({ currency }) => currency.code === code)?.currency ?? null,
  fields: (t) => ({
    code: t.exposeString('code', { description: 'ISO 4217 code, such as `PLN`.' }),
    name: t.exposeString('name', { description: 'Its name in English.' }),
  }),
})
