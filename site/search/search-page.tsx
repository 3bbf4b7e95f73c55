/** Everything that has a name or was said here, and the documentation, by words. */
import { counted } from '../../formats/count.ts'
import { unknownParameters } from '../address/parameters.ts'
import { AreaNamed, SearchNames, SearchSaid } from '../generated/documents.ts'
import { areaPath } from '../member/kinds.ts'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { Missing } from '../parts/missing.tsx'
import { ProblemList } from '../parts/problems.tsx'
import { find, findNear, type SearchEntry, searchIndex } from './entry.ts'
import { nameGroups } from './names.ts'
import { ResultList, type Results } from './results.tsx'
import { saidResults } from './said.ts'

const AREA_KINDS = { Member: 'member', Group: 'group', Comparator: 'country' } as const

/** Statements and claims of each list. */
const SAID = 5
/** Names that are offered where nothing is found. */
const NEAR = 6
/** Sections of the documentation. */
const DOCS = 12

/** As long as a search of statements may be. */
const LONGEST = 200

export async function searchPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const text = search.get('q')?.trim() ?? ''
  const problems = Object.values(unknownParameters(search, ['q']))
  if (text.length > LONGEST)
    problems.push(`q: it has ${text.length} characters. Allowed: at most ${LONGEST}. Example: Iceland`)
  if (text === '' || problems.length > 0)
    return page({ text: '', status: problems.length > 0 ? 400 : 200, content: <Nothing problems={problems} /> })
  const [names, area, docs] = await Promise.all([
    sources.askPart(SearchNames, {}),
    sources.ask(AreaNamed, { name: text }).then(({ data }) => data?.area ?? null),
    sources.docs(),
  ])
  const said = await sources.askPart(SearchSaid, {
    words: text,
    about: area ? [area.code] : [],
    namesArea: area !== null,
    first: SAID,
  })
  const groups = names.data ? nameGroups(names.data) : []
  const path = area && areaPath({ kind: AREA_KINDS[area.__typename], name: area.name })
  const named = groups.map(({ heading, entries }) => {
    const found = find(searchIndex(entries), text)
    // What the text names comes before what begins like it, the United Kingdom before Ukraine, and also where no word of it is alike: TR.
    const meant = entries.filter(({ id }) => id === path)
    return resultsOf(heading, [...meant, ...found.filter(({ id }) => id !== path)])
  })
  const sections = docs === null ? [] : find(docs, text)
  const documentation = { ...resultsOf('Documentation', sections), entries: sections.slice(0, DOCS) }
  const [areas, ...others] = named
  const results = [
    areas,
    ...(said.data ? saidResults(said.data, { text, area }) : []),
    ...others,
    documentation,
  ].filter((one): one is Results => one !== undefined && one.count > 0)
  const failed = [
    ...(names.failed ? ['Names, or some of them,'] : []),
    ...(said.failed ? ['Statements and claims'] : []),
    ...(docs === null ? ['The documentation'] : []),
  ]
  const count = results.reduce((sum, one) => sum + one.count, 0)
  const near =
    count > documentation.count
      ? []
      : findNear(searchIndex(groups.flatMap(({ entries }) => entries)), text).slice(0, NEAR)
  return page({
    text,
    failed: failed.length > 0,
    content: (
      <>
        <p role="status" class="lead">
          {count === 0
            ? `Nothing is called “${text}”, and nothing with these words was said. Take fewer words, or another spelling.`
            : summaryOf(results)}
        </p>
        {failed.map((what) => (
          <Missing key={what} what={what} again={`/search?q=${encodeURIComponent(text)}`} />
        ))}
        {results.map((one) => (
          <ResultList key={one.heading} {...one} />
        ))}
        {near.length > 0 && <ResultList heading="Near names" count={near.length} entries={near} all={null} />}
        {count === 0 && <Ways />}
      </>
    ),
  })
}

const resultsOf = (heading: string, entries: readonly SearchEntry[]): Results => ({
  heading,
  count: entries.length,
  entries,
  all: null,
})

const summaryOf = (results: readonly Results[]): string =>
  `Found in ${counted(results.length, 'place', 'places')}: ${results.map(({ heading, count }) => `${heading} (${count})`).join(', ')}.`

interface Shown {
  readonly text: string
  readonly status?: number
  readonly failed?: boolean
  readonly content: Page['content']
}

const page = ({ text, status = 200, failed = false, content }: Shown): Page => ({
  status,
  path: '/search',
  title: text === '' ? 'Search' : `Search: ${text}`,
  description: 'Members and countries, claims, statements, speakers, editions, indicators, pages and documentation.',
  statements: true,
  failed,
  listed: false,
  content: (
    <>
      <h1>{text === '' ? 'Search' : `Search: ${text}`}</h1>
      {content}
    </>
  ),
})

const Nothing = ({ problems }: { readonly problems: readonly string[] }) => (
  <>
    <ProblemList messages={problems} />
    <p>
      Type a name, a word or a number into the field above: members and countries by any of their names, claims,
      statements, speakers, editions, indicators, pages and the documentation are searched.
    </p>
    <Ways />
  </>
)

const Ways = () => (
  <p>
    Or look through <a href="/alliance">every ally</a>, <a href="/claims">all claims</a>,{' '}
    <a href="/statements">all statements</a>, <a href="/data/">all editions</a> or <a href="/docs">the documentation</a>
    .
  </p>
)
