/** What is measured. Each request of a scenario asks something that no cache can hold: a serial number is part of the query. */
export interface Scenario {
  readonly name: string
  /** The path of a GET, or the body of a POST to /graphql. */
  readonly request: (serial: number) => { readonly get: string } | { readonly post: string }
  /** What an answer must contain, so that an error is never taken for speed. */
  readonly expects: string
}

const CODES = ['POL', 'ESP', 'DEU', 'USA', 'FRA', 'EST', 'TUR', 'NOR']

const post = (query: string) => ({ post: JSON.stringify({ query }) })

const member = (fields: string) => (serial: number) =>
  post(
    `{ q${serial}: member(code: "${CODES[serial % CODES.length]}") { name series(indicator: DEFENCE_SHARE_OF_GDP) { ${fields} } } }`,
  )

const everybody = (fields: string) => (serial: number) =>
  post(`{ q${serial}: members { name series(indicator: DEFENCE_SHARE_OF_GDP) { ${fields} } } }`)

const PATHWAY = `id totals { extra { dollarsReal } } effort { realGrowth } realism { percentile precedents { from to } } tradeOff { comparisons { percentOf } }
  columns { years shares extraDollarsReal }`

const pathways = (whose: string) => (serial: number) =>
  post(
    `{ q${serial}: ${whose} { name pathway(input: {total: {target: ${3 + (serial % 200) / 100}, by: 2035}}) { ${PATHWAY} } } }`,
  )

export const scenarios: readonly [Scenario, ...Scenario[]] = [
  { name: 'GET /health', request: () => ({ get: '/health' }), expects: '"ok"' },
  {
    name: 'the same query again, one member, columns',
    request: () => member('years values')(0),
    expects: '"values":[',
  },
  { name: 'a new query, one member, columns', request: member('years values'), expects: '"values":[' },
  { name: 'a new query, one member, data points', request: member('data { year value status }'), expects: '"ACTUAL"' },
  {
    name: 'a new query, all members over all years, columns',
    request: everybody('years values'),
    expects: '"values":[',
  },
  {
    name: 'a new query, all members over all years, data points',
    request: everybody('data { year value status }'),
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
