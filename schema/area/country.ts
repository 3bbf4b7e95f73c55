import { flagOf } from '../../domain/area/area.ts'
import { AreaRef, CountryRef, CurrencyRef } from '../builder/refs.ts'
import { ONE_COUNTRY } from '../cost/field-cost.ts'

CountryRef.implement({
  extensions: ONE_COUNTRY,
  description: 'A single country: a member, or a comparator.',
  interfaces: [AreaRef],
  resolveType: ({ kind }) => (kind === 'member' ? 'Member' : 'Comparator'),
  fields: (t) => ({
    iso2: t.exposeString('iso2', { description: 'ISO 3166-1 alpha-2.' }),
    isoNumeric: t.exposeString('isoNumeric', { description: 'ISO 3166-1 numeric: three digits, such as `008`.' }),
    officialName: t.exposeString('officialName', { description: 'Its official name in English.' }),
    flag: t.string({ description: 'Its flag as an emoji.', resolve: ({ iso2 }) => flagOf(iso2) }),
    currency: t.expose('currency', {
      type: CurrencyRef,
      description: 'Its currency of today. An edition may state figures in an earlier one: see `Series.unit`.',
    }),
  }),
})
