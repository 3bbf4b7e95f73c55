/**
 * What is asked of the product, family by family, as its own pages, documentation and users ask it. The shares of the families are
 * assumed: nobody has measured them. Within a family questions follow Zipf's law.
 */
import registered from '../../src/http/graphql/trusted-documents.json' with { type: 'json' }
import type { Sent } from '../scenarios.ts'

export interface Family {
  readonly name: string
  /** Percent of all requests. */
  readonly share: number
  /** How many different questions there are. */
  readonly size: number
  readonly question: (index: number) => Sent
}

/** What questions are made of. */
export interface Things {
  /** Codes of all members, and slugs of all editions. */
  readonly members: readonly string[]
  readonly editions: readonly string[]
  readonly pathways: readonly string[]
}

const YEARS = Array.from({ length: 13 }, (_, index) => 2014 + index)
const INDICATORS = ['DEFENCE_SHARE_OF_GDP', 'DEFENCE_SPENDING_USD', 'DEFENCE_SPENDING_NATIONAL', 'EQUIPMENT_SHARE']
const SHAPES = [
  { simple: 'LINEAR' },
  { powerExponent: 0.5 },
  { powerExponent: 2 },
  { sCurveSteepness: 10 },
  { simple: 'GEOMETRIC' },
  { simple: 'PLEDGED' },
]
const TARGETS = Array.from({ length: 31 }, (_, index) => 2 + index / 10)
const ARRIVALS = Array.from({ length: 14 }, (_, index) => 2027 + index)
const WORDS = ['defence', 'nato', 'spending', '"5%"', 'industry', 'ukraine', 'budget', 'gdp', 'pledge*', 'safety net*']

const DOCUMENTS = Object.entries(registered)
/** Those that need no variables. */
const EXAMPLES = DOCUMENTS.filter(([, text]) => !/\$\w+: \[?\w+!?\]?!/.test(text))

export function families({ members, editions, pathways }: Things): readonly Family[] {
  const pairs = members.flatMap((one, at) => members.slice(at + 1).map((other) => [one, other]))
  const pages = ['/', '/compare', '/claims', ...members.map((code) => `/member/${code}`)]
  const files = [...editions.map((slug) => `${slug}.csv`), 'statements.csv', 'claims.csv', 'realistic-pathway.zip']
  return [
    of('pages of the explorer', 12, (path) => ({ path }), pages),
    of('explorer: the alliance in a year', 10, (year) => trusted('Alliance', { year, asOf: null }), YEARS),
    of('explorer: a member', 14, (code) => trusted('Member', { code, asOf: null }), members),
    of('explorer: statements on a member', 5, (code) => trusted('MemberStatements', { code, first: 5 }), members),
    of('explorer: claims', 3, (filter) => trusted('Claims', { first: 300, filter }), CLAIM_FILTERS),
    of('explorer: members compared', 5, compared, pairs, INDICATORS),
    of('explorer: a pathway', 12, pathway, members, TARGETS, ARRIVALS, SHAPES),
    of('documented queries, by hash', 2, ([hash]) => ({ path: `/q/${hash}` }), EXAMPLES),
    of('documented queries, by POST', 5, ([, query]) => post({ query }), EXAMPLES),
    of('a figure, by GET', 8, (...of) => get(figure, figureOf(...of)), members, INDICATORS, YEARS),
    of(
      'a figure, by POST',
      8,
      (...of) => post({ query: figure, variables: figureOf(...of) }),
      members,
      INDICATORS,
      YEARS,
    ),
    of('charts of members', 8, memberChart, members, ['auto', 'light', 'dark'], [1949, ...YEARS.slice(0, 7)]),
    of('embedded charts', 2, (code) => ({ path: `/embed/member/${code}` }), members),
    of('charts of pathways', 2, (id) => ({ path: `/chart/pathway/${encodeURIComponent(id)}.svg` }), pathways),
    of('files', 3, (file) => ({ path: `/data/${file}` }), files),
    of('statements searched', 1, searched, WORDS, members),
  ]
}

const CLAIM_FILTERS = [{}, { changed: true }, ...['MATCHES', 'CLOSE', 'DIFFERS'].map((one) => ({ verdicts: [one] }))]

/** All combinations of some lists: the first one changes with every index. */
function of<Lists extends readonly (readonly unknown[])[]>(
  name: string,
  share: number,
  make: (...one: { [Place in keyof Lists]: Lists[Place][number] }) => Sent,
  ...lists: Lists
): Family {
  const size = lists.reduce((product, list) => product * list.length, 1)
  const question = (index: number): Sent => {
    let rest = index
    const chosen = lists.map((list) => {
      const one = list[rest % list.length]
      rest = Math.floor(rest / list.length)
      return one
    })
    return make(...(chosen as { [Place in keyof Lists]: Lists[Place][number] }))
  }
  return { name, share, size, question }
}

const post = (body: object): Sent => ({ path: '/graphql', body: JSON.stringify(body) })

const get = (query: string, variables: object): Sent => ({
  path: `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`,
})

/** As the explorer asks: by the hash of one of its operations. */
function trusted(operation: string, variables: object): Sent {
  const [hash] = DOCUMENTS.find(([, text]) => new RegExp(`query ${operation}\\b`).test(text)) ?? []
  if (hash === undefined) throw new Error(`No document is registered as ${operation}.`)
  return { path: `/q/${hash}?variables=${encodeURIComponent(JSON.stringify(variables))}` }
}

const compared = (codes: readonly string[], indicator: string): Sent =>
  trusted('Compare', { codes, indicator, definition: 'NATO', from: 2014, asOf: null, withOthers: false })

const pathway = (code: string, target: number, by: number, shape: object): Sent =>
  trusted('Pathway', {
    code,
    input: { target: { total: { sharePercent: target, year: by } }, shape, whenAbove: 'HOLD' },
    id: '',
    isGiven: false,
  })

const figure =
  'query Figure($code: CountryCode!, $indicator: IndicatorCode!, $year: Int!) { member(code: $code) { datum(indicator: $indicator, year: $year) { ... on Datum { value unit { label } status citation } } } }'

const figureOf = (code: string, indicator: string, year: number) => ({ code, indicator, year })

const memberChart = (code: string, theme: string, from: number): Sent => ({
  path: `/chart/member/${code}.svg?theme=${theme}&from=${from}`,
})

const searched = (words: string, code: string): Sent =>
  get(
    'query Search($words: String!, $areas: [ID!]) { statements(search: $words, filter: { areas: $areas }, first: 20) { totalCount edges { node { title saidOn speaker { name } } } } }',
    { words, areas: [code] },
  )
