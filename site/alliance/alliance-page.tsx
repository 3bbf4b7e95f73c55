/** What each ally spends as a share of GDP, in any year, as it was known on any day. */
import { agree } from '../../formats/count.ts'
import { date, day } from '../../formats/date.ts'
import { percent } from '../../formats/number.ts'
import { EveryAlly, type EveryAllyAnswer, NatoEditions } from '../generated/documents.ts'
import type { Sources } from '../operation.ts'
import type { Page, Redirect } from '../page.ts'
import { parameterReader } from '../parameters.ts'
import { Chart } from '../parts/chart.tsx'
import { Select } from '../parts/fields.tsx'
import { Problems } from '../parts/problems.tsx'
import { slugOf } from '../slug.ts'
import { levelOf } from './level.ts'
import { type AllyShare, Tiles, TilesKey } from './tiles.tsx'

const ORDERS = [
  ['share', 'largest share first'],
  ['name', 'by name'],
] as const
const SHOWN = [
  ['all', 'all members'],
  ['5', 'at 5% or more'],
  ['3.5', 'at 3.5% or more'],
  ['2', 'at 2% or more'],
  ['below', 'below 2%'],
] as const
type Order = (typeof ORDERS)[number][0]
type Shown = (typeof SHOWN)[number][0]

const TITLE = 'What each ally spends on defence'

export async function alliancePage(search: URLSearchParams, sources: Sources): Promise<Page | Redirect> {
  // The page was the explorer's before, which chose allies to compare and showed pathways of groups.
  const [pathway, pick] = [search.get('pathway'), search.get('pick')]
  if (pathway) return { location: `/pathway/id/${encodeURIComponent(pathway)}` }
  if (pick) return { location: `/compare?${new URLSearchParams(pick.split(',').map((code) => ['line', code]))}` }
  const read = parameterReader(search)
  const asOf = read.day('asOf')
  const [order, shown] = [read.choice('order', ORDERS), read.choice('show', SHOWN)]
  const editions = ((await sources.ask(NatoEditions, {})).data?.editions ?? [])
    .filter(({ definition }) => definition === 'NATO')
    .toReversed()
  const known = editions.filter(({ publishedOn }) => asOf === null || publishedOn <= asOf)
  const [lastYear, firstYear] = [
    Math.max(...known.map((edition) => edition.lastYear)),
    Math.min(...known.map((edition) => edition.firstYear)),
  ]
  const year = known.length === 0 ? null : (read.integer('year', firstYear, lastYear) ?? lastYear)
  if (known.length === 0) read.text('year')
  const problems: Readonly<Record<string, string>> = {
    ...read.problems(),
    ...(known.length === 0 && {
      asOf: `No edition of NATO’s that is carried here was out on ${asOf ? day(asOf) : 'that day'}. Allowed: ${editions.at(-1)?.publishedOn} or later.`,
    }),
  }
  const isRefused = Object.keys(problems).length > 0
  const reply = isRefused || year === null ? null : await sources.ask(EveryAlly, { year, asOf })
  const answer = reply?.data ?? null
  const messages = [...Object.values(problems), ...(answer ? [] : (reply?.errors ?? []))]
  const form = (
    <form class="question" action="/alliance" aria-label="What is shown">
      <Select
        name="year"
        label="Year"
        value={String(year ?? '')}
        options={Array.from({ length: Math.max(lastYear - firstYear + 1, 0) || 0 }, (_, index) => {
          const text = String(lastYear - index)
          return [text, text] as const
        })}
        problem={problems.year}
      />
      <Select
        name="asOf"
        label="As known on"
        value={asOf ?? ''}
        options={[
          ['', 'today'],
          ...(asOf && !editions.some(({ publishedOn }) => publishedOn === asOf) ? [[asOf, day(asOf)] as const] : []),
          ...[...new Set(editions.map(({ publishedOn }) => publishedOn))].map((one) => [one, day(one)] as const),
        ]}
        problem={problems.asOf}
      />
      <Select name="order" label="Order" value={order} options={ORDERS} problem={problems.order} />
      <Select name="show" label="Show" value={shown} options={SHOWN} problem={problems.show} />
      <button type="submit">Show the year</button>
    </form>
  )
  const chart =
    answer && year !== null
      ? await sources.chart({ kind: 'alliance', year: String(year), ...(asOf && { asOf }) })
      : null
  const lead = answer && year !== null ? countsOf(answer, year) : ''
  return {
    status: messages.length > 0 ? 400 : 200,
    path: messages.length > 0 ? null : '/alliance',
    title:
      year === null || messages.length > 0 ? TITLE : `${TITLE}: ${year}${asOf ? `, as known on ${day(asOf)}` : ''}`,
    description: messages.length > 0 ? messages.join(' ') : lead,
    card: null,
    cardAlt: 'Chart of what each ally spends on defence as a share of GDP.',
    embeddable: true,
    statements: false,
    content: (
      <>
        <h1>{TITLE}</h1>
        {lead && <p class="lead">{lead}</p>}
        <Problems messages={messages} />
        {form}
        {answer && chart && year !== null && (
          <>
            <Chart chart={chart} links={[]} />
            <h2>Who meets what</h2>
            <Tiles members={answer.members} />
            <TilesKey />
            <Table answer={answer} year={year} order={order} shown={shown} />
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

interface TableProps {
  readonly answer: EveryAllyAnswer
  readonly year: number
  readonly order: Order
  readonly shown: Shown
}

function Table({ answer, year, order, shown }: TableProps) {
  const rows = answer.members.filter((row) => isShown(row, shown))
  const sorted = order === 'name' ? rows : rows.toSorted((a, b) => (shareOf(b) ?? -1) - (shareOf(a) ?? -1))
  return (
    <div class="wide">
      <table class="stacked">
        <caption>
          Share of GDP by NATO’s definition, {year}. e: estimate. {rows.length} of {answer.members.length} members.
        </caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col" class="number">
              Share of GDP
            </th>
            <th scope="col">Level</th>
            <th scope="col">Edition</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ code, name, datum }) => (
            <tr key={code}>
              <th scope="row">
                <a href={`/member/${slugOf(name)}`}>{name}</a>
              </th>
              {'value' in datum ? (
                <>
                  <td class="number" data-is="Share of GDP">
                    {percent(datum.value)}
                    {datum.status === 'ACTUAL' ? '' : ' e'}
                  </td>
                  <td data-is="Level">{levelOf(datum.printedValue).words}</td>
                  <td data-is="Edition">
                    {datum.edition.title}, {date(datum.edition.publishedOn, datum.edition.publishedOnPrecision)},{' '}
                    {datum.table}
                  </td>
                </>
              ) : (
                <td colSpan={3}>{'explanation' in datum ? datum.explanation : 'No figure.'}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const shareOf = ({ datum }: AllyShare): number | null => ('printedValue' in datum ? datum.printedValue : null)

function isShown(row: AllyShare, shown: Shown): boolean {
  const share = shareOf(row)
  if (shown === 'all') return true
  if (share === null) return false
  return shown === 'below' ? share < 2 : share >= Number(shown)
}
