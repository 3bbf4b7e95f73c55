/** Every ally against a target of the reader's own: where it stands, what it takes, what it costs, has it been done, what has it said. */
import { formatDay } from '../../formats/date.ts'
import type { ChartSubject } from '../chart-subject.ts'
import { refusal } from '../errors/refusal.tsx'
import type { Sources } from '../operation.ts'
import type { Page } from '../page.ts'
import { ChartFigure } from '../parts/chart.tsx'
import { type Cited, sourcesIn } from '../parts/citation.ts'
import { Missing } from '../parts/missing.tsx'
import { linkedDataOf } from '../shell/linked-data.ts'
import { askSecond, askTracker, isAnswered, type TargetAnswer } from './answer.ts'
import { shownRows } from './columns.ts'
import { GradeLinks } from './grade-links.tsx'
import { GRADE_NAMES } from './grades.ts'
import { leadOf } from './lead.ts'
import { askedText, readTracker, trackerAddress, trackerParameters } from './question.ts'
import { groupRow, trackerRows } from './rows.ts'
import { TrackerForm } from './tracker-form.tsx'
import { TrackerTable } from './tracker-table.tsx'

export async function trackerPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const { view, problems } = readTracker(search)
  const { asked, other, asOf } = view
  if (Object.keys(problems).length > 0) return refusedPage(search, Object.values(problems), problems)
  const [answer, second] = await Promise.all([
    askTracker(asked, view, sources),
    other && askSecond(other, view, sources),
  ])
  if (!isAnswered(answer)) return refusedPage(search, answer, {})
  if (second !== null && !isAnswered(second)) return refusedPage(search, second, {})
  const isFailed = other !== null && second === null
  const { group, groups, codes } = answer
  const ofGroup = trackerRows(answer).filter(({ code }) => codes.has(code))
  const rows = shownRows(ofGroup, view, codes)
  const address = trackerAddress(view)
  const subject: ChartSubject = { kind: 'tracker', ...trackerParameters(view) }
  const chart = rows.length > 0 ? await sources.chart(subject) : null
  const suffix = asOf === null ? '' : `, as known on ${formatDay(asOf)}`
  const title = `What ${askedText(asked)} takes of each ally${other ? `, and what ${askedText(other)} takes` : ''}${suffix}`
  const lead = leadOf(ofGroup, group, view)
  const csv = trackerAddress(view, '/data/tracker.csv')
  const cited: Cited = { title, address: sources.origin + address, ...sourcesOf(answer) }
  return {
    path: address,
    title,
    description: lead,
    card: chart ? subject : null,
    cardAlt: title,
    embeddable: chart !== null,
    failed: isFailed,
    listed: address === '/tracker',
    linkedData: linkedDataOf({ cited, description: lead, csv }),
    content: (
      <>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <TrackerForm view={view} typed={search} groups={groups} problems={{}} />
        <GradeLinks view={view} rows={ofGroup} />
        {isFailed && <Missing what={`The second target, ${askedText(other ?? asked)},`} again={address} />}
        {rows.length === 0 ? (
          <p>
            No ally in {group.name} has the assessment “{view.grade === '' ? 'any' : GRADE_NAMES[view.grade]}”. Choose
            another one above, or <a href={trackerAddress({ ...view, grade: '', group: 'NATO' })}>see all allies</a>.
          </p>
        ) : (
          <>
            <TrackerTable
              view={view}
              rows={rows}
              total={answer.members.length}
              group={groupRow(answer)}
              others={other && second ? { asked: other, rows: trackerRows(second), group: groupRow(second) } : null}
              pathway={group.pathway}
            />
            <h2>The same as a chart</h2>
            {chart && <ChartFigure chart={chart} share={{ subject, csv, cited }} />}
          </>
        )}
      </>
    ),
  }
}

function sourcesOf({ members, group }: TargetAnswer) {
  const editions = members.flatMap(({ current }) => ('edition' in current ? [current.edition] : []))
  return sourcesIn([...editions, ...(group.pathway ? [group.pathway.outlook] : [])])
}

const refusedPage = (
  search: URLSearchParams,
  messages: readonly string[],
  problems: Readonly<Record<string, string>>,
): Page =>
  refusal(
    messages,
    <TrackerForm view={readTracker(new URLSearchParams()).view} typed={search} groups={[]} problems={problems} />,
  )
