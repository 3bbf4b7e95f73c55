/** The first query in the languages of its readers, to be copied and run as it stands. */
import { shellWord } from '../code/shell.ts'

export interface Asking {
  /** Scheme and host of the site. */
  readonly origin: string
  readonly query: string
  /** ISO 3166-1 alpha-3 of a member. */
  readonly code: string
}

interface Language {
  readonly id: string
  readonly name: string
  /** What to install, where to put it, and what is not tested. */
  readonly note: string
  readonly code: (asking: Asking) => string
}

const csv = ({ origin, code }: Asking): string => `${origin}/data/compare.csv?line=${code}`

export const LANGUAGES: readonly Language[] = [
  {
    id: 'curl',
    name: 'curl',
    note: 'For a shell, with nothing to install.',
    code: ({ origin, query, code }) =>
      `curl -sG ${shellWord(`${origin}/graphql`)} \\
  --data-urlencode ${shellWord(`query=${query}`)} \\
  --data-urlencode ${shellWord(`variables=${JSON.stringify({ code })}`)}`,
  },
  {
    id: 'javascript',
    name: 'JavaScript',
    note: 'For a browser, Node, Deno or Bun, with nothing to install. With types and a cache: see the clients below.',
    code: ({ origin, query, code }) => `const query = \`${query}\`
const parameters = new URLSearchParams({ query, variables: JSON.stringify({ code: '${code}' }) })
const response = await fetch(\`${origin}/graphql?\${parameters}\`, { headers: { accept: 'application/json' } })
const { data, errors } = await response.json()
if (errors) throw new Error(errors[0].message)
console.log(data.member)`,
  },
  {
    id: 'python',
    name: 'Python',
    note: 'For Python 3, with nothing to install. With pandas: pandas.read_csv reads the address of the tab Excel as it is.',
    code: ({ origin, query, code }) => `import json
import urllib.parse
import urllib.request

query = """${query}"""
parameters = urllib.parse.urlencode({"query": query, "variables": json.dumps({"code": "${code}"})})
with urllib.request.urlopen("${origin}/graphql?" + parameters) as response:
    answer = json.load(response)
if "errors" in answer:
    raise SystemExit(answer["errors"][0]["message"])
print(answer["data"]["member"])`,
  },
  {
    id: 'r',
    name: 'R',
    note: 'With install.packages("jsonlite"). This project’s tests do not run R.',
    code: (asking) => `query <- '${asking.query}'
parameters <- paste0(
  "query=", URLencode(query, reserved = TRUE),
  "&variables=", URLencode('{"code":"${asking.code}"}', reserved = TRUE)
)
answer <- jsonlite::fromJSON(paste0("${asking.origin}/graphql?", parameters))
print(answer$data$member)

# Or all years as a data frame, without a package:
figures <- read.csv("${csv(asking)}")
print(tail(figures[, c("area", "year", "percent_of_gdp", "status")]))`,
  },
  {
    id: 'excel',
    name: 'Excel',
    note: 'Data › Get Data › From Other Sources › Blank Query › Advanced Editor. In Google Sheets: =IMPORTDATA with the same address. This project’s tests read the address, and do not run Excel.',
    code: (asking) => `let
  Answer = Web.Contents("${csv(asking)}"),
  Table = Csv.Document(Answer, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Headed = Table.PromoteHeaders(Table),
  Typed = Table.TransformColumnTypes(Headed, {{"year", Int64.Type}, {"percent_of_gdp", type number}}, "en-US")
in
  Typed`,
  },
]
