/** What each ally spends as a share of GDP, in any year, as it was known on any day. */
import { agree } from '../../formats/count.ts'
import { formatDay } from '../../formats/date.ts'
import { percent } from '../../formats/number.ts'
import { parameterReader } from '../address/parameters.ts'
import type { ChartSubject } from '../chart-subject.ts'
import { EveryAlly, type EveryAllyAnswer, NatoEditions } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page, Redirect } from '../page.ts'
import { ChartFigure } from '../parts/chart.tsx'
import { sourcesIn } from '../parts/citation.ts'
import { fieldsWith } from '../parts/fields.tsx'
import { ProblemList } from '../parts/problems.tsx'
import type { Shared } from '../parts/share.tsx'
import { pathwayIdPath } from '../pathway/question.ts'
import { ALLIANCE_ORDERS, AllianceTable, SHOWN_MEMBERS } from './alliance-table.tsx'
import { Tiles, TilesKey } from './tiles.tsx'

const TITLE = 'What each ally spends on defence'

export async function alliancePage(search: URLSearchParams, sources: Sources): Promise<Page | Redirect> {
  // The page was the explorer's before, which chose allies to compare and showed pathways of groups.
  const [pathway, pick] = [search.get('pathway'), search.get('pick')]
  if (pathway) return { location: pathwayIdPath(pathway) }
  if (pick) return { location: `/compare?${new URLSearchParams(pick.split(',').map((code) => ['line', code]))}` }
  const read = parameterReader(search)
  const asOf = read.day('asOf')
  const [order, shown] = [read.choice('order', ALLIANCE_ORDERS), read.choice('show', SHOWN_MEMBERS)]
  const editions = ((await sources.ask(NatoEditions, {})).data?.editions ?? [])
    .filter(({ definition }) => definition === 'NATO')
    .toReversed()
  const newest = editions.find(({ publishedOn }) => asOf === null || publishedOn <= asOf)
  const { firstYear, lastYear } = newest ?? { firstYear: 0, lastYear: 0 }
  const year = newest ? (read.integer('year', firstYear, lastYear) ?? lastYear) : null
  if (!newest) read.text('year')
  const problems: Readonly<Record<string, string>> = {
    ...read.problems(),
    ...(!newest && {
      asOf: `No edition of NATO’s that is carried here was out on ${asOf ? formatDay(asOf) : 'that day'}. Allowed: ${editions.at(-1)?.publishedOn} or later.`,
    }),
  }
  const { select } = fieldsWith(problems)
  const isRefused = Object.keys(problems).length > 0
  const reply = isRefused || year === null ? null : await sources.ask(EveryAlly, { year, asOf })
  const answer = reply?.data ?? null
  const messages = [...Object.values(problems), ...(answer ? [] : (reply?.errors ?? []))]
  const form = (
    <form class="question" action="/alliance" aria-label="What is shown">
      {select(
        'year',
        'Year',
        String(year ?? ''),
        Array.from({ length: newest ? lastYear - firstYear + 1 : 0 }, (_, index) => {
          const text = String(lastYear - index)
          return [text, text] as const
        }),
      )}
      {select('asOf', 'As known on', asOf ?? '', [
        ['', 'today'],
        ...(asOf && !editions.some(({ publishedOn }) => publishedOn === asOf)
          ? [[asOf, formatDay(asOf)] as const]
          : []),
        ...[...new Set(editions.map(({ publishedOn }) => publishedOn))].map((one) => [one, formatDay(one)] as const),
      ])}
      {select('order', 'Order', order, ALLIANCE_ORDERS)}
      {select('show', 'Show', shown, SHOWN_MEMBERS)}
      <button type="submit">Show the year</button>
    </form>
  )
  const subject: ChartSubject = {
    kind: 'alliance',
    ...(year !== null && { year: String(year) }),
    ...(asOf && { asOf }),
  }
  const chart = answer ? await sources.chart(subject) : null
  const given = new URLSearchParams({ ...(year !== null && { year: String(year) }), ...(asOf && { asOf }) })
  const here = `/alliance?${given}`
  const lead = answer && year !== null ? countsOf(answer, year) : ''
  return {
    status: messages.length > 0 ? 400 : 200,
    path: '/alliance',
    title:
      year === null || messages.length > 0
        ? TITLE
        : `${TITLE}: ${year}${asOf ? `, as known on ${formatDay(asOf)}` : ''}`,
    description: messages.length > 0 ? messages.join(' ') : lead,
    card: messages.length > 0 ? null : subject,
    embeddable: true,
    content: (
      <>
        <h1>{TITLE}</h1>
        {lead && <p class="lead">{lead}</p>}
        <ProblemList messages={messages} />
        {form}
        {answer && chart && year !== null && (
          <>
            <ChartFigure chart={chart} share={{ subject, ...citedOf(answer, year, new URL(here, sources.origin)) }} />
            <h2>Who meets what</h2>
            <Tiles members={answer.members} />
            <TilesKey />
            <AllianceTable answer={answer} year={year} order={order} shown={shown} />
          </>
        )}
      </>
    ),
  }
}

/** How many members are at each level, and of how many; or why they are not counted. */
function countsOf({ crossSection, group }: EveryAllyAnswer, year: number): string {
  const alliance =
    group && 'value' in group.datum
      ? ` NATO as a whole: ${percent(group.datum.value)}${group.datum.status === 'ACTUAL' ? '' : ` (${group.datum.status.toLowerCase()})`}.`
      : ''
  if ('explanation' in crossSection) return `There is no count for ${year}. ${crossSection.explanation}${alliance}`
  const { coverage, two, core, five } = crossSection
  if (two.count === null) return `There is no count for ${year}. ${two.absence?.explanation ?? ''}${alliance}`
  return `In ${year} ${two.count} of ${coverage.members} members ${agree(two.count, 'was', 'were')} at 2% or more, ${core.count} at 3.5%, ${five.count} at 5%. Figures: ${coverage.explanation}.${alliance}`
}

/** How the figures of a year are cited, and the file that has them. */
function citedOf({ members }: EveryAllyAnswer, year: number, address: URL): Pick<Shared, 'csv' | 'cited'> {
  const editions = members.flatMap(({ datum }) => ('edition' in datum ? [datum.edition] : []))
  const [edition] = editions
  return {
    csv: edition ? `/data/${edition.slug}.csv` : '/data/',
    cited: { title: `${TITLE}, ${year}`, address: address.href, ...sourcesIn(editions) },
  }
}
