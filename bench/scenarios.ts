/** What is asked. A serial number makes a request one that no cache can hold; without it the request is the same each time. */
export interface Sent {
  readonly path: string
  /** The body of a POST; a GET has none. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Scenario {
  readonly name: string
  readonly request: (serial: number) => Sent
  /** What an answer must contain, so that an error is never taken for speed. */
  readonly expects: string
  /** Of an answer that is as it should be, where that is not 200. */
  readonly status?: number
}

/** The least ratio to GET /health that is aimed at. */
export interface Compared extends Scenario {
  readonly aim: number
}

const CODES = ['POL', 'ESP', 'DEU', 'USA', 'FRA', 'EST', 'TUR', 'NOR']

const post = (query: string, variables?: object): Sent => ({
  path: '/graphql',
  body: JSON.stringify({ query, ...(variables && { variables }) }),
})

// Apollo Server refuses a GET without one of the headers that it takes for a sign of no browser.
const PREFLIGHTED = { 'apollo-require-preflight': 'true' }

const get = (query: string): Sent => ({ path: `/graphql?${new URLSearchParams({ query })}`, headers: PREFLIGHTED })

const member = (fields: string) => (serial: number) =>
  `{ q${serial}: member(code: "${CODES[serial % CODES.length]}") { name series(indicator: DEFENCE_SHARE_OF_GDP) { ${fields} } } }`

const everybody = (fields: string) => (serial: number) =>
  `{ q${serial}: members { name series(indicator: DEFENCE_SHARE_OF_GDP) { ${fields} } } }`

const byVariable =
  'query($target: Float!) { member(code: "ESP") { name pathway(input: {target: {total: {sharePercent: $target, year: 2035}}}) { columns { years sharesPercent extraUsdBillions } } } }'

const PATHWAY = `id totals { extra { usd { billions } } } effort { realGrowthPercent } realism { percentile precedents { startYear endYear } } tradeOff { comparisons { percentOf } }
  columns { years sharesPercent extraUsdBillions }`

const pathways = (whose: string) => (serial: number) =>
  post(
    `{ q${serial}: ${whose} { name pathway(input: {target: {total: {sharePercent: ${3 + (serial % 200) / 100}, year: 2035}}}) { ${PATHWAY} } } }`,
  )

export const baseline: Scenario = { name: 'GET /health', request: () => ({ path: '/health' }), expects: '"ok"' }

/** What every contestant is asked. */
export const compared: readonly Compared[] = [
  {
    name: 'the same question again, by POST',
    request: () => post(member('years values')(0)),
    expects: '"values":[',
    aim: 0.85,
  },
  {
    name: 'the same question again, by GET',
    request: () => get(member('years values')(0)),
    expects: '"values":[',
    aim: 0.85,
  },
  {
    name: 'a new question, one member',
    request: (serial) => post(member('years values')(serial)),
    expects: '"values":[',
    aim: 0.3,
  },
  {
    name: 'a new question, all members over all years',
    request: (serial) => post(everybody('years values')(serial)),
    expects: '"values":[',
    aim: 0.2,
  },
  {
    name: 'a known document with new variables, a pathway',
    request: (serial) => post(byVariable, { target: 3 + serial / 1e6 }),
    expects: '"extraDollarsReal":[',
    aim: 0.2,
  },
]

/** What only this API is asked. */
export const own: readonly Scenario[] = [
  {
    name: 'a new question, one member, data points',
    request: (serial) => post(member('data { year value status }')(serial)),
    expects: '"ACTUAL"',
  },
  {
    name: 'a new question, all members over all years, data points',
    request: (serial) => post(everybody('data { year value status }')(serial)),
    expects: '"ACTUAL"',
  },
  {
    name: 'a new pathway of one member, with realism and trade-off',
    request: pathways('member(code: "ESP")'),
    expects: '"extraDollarsReal":[',
  },
  {
    name: 'new pathways of all 32 members, with realism and trade-off',
    request: pathways('members'),
    expects: '"extraDollarsReal":[',
  },
]
