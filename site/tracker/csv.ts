/** The tracker as a table: each row says what question it answers, from which figures, in which currency. */
import { type Cell, csvRow } from '../../formats/csv.ts'
import { Tracker, type TrackerAnswer } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { SiteFile } from '../page.ts'
import { shownRows } from './columns.ts'
import {
  type Asked,
  readTracker,
  type TrackerView,
  trackerAddress,
  trackerParameters,
  variablesOf,
} from './question.ts'
import { rowOf, rowsOf, type TrackerRow } from './rows.ts'

const COLUMNS = [
  ...['area', 'name', 'target_percent_of_gdp', 'target_year', 'percent_of_gdp', 'year', 'status', 'gap_points'],
  ...['needed_points_a_year', 'percentile_of_precedents', 'currency', 'prices_of', 'extra_final_year_billions'],
  ...['extra_in_all_billions', 'extra_final_year_per_head', 'extra_in_all_per_head', 'falls_short'],
  ...['pledge_percent_of_gdp', 'pledge_year', 'assessment', 'explanation', 'edition', 'sources', 'question'],
]

export async function trackerCsv(search: URLSearchParams, sources: Sources): Promise<SiteFile> {
  const { view, problems } = readTracker(search)
  const wrong = Object.values(problems)
  if (wrong.length > 0) return { kind: 'refused', problem: wrong.join(' ') }
  const targets = view.other ? [view.asked, view.other] : [view.asked]
  const replies = await Promise.all(targets.map((asked) => sources.ask(Tracker, variablesOf(asked, view))))
  const refused = replies.flatMap(({ data, errors }) => (data ? [] : errors))
  if (refused.length > 0) return { kind: 'refused', problem: refused.join(' ') }
  const [first] = replies
  if (!first?.data?.group)
    return { kind: 'refused', problem: `There is no group “${view.group}”. Example: group=NATO.` }
  const question = sources.origin + trackerAddress(view)
  const rows = replies.flatMap(({ data }, index) => {
    const asked = targets[index]
    return data && asked ? tableOf(data, asked, view).map((cells) => csvRow([...cells, question])) : []
  })
  const named = Object.entries(trackerParameters(view)).map(([name, value]) => `${name}-${value}`)
  const target = `${view.asked.share}-by-${view.asked.year}`
  const name = ['tracker', target, ...named.filter((part) => !/^(share|by)-/.test(part))].join('-')
  return {
    kind: 'file',
    name: `${name.replaceAll(/[^\w.-]+/g, '-').slice(0, 120)}.csv`,
    text: csvRow(COLUMNS) + rows.join(''),
  }
}

/** In the order of the page, the group last. */
function tableOf(answer: TrackerAnswer, asked: Asked, view: TrackerView): readonly (readonly Cell[])[] {
  const { group, groups } = answer
  const codes = new Set((groups.find(({ code }) => code === group?.code)?.members ?? []).map(({ code }) => code))
  const standing = new Map(answer.assessments.members.map((one) => [one.area.code, one]))
  const rows = shownRows(rowsOf(answer), { ...view, asked }, codes)
  const all = group ? [...rows, rowOf(group, group.assessment, group.pathway)] : rows
  return all.map((row) => {
    const of = standing.get(row.code) ?? (row.code === group?.code ? group.assessment : null)
    const edition = of && 'edition' in of.current ? of.current.edition : null
    const area = standing.get(row.code)?.area
    const pathway = row.code === group?.code ? group.pathway : area && 'pathway' in area ? area.pathway : null
    const cited = [edition?.citation, pathway && `GDP: ${pathway.outlook.citation}`].flatMap((text) => text ?? [])
    return cellsOf(row, asked, {
      startYear: pathway?.startYear ?? null,
      edition: edition?.slug ?? null,
      sources: cited.join('; '),
    })
  })
}

interface Origin {
  readonly startYear: number | null
  readonly edition: string | null
  readonly sources: string
}

function cellsOf(row: TrackerRow, asked: Asked, { startYear, edition, sources }: Origin): readonly Cell[] {
  const { final, total, pledge } = row
  return [
    row.code,
    row.name,
    asked.share,
    asked.year,
    rounded(row.share, 2),
    row.year,
    row.status,
    rounded(row.gap, 2),
    rounded(row.needed, 3),
    rounded(row.percentile, 1),
    total?.amount?.currency ?? null,
    startYear,
    digits(final?.amount?.billions ?? null),
    digits(total?.amount?.billions ?? null),
    digits(final?.perHead ?? null),
    digits(total?.perHead ?? null),
    total === null ? null : row.fallsShort,
    rounded(pledge?.share ?? null, 2),
    pledge?.year ?? null,
    row.grade,
    row.missing ?? row.explanation,
    edition,
    sources,
  ]
}

const rounded = (value: number | null, decimals: number): number | null =>
  value === null ? null : Number(value.toFixed(decimals))

/** Four digits: projections know no more. */
const digits = (value: number | null): number | null => (value === null ? null : Number(value.toPrecision(4)))
