/** The tracker as a table: each row says what question it answers, from which figures, in which currency. */
import { type Cell, csvRow } from '../../formats/csv.ts'
import type { TrackerCost, TrackerStanding } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import { problemsOfApi, type SiteFile } from '../page.ts'
import { askTracker, isAnswered, type TargetAnswer } from './answer.ts'
import { shownRows } from './columns.ts'
import { readTracker, type TrackerTarget, type TrackerView, trackerAddress, trackerParameters } from './question.ts'
import { groupRow, type TrackerRow, trackerRows } from './rows.ts'

const COLUMNS = [
  ...['area', 'name', 'target_percent_of_gdp', 'target_year', 'percent_of_gdp', 'year', 'status', 'gap_points'],
  ...['needed_points_a_year', 'percentile_of_precedents', 'currency', 'prices_of', 'extra_final_year_billions'],
  ...['extra_in_all_billions', 'extra_final_year_per_head', 'extra_in_all_per_head', 'falls_short'],
  ...['pledge_percent_of_gdp', 'pledge_year', 'assessment', 'explanation', 'edition', 'sources', 'question'],
]

const EXAMPLE = '/data/tracker.csv?share=3.5&by=2035'

export async function trackerCsv(search: URLSearchParams, sources: Sources): Promise<SiteFile> {
  const { view, problems } = readTracker(search)
  if (Object.keys(problems).length > 0) return { kind: 'refused', problems, example: EXAMPLE }
  const targets = view.other ? [view.asked, view.other] : [view.asked]
  const answers = await Promise.all(targets.map((asked) => askTracker(asked, view, sources)))
  const refused = answers.flatMap((answer) => (isAnswered(answer) ? [] : answer))
  if (refused.length > 0) return { kind: 'refused', problems: problemsOfApi(refused), example: EXAMPLE }
  const question = sources.origin + trackerAddress(view)
  const rows = answers.flatMap((answer, index) => {
    const asked = targets[index]
    if (!isAnswered(answer) || !asked) return []
    return tableOf(answer, asked, view).map((cells) => csvRow([...cells, question]))
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
function tableOf(answer: TargetAnswer, asked: TrackerTarget, view: TrackerView): readonly (readonly Cell[])[] {
  const { group, members, codes } = answer
  const sources = new Map<
    string,
    { readonly current: TrackerStanding['current']; readonly pathway: TrackerCost | null }
  >([
    ...members.map(
      ({ area, current }) => [area.code, { current, pathway: 'pathway' in area ? area.pathway : null }] as const,
    ),
    [group.code, { current: group.assessment.current, pathway: group.pathway }] as const,
  ])
  return [...shownRows(trackerRows(answer), { ...view, asked }, codes), groupRow(answer)].map((row) => {
    const { current, pathway } = sources.get(row.code) ?? {}
    const edition = current && 'edition' in current ? current.edition : null
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

function cellsOf(row: TrackerRow, asked: TrackerTarget, { startYear, edition, sources }: Origin): readonly Cell[] {
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
