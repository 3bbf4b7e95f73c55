/** The values of a comparison as a table: each row says whose it is, by which definition and edition, and what question it answers. */
import { csvRow } from '../../formats/csv.ts'
import type { Sources } from '../operation.ts'
import type { SiteFile } from '../page.ts'
import { loadAreas } from '../pathway/areas.ts'
import { type LoadedLine, readLine } from './line.ts'
import { lineName } from './line-list.tsx'
import { compareAddress, readComparison } from './question.ts'

const HEADER = 'line,area,year,percent_of_gdp,status,definition,edition,published_on,source,question\r\n'

const EXAMPLE = '/data/compare.csv?line=DEU&line=POL:SIPRI'

/** @returns the file, or what is wrong with the address */
export async function compareCsv(search: URLSearchParams, sources: Sources): Promise<SiteFile> {
  const { comparison, problems } = readComparison(search)
  const areas = await loadAreas(sources)
  const wrong = {
    ...problems,
    ...(comparison.lines.length === 0 && {
      line: 'line: nothing is asked for. Allowed: areas, areas with a definition, and pathways, one or more.',
    }),
  }
  if (Object.keys(wrong).length > 0) return { kind: 'refused', problems: wrong, example: EXAMPLE }
  const lines = await Promise.all(comparison.lines.map((text) => readLine(text, { comparison, areas, sources })))
  const refused = lines.flatMap((line) => (line.kind === 'missing' && line.isRefused ? [line.reason] : []))
  if (refused.length > 0) return { kind: 'refused', problems: { line: refused.join(' ') }, example: EXAMPLE }
  const question = sources.origin + compareAddress({ ...comparison, lines: lines.map(({ text }) => text) })
  const rows = lines.flatMap((line) => rowsOf(line, comparison.from)).map((row) => csvRow([...row, question]))
  const day = comparison.asOf === null ? '' : `-as-of-${comparison.asOf}`
  const names = lines.map(({ text }) => text.replaceAll(/[^\w.-]+/g, '-').slice(0, 30))
  return {
    kind: 'file',
    name: `${`compare-${names.join('-')}`.slice(0, 120)}${day}.csv`,
    text: HEADER + rows.join(''),
  }
}

type Row = readonly (string | number | null)[]

function rowsOf(line: LoadedLine, from: number): readonly Row[] {
  if (line.kind === 'missing') return [[lineName(line), line.name, null, null, null, null, null, null, line.reason]]
  if (line.kind === 'pathway') {
    const { headline, summary, years, outlook } = line.course
    const source = `${summary} GDP: ${outlook.citation}`
    return years
      .filter(({ year }) => year >= from)
      .map(({ year, corePercent, sharePercent }) => {
        const share = twoDecimals(corePercent ?? sharePercent)
        return [headline, line.name, year, share, 'PATHWAY', null, null, null, source]
      })
  }
  const { years, values, statuses, definition, edition } = line.series
  const { slug, citation, publishedOn } = edition
  return years.flatMap((year, at) => {
    const [value, status] = [values[at] ?? null, statuses[at] ?? null]
    if (value === null) return []
    const share = twoDecimals(value)
    return [[lineName(line), line.name, year, share, status, definition, slug, publishedOn, citation]]
  })
}

/** As sources print shares: more digits would be noise. */
const twoDecimals = (value: number): number => Number(value.toFixed(2))
