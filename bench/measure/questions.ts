/** What people ask of the product, kind by kind, each time of something else. */
import documents from '../../src/http/graphql/trusted-documents.json' with { type: 'json' }
import { get, post, type Sent } from './scenarios.ts'

const CODES =
  'ALB BEL BGR CAN CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN ITA LTU LUX LVA MKD MNE NLD NOR POL PRT ROU SVK SVN SWE TUR USA'

export const any = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item
export const upTo = (most: number): number => Math.ceil(Math.random() * most)

const code = () => any(CODES.split(' '))
/** As the pages ask: by the hash of one of its operations. */
const byHash = (operation: string, variables: object): Sent => {
  const [hash] = Object.entries(documents).find(([, text]) => text.includes(`query ${operation}(`)) ?? []
  if (hash === undefined) throw new Error(`No document of the pages is called ${operation}.`)
  return { path: `/q/${hash}?variables=${encodeURIComponent(JSON.stringify(variables))}` }
}
const input = () => ({
  target: { total: { sharePercent: 2 + upTo(300) / 100, year: 2026 + upTo(14) } },
  whenAbove: 'HOLD',
})
const figure = () =>
  `{ member(code: "${code()}") { datum(indicator: DEFENCE_SHARE_OF_GDP, year: ${2013 + upTo(13)}) { ... on Datum { value citation } } } }`

/** Statements are asked for as nobody did before, so that the database is asked too. */
export const QUESTIONS: Readonly<Record<string, () => Sent>> = {
  'a page': () => ({ path: any(['/', '/alliance', '/claims', `/compare?line=${code()}`]) }),
  'a chart': () => ({ path: `/chart/member/${code()}.svg?from=${1948 + upTo(70)}` }),
  'a file': () => ({ path: `/data/${any(['nato-2026.csv', 'statements.csv', 'realistic-pathway.zip'])}` }),
  'a member': () => byHash('AreaPage', { code: code(), asOf: null }),
  'a figure, by GET': () => get(figure()),
  'a figure, by POST': () => post(figure()),
  'a pathway': () => byHash('PathwayPage', { area: code(), input: input(), id: '', isGiven: false, currency: 'USD' }),
  'statements on a member': () => byHash('StatementsPage', { filter: { areas: [code()] }, first: upTo(100) }),
  'a search of statements': () =>
    get(`{ s${upTo(1e6)}: statements(search: "defence", first: 20) { nodes { title } } }`),
  'the board of claims': () => get(`{ c${upTo(1e6)}: claims(first: 300) { nodes { slug check { verdict } } } }`),
}
