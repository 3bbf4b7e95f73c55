import { isDay } from '../../domain/day.ts'
import { InputError, quoted } from '../../domain/errors.ts'
import { builder } from './builder.ts'

const refuse = (field: string, value: unknown, allowed: string, example: string): InputError =>
  new InputError({ field, found: typeof value === 'string' ? quoted(value) : `a ${typeof value}`, allowed, example })

builder.scalarType('CountryCode', {
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  description:
    'ISO 3166-1 code, alpha-2 or alpha-3, in any case, or UK or EL; always returned as alpha-3. Example: "pl", "POL".',
  serialize: (code) => code,
  parseValue: (value) => {
    if (typeof value === 'string' && /^[a-z]{2,3}$/i.test(value)) return value.toUpperCase()
    throw refuse('CountryCode', value, 'two or three letters, ISO 3166-1 alpha-2 or alpha-3', '"PL" or "POL"')
  },
})

builder.scalarType('Date', {
  specifiedByURL: 'https://scalars.graphql.org/chillicream/local-date.html',
  description: 'A day of the Gregorian calendar, ISO 8601. Example: "2025-04-03".',
  serialize: (day) => day,
  parseValue: (value) => {
    if (isDay(value)) return value
    throw refuse('Date', value, 'a day that exists, written YYYY-MM-DD', '"2025-04-03"')
  },
})

builder.scalarType('DateTime', {
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  description: 'An instant, ISO 8601 in UTC. Example: "2026-11-23T20:00:00.000Z".',
  serialize: (instant) => instant,
})

builder.scalarType('URL', {
  specifiedByURL: 'https://url.spec.whatwg.org/',
  description: 'An absolute web address. Example: "https://www.sipri.org/databases/milex".',
  serialize: (url) => url,
})
