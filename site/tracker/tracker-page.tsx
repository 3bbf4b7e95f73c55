/** Every ally against a target of the reader's own: where it stands, what it takes, what it costs, has it been done, what has it said. */
import { agree, counted } from '../../formats/count.ts'
import { day } from '../../formats/date.ts'
import type { ChartSubject } from '../chart-subject.ts'
import { Tracker, type TrackerAnswer } from '../generated/documents.ts'
import { linkedDataOf } from '../linked-data.ts'
import { amountText, perHeadText } from '../money.ts'
import type { Reply, Sources } from '../operation.ts'
import { type Page, USUAL_CARD } from '../page.ts'
import { Chart } from '../parts/chart.tsx'
import { type Cited, sourcesIn } from '../parts/citation.ts'
import { Missing } from '../parts/missing.tsx'
import { Problems } from '../parts/problems.tsx'
import { shownRows } from './columns.ts'
import { GradeLinks } from './grade-links.tsx'
import type { Grade } from './grades.ts'
import { askedText, readTracker, type TrackerView, trackerAddress, trackerParameters, variablesOf } from './question.ts'
import { rowOf, rowsOf, type TrackerRow } from './rows.ts'
import { TrackerForm } from './tracker-form.tsx'
import { TrackerTable } from './tracker-table.tsx'

export async function trackerPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const { view, problems } = readTracker(search)
  const { asked, other, asOf } = view
  if (Object.keys(problems).length > 0) return refusedPage(search, Object.values(problems), problems)
  const reply = await sources.ask(Tracker, variablesOf(asked, view))
  const { data } = reply
  if (!data) return refusedPage(search, reply.errors, {})
  const { group } = data
  if (!group)
    return refusedPage(
      search,
      [`There is no group “${view.group}”. Allowed: ${data.groups.map(({ code }) => code).join(', ')}.`],
      {},
    )
  const second = other && (await sources.askPart(Tracker, variablesOf(other, view)))
  if (second && !second.data && second.errors.length > 0 && isRefusal(second))
    return refusedPage(search, second.errors, {})
  const codes = new Set((data.groups.find(({ code }) => code === group.code)?.members ?? []).map(({ code }) => code))
  const ofGroup = rowsOf(data).filter(({ code }) => codes.has(code))
  const rows = shownRows(ofGroup, view, codes)
  const address = trackerAddress(view)
  const subject: ChartSubject = { kind: 'tracker', ...trackerParameters(view) }
  const chart = rows.length > 0 ? await sources.chart(subject) : null
  const others = second?.data ? rowsOf(second.data) : []
  const suffix = asOf === null ? '' : `, as known on ${day(asOf)}`
  const title = `What ${askedText(asked)} takes of each ally${suffix}`
  const lead = leadOf(ofGroup, group, view)
  const csv = trackerAddress(view, '/data/tracker.csv')
  const cited: Cited = { title, address: sources.origin + address, ...sourcesOf(data) }
  return {
    status: 200,
    path: address,
    title,
    description: lead,
    card: chart ? subject : null,
    cardAlt: title,
    embeddable: chart !== null,
    statements: false,
    failed: second !== null && second.data === null,
    listed: address === '/tracker',
    linkedData: linkedDataOf({ cited, description: lead, csv }),
    content: (
      <>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <TrackerForm view={view} typed={search} groups={data.groups} problems={{}} />
        <GradeLinks view={view} rows={ofGroup} />
        {second !== null && second.data === null && (
          <Missing what={`The second target, ${askedText(other ?? asked)},`} again={address} />
        )}
        {rows.length === 0 ? (
          <p>
            No ally {view.grade === '' ? '' : 'of this assessment '}is in {group.name}.{' '}
            <a href={trackerAddress({ ...view, grade: '', group: 'NATO' })}>Show all allies</a>
          </p>
        ) : (
          <>
            <TrackerTable
              view={view}
              rows={rows}
              total={data.assessments.members.length}
              group={rowOf(group, group.assessment, group.pathway)}
              others={
                other && second?.data
                  ? {
                      asked: other,
                      rows: others,
                      group:
                        second.data.group &&
                        rowOf(second.data.group, second.data.group.assessment, second.data.group.pathway),
                    }
                  : null
              }
              pathway={group.pathway}
            />
            <h2>The same as a chart</h2>
            {chart && <Chart chart={chart} share={{ subject, csv, cited }} links={[]} />}
          </>
        )}
      </>
    ),
  }
}

/** Whether the question is at fault, and not the moment. */
const isRefusal = ({ errors }: Reply<unknown>): boolean => errors.some((message) => message.includes('Allowed'))

function leadOf(
  rows: readonly TrackerRow[],
  { code, name, pathway }: NonNullable<TrackerAnswer['group']>,
  { asked: { share } }: TrackerView,
): string {
  const count = (grade: Grade) => rows.filter((row) => row.grade === grade).length
  const [met, none] = [count('MET'), count('NO_FIGURE')]
  const all = rows.length
  const rest = all - met - none
  const first = `Of ${counted(all, 'ally', 'allies')}${code === 'NATO' ? '' : ` in ${name}`} ${met} ${agree(met, 'is', 'are')} at ${share}% of GDP on core defence or above, ${rest} ${agree(rest, 'is', 'are')} below it, and ${none} ${agree(none, 'has', 'have')} no figure.`
  if (!pathway) return first
  const { totals, finalYear, startYear } = pathway
  if (totals.extra.usd.billions === 0)
    return `${first} ${name} as a whole would spend nothing more than by holding the share of ${startYear}.`
  const [summed, last] = [totals.extra.money, finalYear.extra.money]
  // A group has no amounts in national currency.
  const [inAll, inLast] =
    summed && last
      ? [summed, last]
      : [
          { ...totals.extra.usd, currency: 'USD' },
          { ...finalYear.extra.usd, currency: 'USD' },
        ]
  const perHead = summed ? totals.extraPerHead : totals.extraPerHeadUsd
  const head = perHead === null ? '' : `, ${perHeadText(perHead, inAll.currency)} a head`
  return `${first} ${name} as a whole would spend ${amountText(inAll)} more in all by ${finalYear.year} than by holding the share of ${startYear}${head}: ${amountText(inLast)} more in ${finalYear.year}.`
}

function sourcesOf({ assessments, group }: TrackerAnswer) {
  const editions = assessments.members.flatMap(({ current }) => ('edition' in current ? [current.edition] : []))
  return sourcesIn([...editions, ...(group?.pathway ? [group.pathway.outlook] : [])])
}

const refusedPage = (
  search: URLSearchParams,
  messages: readonly string[],
  problems: Readonly<Record<string, string>>,
): Page => ({
  status: 400,
  path: null,
  title: 'This cannot be asked',
  description: messages.join(' '),
  ...USUAL_CARD,
  embeddable: false,
  statements: false,
  content: (
    <>
      <h1>This cannot be asked</h1>
      <Problems messages={messages} />
      <TrackerForm view={readTracker(new URLSearchParams()).view} typed={search} groups={[]} problems={problems} />
    </>
  ),
})
