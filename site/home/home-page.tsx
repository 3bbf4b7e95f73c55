/** The question in the product's name, and the answer from the figures of today: words and large numbers first, then who and how. */

import { formatDate } from '../../formats/date.ts'
import { unknownParameters } from '../address/parameters.ts'
import { Home, HomeClaims, type HomeClaimsAnswer } from '../generated/documents.ts'
import { apiCurrency, currencyProblem, readCurrency } from '../money.ts'
import type { Sources } from '../operation.ts'
import type { Page, Redirect } from '../page.ts'
import { Cautions } from '../parts/cautions.tsx'
import { ChartFigure } from '../parts/chart.tsx'
import { Missing } from '../parts/missing.tsx'
import { loadAreas } from '../pathway/areas.ts'
import { pathwayIdPath } from '../pathway/question.ts'
import { QuestionForm } from '../pathway/question-form.tsx'
import { refusedPathwayPage } from '../pathway/refusal.tsx'
import { linkedDataOf } from '../shell/linked-data.ts'
import { AlliesTable } from './allies-table.tsx'
import { answerOf, sourceOf } from './answer.ts'
import { Grades } from './grades.tsx'
import { News, newestChanges } from './news.tsx'
import { Reported } from './reported.tsx'
import { allyRows, HOME_SORTS, sortRows } from './rows.ts'
import { sharedOf } from './shared.ts'

const TITLE = 'Is there a realistic pathway to 5%? What each NATO ally spends, pledged and would have to do'

/** Parameters of the list of allies by year, which was at this address before and is redirected. */
const FORMER = ['year', 'asOf', 'order', 'show', 'pick']

export async function homePage(search: URLSearchParams, sources: Sources): Promise<Page | Redirect> {
  const id = search.get('pathway')
  if (id !== null) return { location: pathwayIdPath(id) }
  if (FORMER.some((name) => search.has(name))) return { location: `/alliance?${search}` }
  const areas = await loadAreas(sources)
  const sort = HOME_SORTS.find(([key]) => key === (search.get('sort') ?? 'share'))?.[0]
  const money = readCurrency(search.get('money'))
  const messages = [
    ...Object.values(unknownParameters(search, ['sort', 'money'])),
    ...(money ? [] : [currencyProblem(search.get('money'))]),
    ...(sort
      ? []
      : [`There is no order “${search.get('sort')}”. Allowed: ${HOME_SORTS.map(([key]) => key).join(', ')}.`]),
  ]
  if (!sort || !money || messages.length > 0) return refusedPathwayPage(areas, {}, {}, messages)
  const [{ data }, reported, changes] = await Promise.all([
    // The currencies of a group differ.
    sources.ask(Home, { currency: apiCurrency(money), alliance: money === 'eur' ? 'EUR' : 'USD' }),
    sources.askPart(HomeClaims, {}),
    newestChanges(sources),
  ])
  if (!data?.group?.pathway) throw new Error('The answer lacks the alliance.')
  const rows = sortRows(allyRows(data), sort)
  const way = await sources.chart({ kind: 'pathway', id: data.group.pathway.id })
  const allies = await sources.chart({ kind: 'allies', sort })
  const words = reported.data?.words
  const answer = answerOf(data)
  const shared = sharedOf(data, sort, sources.origin)
  return {
    path: '/',
    title: TITLE,
    description: answer.join(' '),
    embeddable: true,
    statements: true,
    failed: reported.failed || changes === null,
    linkedData: linkedDataOf({
      cited: { ...shared.allies.cited, title: TITLE },
      description: answer.join(' '),
      csv: null,
    }),
    content: (
      <>
        <h1>Is there a realistic pathway to 5% of GDP?</h1>
        {words ? <Quote statement={words} /> : <Missing what="The words in which the question was put" again="/" />}
        {answer.map((sentence) => (
          <p key={sentence} class="lead">
            {sentence}
          </p>
        ))}
        <Cautions texts={data.group.pathway.warnings} what="the alliance’s pathway" />
        <Grades counts={data.assessments.counts} />
        <p class="soft">
          Each ally against 3.5% of core spending by 2035, graded by <a href="/docs/assessment">a published rule</a>.{' '}
          {sourceOf(data)}
        </p>
        <h2>The alliance’s way to the target</h2>
        <ChartFigure
          chart={way}
          share={shared.way}
          links={[['/pathway/nato/the-hague', 'The pathway of the alliance']]}
        />
        <h2 id="allies">The allies: 2014, now, and the targets</h2>
        <ChartFigure
          chart={allies}
          share={shared.allies}
          links={[
            ['/alliance', 'Every ally, by year'],
            ['/tracker', 'Every ally against your own target, a head and in all'],
            ['/precedents', 'Has it ever been done'],
          ]}
        />
        <AlliesTable rows={rows} sort={sort} money={money} startYear={data.group.pathway.startYear} />
        <h2>Your country</h2>
        <p>What would a target take, and has anybody done it?</p>
        <QuestionForm areas={areas} values={{ aim: 'total' }} problems={{}} />
        <Reported reply={reported} />
        <p>
          Which allies keep their own word: <a href="/pledges">pledges, and what became of them</a>. How the count of
          allies at 2% changed between editions: <a href="/revisions">how the figures were revised</a>.
        </p>
        <News changes={changes} />
      </>
    ),
  }
}

type Statement = NonNullable<HomeClaimsAnswer['words']>

const Quote = ({
  statement: { speaker, quote, saidOn, saidOnPrecision, source },
}: {
  readonly statement: Statement
}) => (
  <blockquote>
    {quote && <p>“{quote.text}”</p>}
    <footer>
      {speaker.name}
      {speaker.role ? `, ${speaker.role}` : ''}, {formatDate(saidOn, saidOnPrecision)}. {source.publisher}:{' '}
      <a href={source.url}>source</a>
    </footer>
  </blockquote>
)
