/** What is asked. A serial number makes a request one that no cache can hold; without it the request is the same each time. */
export interface Sent {
  readonly path: string
  /** The body of a POST; a GET has none. */
  readonly body?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Scenario {
  readonly name: string
  readonly request: (serial: number) => Sent
  /** What an answer must contain, so that an error is never taken for speed. */
  readonly expects: string
  /** Of an answer that is as it should be. */
  readonly status: number
}

export const scenario = (name: string, expects: string, request: Scenario['request'], status = 200): Scenario => ({
  name,
  expects,
  request,
  status,
})

export const post = (query: string, variables?: object): Sent => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
})

export const get = (query: string, variables?: object): Sent => ({
  path: `/graphql?${new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) })}`,
  // Apollo Server refuses a GET without one of the headers that it takes for a sign of no browser.
  headers: { 'apollo-require-preflight': 'true' },
})

const CODES = ['POL', 'ESP', 'DEU', 'USA', 'FRA', 'EST', 'TUR', 'NOR']

const series = (serial: number, whose: string, fields: string) =>
  `{ q${serial}: ${whose} { name series(indicator: DEFENCE_SHARE_OF_GDP) { ${fields} } } }`
const member = (serial: number, fields = 'years values') =>
  series(serial, `member(code: "${CODES[serial % CODES.length]}")`, fields)
const everybody = (serial: number, fields = 'years values') => series(serial, 'members', fields)

/** A total that changes with the serial number. */
const input = (serial: number) =>
  `pathway(input: {target: {total: {sharePercent: ${3 + (serial % 2000) / 1000}, year: 2035}}})`
const pathways = (serial: number, whose: string) =>
  post(`{ q${serial}: ${whose} { name ${input(serial)} { id totals { extra { usd { billions } } } effort { realGrowthPercent }
    realism { percentile precedents { startYear endYear } } tradeOff { comparisons { percentOf } } columns { years sharesPercent extraUsdBillions } } } }`)
/** A target that changes with the serial number. */
const assessments = (serial: number, asOf?: string) =>
  `{ q${serial}: assessments(sharePercent: ${3 + (serial % 2000) / 1000}${asOf ? `, asOf: "${asOf}"` : ''}) { counts { grade count } members { area { name } grade explanation neededPointsAYear best { pointsAYear } precedent { member { name } } } } }`
const BY_VARIABLE =
  'query($target: Float!) { member(code: "ESP") { name pathway(input: {target: {total: {sharePercent: $target, year: 2035}}}) { columns { years sharesPercent extraUsdBillions } } } }'

export const baseline = scenario('GET /health', '"ok"', () => ({ path: '/health' }))
export const sameByGet = scenario('the same question again, by GET', '"values":[', () => get(member(0)))

/** What every contestant is asked. */
export const compared: readonly Scenario[] = [
  scenario('the same question again, by POST', '"values":[', () => post(member(0))),
  sameByGet,
  scenario('a new question, one member', '"values":[', (serial) => post(member(serial))),
  scenario('a new question, all members over all years', '"values":[', (serial) => post(everybody(serial))),
  scenario('a known document with new variables, a pathway', '"extraUsdBillions":[', (serial) =>
    post(BY_VARIABLE, { target: 3 + serial / 1e6 }),
  ),
]

const POINTS = 'data { year value status }'

/** What only this API is asked. */
export const own: readonly Scenario[] = [
  scenario('a new question, one member, data points', '"ACTUAL"', (serial) => post(member(serial, POINTS))),
  scenario('a new question, all members, data points', '"ACTUAL"', (serial) => post(everybody(serial, POINTS))),
  scenario('a new pathway, with realism and trade-off', '"percentile"', (serial) =>
    pathways(serial, 'member(code: "ESP")'),
  ),
  scenario('new pathways of all 32 members', '"percentile"', (serial) => pathways(serial, 'members')),
  scenario('a new assessment of all 32 members', '"grade"', (serial) => post(assessments(serial))),
  scenario('the same as of 1 September 2025', '"grade"', (serial) => post(assessments(serial, '2025-09-01'))),
]

const VALUES = Array.from({ length: 24 }, (_, at) => `a${at}: value`).join(' ')
const WHOLE = 'realism { percentile precedents { startYear endYear } } years { year spending { usd { billions } } }'
/** Queries that cost nearly all that one may cost, each of them another one. */
export const heavy: readonly Scenario[] = [
  scenario('rows: 14,400 values each', '"a23":', (serial) =>
    post(`{ q${serial}: data(first: 600) { nodes { ${VALUES} } } }`),
  ),
  scenario('pathways: those of all members, with realism and every year', '"percentile"', (serial) =>
    post(`{ q${serial}: members { ${input(serial)} { ${WHOLE} } } }`),
  ),
]
