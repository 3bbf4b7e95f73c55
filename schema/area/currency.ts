import { CurrencyRef } from '../builder/refs.ts'

CurrencyRef.implement({
  description: 'A national currency.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'ISO 4217 code, such as `PLN`.' }),
    name: t.exposeString('name', { description: 'Its name in English.' }),
  }),
})
