import { percent } from '../../formats/number.ts'
import type { ChartSubject } from '../chart-subject.ts'
import type { AreasAnswer, PrecedentsAnswer } from '../generated/documents.ts'
import type { DrawnChart } from '../operation.ts'
import type { Page } from '../page.ts'
import { ChartFigure } from '../parts/chart.tsx'
import { type Cited, sourcesIn } from '../parts/citation.ts'
import { Pager } from '../parts/pager.tsx'
import { linkedDataOf } from '../shell/linked-data.ts'
import { Opened } from './opened.tsx'
import { PrecedentsForm } from './precedents-form.tsx'
import { type PrecedentsView, precedentsAddress } from './question.ts'
import { StretchTable } from './stretch-table.tsx'
import { answerText, markedText, namedStretches, questionText, stretchText } from './words.ts'

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

/** The answer in words, who and when, the stretch that is opened, the picture, the list. */
export function precedentsAnswerPage(answered: Answered): Page {
  const { areas, view, search, after, answer, found, who, subject, chart, openedSubject, openedChart, origin } =
    answered
  const address = precedentsAddress(view)
  const question = questionText(view, who)
  const sentences = answerText(answer, found, view, who)
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
    path: address,
    title,
    description,
    card: subject,
    cardAlt: title,
    embeddable: true,
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
        <ChartFigure
          chart={chart}
          share={{ subject, csv, cited }}
          links={[['/docs/pathways', 'How peace, jumps and breaks are told']]}
        />
        <h2 id="list">The stretches</h2>
        {found.page.nodes.length === 0 ? (
          <p>
            No stretch is like that. Ask for a smaller rise, another length or fewer conditions, or see{' '}
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
