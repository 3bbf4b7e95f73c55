/** The stretches that are asked for as a table: each row says which record it is from and what was asked. */
import { csvRow } from '../../formats/csv.ts'
import { PrecedentsTable } from '../generated/documents.ts'
import { reasonsOf, type Sources } from '../operation.ts'
import { problemsOfApi, type SiteFile } from '../page.ts'
import { loadAreas, namedArea } from '../pathway/areas.ts'
import { filterOf } from './api-question.ts'
import { noMember, precedentsAddress, precedentsParameters, readPrecedents } from './question.ts'

const COLUMNS = [
  ...['area', 'name', 'start_year', 'end_year', 'start_percent_of_gdp', 'end_percent_of_gdp', 'rise_points'],
  ...['at_war', 'as_member', 'jump_break_or_one_off', 'percent_of_gdp_five_years_later'],
  ...['percent_of_gdp_ten_years_later', 'definition', 'edition', 'source', 'question'],
]

const EXAMPLE = '/data/precedents.csv?years=5&rise=1'

export async function precedentsCsv(search: URLSearchParams, sources: Sources): Promise<SiteFile> {
  const { view, problems } = readPrecedents(search)
  const areas = await loadAreas(sources)
  const who = view.who === '' ? null : await namedArea(areas, view.who, sources)
  const wrong = { ...problems, ...(view.who !== '' && who?.kind !== 'member' && { who: noMember(view.who) }) }
  if (Object.keys(wrong).length > 0) return { kind: 'refused', problems: wrong, example: EXAMPLE }
  const reply = await sources.ask(PrecedentsTable, { years: view.years, filter: filterOf(view, who?.code ?? null) })
  const found = reply.data?.historicalStretches
  if (!found) {
    const reasons = reasonsOf(reply)
    return { kind: 'refused', problems: problemsOfApi(reasons), example: EXAMPLE }
  }
  const { columns, edition } = found
  const names = new Map(areas.members.map(({ code, name }) => [code, name]))
  const asked = { ...view, open: '', order: '' as const }
  const question = sources.origin + precedentsAddress(asked)
  const rows = columns.members.map((code, at) => {
    const start = columns.startYears[at] ?? 0
    return csvRow([
      code,
      names.get(code) ?? code,
      start,
      start + view.years,
      rounded(columns.startSharesPercent[at]),
      rounded(columns.endSharesPercent[at]),
      rounded(columns.risesPoints[at]),
      columns.atWar[at] ?? null,
      columns.asMember[at] ?? null,
      columns.marked[at] ?? null,
      rounded(columns.sharesPercentFiveYearsLater[at]),
      rounded(columns.sharesPercentTenYearsLater[at]),
      'SIPRI',
      edition.slug,
      edition.citation,
      question,
    ])
  })
  const named = Object.entries(precedentsParameters(asked))
    .filter(([name]) => name !== 'years')
    .map(([name, value]) => `${name}-${value}`)
  const name = ['precedents', `${view.years}-years`, ...named].join('-').replaceAll(/[^\w.-]+/g, '-')
  return { kind: 'file', name: `${name.slice(0, 120)}.csv`, text: csvRow(COLUMNS) + rows.join('') }
}

/** As sources print shares: more digits would be noise. */
const rounded = (value: number | null | undefined): number | null => (value == null ? null : Number(value.toFixed(2)))
