/** What the scalars of the schema are in JSON, for the configuration of clients. */
export const SCALARS = [
  ['CountryCode', 'string', 'str', 'POL', 'ISO 3166-1 alpha-3; alpha-2 is understood in arguments'],
  [
    'Date',
    'string',
    'datetime.date.fromisoformat',
    '2025-04-03',
    'a day, without a time zone: make no Date of it in JavaScript',
  ],
  ['DateTime', 'string', 'datetime.datetime.fromisoformat', '2026-11-23T00:00:00.000Z', 'an instant, in UTC'],
  ['URL', 'string', 'str', 'https://www.nato.int/', 'an absolute address'],
] as const satisfies readonly (readonly [
  scalar: string,
  typescript: string,
  python: string,
  example: string,
  what: string,
])[]
