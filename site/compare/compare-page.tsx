/** Up to twelve areas and pathways in one chart or a panel each, with every value in a table. */
import { formatDate } from '../../formats/date.ts'
import { refusal } from '../errors/refusal.tsx'
import type { AreasAnswer } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page, Redirect } from '../page.ts'
import { ChartFigure } from '../parts/chart.tsx'
import { type Cited, sourcesIn } from '../parts/citation.ts'
import { loadAreas } from '../pathway/areas.ts'
import { linkedDataOf } from '../shell/linked-data.ts'
import { CompareForm } from './compare-form.tsx'
import { addedLine, formerComparison } from './former.ts'
import { type LoadedLine, readLine } from './line.ts'
import { LineList, lineName } from './line-list.tsx'
import { type CompareQuestion, compareAddress, type ReadComparison, readComparison } from './question.ts'
import { ValuesTable } from './values-table.tsx'

/** The lines that are shown before a reader chooses any. */
const FIRST = ['POL', 'DEU', 'ITA']

export async function comparePage(search: URLSearchParams, sources: Sources): Promise<Page | Redirect> {
  const former = await formerComparison(search, sources)
  if (former) return former
  const read = readComparison(search)
  const areas = await loadAreas(sources)
  if (Object.keys(read.problems).length > 0) return refusedPage(areas, read, Object.values(read.problems))
  const added = addedLine(search, read)
  if (added) return added
  const chosen = read.comparison.lines.length > 0 ? read.comparison.lines : search.has('line') ? [] : FIRST
  const asked = { ...read.comparison, lines: chosen }
  const lines = await Promise.all(chosen.map((text) => readLine(text, { comparison: asked, areas, sources })))
  const messages = lines.flatMap((line) => (line.kind === 'missing' && line.isRefused ? [line.reason] : []))
  if (messages.length > 0) {
    const good = lines.flatMap((line) => (line.kind === 'missing' && line.isRefused ? [] : [line.text]))
    return refusedPage(areas, { ...read, comparison: { ...asked, lines: good } }, messages)
  }
  const comparison = { ...asked, lines: lines.map(({ text }) => text) }
  if (comparison.lines.join() !== chosen.join()) return { location: compareAddress(comparison) }
  return answeredPage({ areas, read, comparison, lines, sources })
}

interface Answered {
  readonly areas: AreasAnswer
  readonly read: ReadComparison
  readonly comparison: CompareQuestion
  readonly lines: readonly LoadedLine[]
  readonly sources: Sources
}

async function answeredPage({ areas, read, comparison, lines, sources }: Answered): Promise<Page> {
  const { asOf, from, as } = comparison
  const drawn = lines.flatMap((line) => {
    if (line.kind === 'missing') return []
    return [line.kind === 'pathway' ? line.course.id : line.text]
  })
  const subject = {
    kind: 'compare',
    lines: drawn,
    ...(asOf !== null && { asOf }),
    from: String(from),
    ...(as === 'panels' && { as }),
  } as const
  const chart = drawn.length > 0 ? await sources.chart(subject) : null
  const names = lines.map(lineName)
  const cited = citedOf(lines, comparison, sources.origin)
  const title = names.length === 0 ? 'Compare allies and pathways' : `Compared: ${names.join(' · ')}`
  const csv = csvAddress(comparison)
  const day = asOf === null ? '' : `, as known on ${formatDate(asOf, 'DAY')}`
  const description = `Defence spending as a share of GDP${day}: ${names.join('; ')}. Each line by its own definition.`
  return {
    path: compareAddress(comparison),
    title,
    description,
    ...(drawn.length > 0 && { card: subject, cardAlt: title }),
    embeddable: drawn.length > 0,
    failed: lines.some((line) => line.kind === 'missing' && line.isFailed),
    listed: asOf === null,
    linkedData: linkedDataOf({ cited, description, csv: lines.length > 0 ? csv : null }),
    content: (
      <>
        <h1>{chart?.title ?? 'Compare allies and pathways'}</h1>
        <p class="lead">Defence spending as a share of GDP{day}, each line by its own definition.</p>
        {chart && <ChartFigure chart={chart} share={{ subject, csv, cited }} />}
        {lines.length > 0 ? <LineList comparison={comparison} lines={lines} /> : <p>Nothing is chosen yet.</p>}
        <CompareForm areas={areas} lines={comparison.lines} adding={read.adding} options={read.options} problems={{}} />
        <ValuesTable lines={lines} from={from} />
      </>
    ),
  }
}

const citedOf = (lines: readonly LoadedLine[], comparison: CompareQuestion, origin: string): Cited => ({
  title: `Compared: ${lines.map(lineName).join(', ')}`,
  address: origin + compareAddress(comparison),
  ...sourcesIn(
    lines.flatMap((line) => {
      if (line.kind === 'missing') return []
      return [line.kind === 'figures' ? line.series.edition : line.course.outlook]
    }),
  ),
})

const csvAddress = (comparison: CompareQuestion): string =>
  `/data/compare.csv${compareAddress(comparison).slice('/compare'.length)}`

const refusedPage = (areas: AreasAnswer, read: ReadComparison, messages: readonly string[]): Page =>
  refusal(
    messages,
    <>
      <CompareForm
        areas={areas}
        lines={read.comparison.lines}
        adding={read.adding}
        options={read.options}
        problems={read.problems}
      />
      {read.comparison.lines.length > 0 && (
        <p>
          <a href={compareAddress({ ...read.comparison, asOf: null })}>Compare what could be read</a>
        </p>
      )}
    </>,
    'This cannot be compared',
  )
