/** Has it ever been done: every stretch of history in SIPRI's record, sifted by the reader, in words, as a picture and as a list. */
import { percent } from '../../formats/number.ts'
import type { ChartSubject } from '../chart-subject.ts'
import { type AreasAnswer, Precedents, type PrecedentsAnswer } from '../generated/documents.ts'
import { linkedDataOf } from '../linked-data.ts'
import type { DrawnChart, Sources } from '../operation.ts'
import { type Page, USUAL_CARD } from '../page.ts'
import { Chart } from '../parts/chart.tsx'
import { type Cited, sourcesIn } from '../parts/citation.ts'
import { Pager } from '../parts/pager.tsx'
import { Problems } from '../parts/problems.tsx'
import { loadAreas, namedArea } from '../pathway/areas.ts'
import { variablesOf } from './api-question.ts'
import { Opened } from './opened.tsx'
import { PrecedentsForm } from './precedents-form.tsx'
import { type PrecedentsView, precedentsAddress, precedentsParameters, readPrecedents, yearsText } from './question.ts'
import { StretchTable } from './stretch-table.tsx'
import { answerText, markedText, namedStretches, questionText, stretchText } from './words.ts'

export async function precedentsPage(search: URLSearchParams, sources: Sources): Promise<Page> {
  const { view, after, problems } = readPrecedents(search)
  const areas = await loadAreas(sources)
  const [who, of] = await Promise.all([
    view.who === '' ? null : namedArea(areas, view.who, sources),
    namedArea(areas, view.of, sources),
  ])
  const isWho = view.who === '' || who?.kind === 'member'
  const wrong = {
    ...problems,
    ...(!isWho && { who: `No member is called “${view.who}”. Example: who=greece.` }),
    ...((!of || of.kind === 'country') && {
      of: `No member and no group is called “${view.of}”. Example: of=germany.`,
    }),
  }
  const refused = (messages: readonly string[]) => refusedPage(areas, search, messages, wrong)
  if (Object.keys(wrong).length > 0 || !of) return refused(Object.values(wrong))
  const reply = await sources.ask(Precedents, variablesOf(view, { who: who?.code ?? null, of: of.code, after }))
  const found = reply.data?.stretches ?? null
  if (!reply.data || !found) {
    const reasons = [...reply.errors, ...reply.absences.map(({ explanation }) => explanation)]
    return refused(reasons.length > 0 ? [...new Set(reasons)] : ['It cannot be shown at the moment.'])
  }
  const opened = found.stretch ?? null
  if (view.open !== '' && !opened)
    return refused([`The record has no stretch ${view.open} of ${yearsText(view.years)}. Example: open=GRC-1973.`])
  const subject: ChartSubject = { kind: 'precedents', ...precedentsParameters({ ...view, order: '' }) }
  const openedSubject: ChartSubject | null = opened && {
    kind: 'compare',
    lines: [`${opened.member.code}:SIPRI`],
    from: String(Math.max(1949, opened.startYear - 5)),
  }
  const [chart, openedChart] = await Promise.all([
    sources.chart(subject),
    openedSubject && sources.chart(openedSubject),
  ])
  return answeredPage({
    areas,
    view,
    search,
    after,
    answer: reply.data,
    found,
    who: who?.name ?? null,
    subject,
    chart,
    openedSubject,
    openedChart,
    origin: sources.origin,
  })
}

interface Answered {
  readonly areas: AreasAnswer
  readonly view: PrecedentsView
  readonly search: URLSearchParams
  readonly after: string
  readonly answer: PrecedentsAnswer
  readonly found: NonNullable<PrecedentsAnswer['stretches']>
  readonly who: string | null
  readonly subject: ChartSubject
  readonly chart: DrawnChart
  readonly openedSubject: ChartSubject | null
  readonly openedChart: DrawnChart | null
  readonly origin: string
}

function answeredPage(answered: Answered): Page {
  const { areas, view, search, after, answer, found, who, subject, chart, openedSubject, openedChart, origin } =
    answered
  const address = precedentsAddress(view)
  const question = questionText(view, who)
  const sentences = answerText(answer, found, view)
  const opened = found.stretch ?? null
  const title = opened
    ? `${opened.member.name}, ${opened.startYear} to ${opened.endYear}: from ${percent(opened.startSharePercent)} to ${percent(opened.endSharePercent)} of GDP`
    : question
  const csv = precedentsAddress({ ...view, open: '', order: '' }, '/data/precedents.csv')
  const cited: Cited = {
    title: `${question} ${sentences[0]}`,
    address: origin + address,
    ...sourcesIn([found.edition]),
  }
  const description = opened ? `${stretchText(opened)}.` : sentences.join(' ')
  return {
    status: 200,
    path: address,
    title,
    description,
    card: subject,
    cardAlt: title,
    embeddable: true,
    statements: false,
    listed: address === '/precedents',
    linkedData: linkedDataOf({ cited: { ...cited, title }, description, csv }),
    content: (
      <>
        <h1>{question}</h1>
        <p class="lead">{sentences[0]}</p>
        {namedStretches(found, view).length > 0 && (
          <ul>
            {namedStretches(found, view).map((stretch) => (
              <li key={stretch.member.code}>
                <a href={openAddress(view, stretch)}>{stretchText(stretch)}</a>
              </li>
            ))}
          </ul>
        )}
        {sentences.slice(1).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {markedText(answer, view).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <PrecedentsForm view={view} typed={search} areas={areas} problems={{}} />
        {opened && openedSubject && openedChart && (
          <Opened
            stretch={opened}
            close={precedentsAddress({ ...view, open: '' })}
            chart={openedChart}
            subject={openedSubject}
            cited={{ ...cited, title }}
          />
        )}
        <Chart
          chart={chart}
          share={{ subject, csv, cited }}
          links={[['How peace, jumps and breaks are told', '/docs/pathways']]}
        />
        <h2 id="list">The stretches</h2>
        {found.page.nodes.length === 0 ? (
          <p>
            No stretch is like that. Ask for a smaller rise or another length, or see{' '}
            <a href="/precedents">all of them</a>.
          </p>
        ) : (
          <StretchTable
            view={view}
            stretches={found.page.nodes}
            count={found.count}
            address={(stretch) => openAddress(view, stretch)}
          />
        )}
        <Pager
          path="/precedents"
          search={search}
          isFirst={after === ''}
          next={found.page.pageInfo.hasNextPage ? (found.page.pageInfo.endCursor ?? null) : null}
        />
      </>
    ),
  }
}

const openAddress = (
  view: PrecedentsView,
  { member, startYear }: { readonly member: { readonly code: string }; readonly startYear: number },
): string => `${precedentsAddress({ ...view, open: `${member.code}-${startYear}` })}#opened`

const refusedPage = (
  areas: AreasAnswer,
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
      <PrecedentsForm
        view={readPrecedents(new URLSearchParams()).view}
        typed={search}
        areas={areas}
        problems={problems}
      />
    </>
  ),
})
