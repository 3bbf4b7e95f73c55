import type { Answer, AreasAnswer, PathwayEffectsAnswer } from '../generated/documents.ts'
import type { DrawnChart, Reply } from '../operation.ts'
import type { Page } from '../page.ts'
import { Cautions } from '../parts/cautions.tsx'
import { ChartFigure } from '../parts/chart.tsx'
import { type Cited, sourcesIn } from '../parts/citation.ts'
import { Missing } from '../parts/missing.tsx'
import { MoneySwitch } from '../parts/money-switch.tsx'
import { linkedDataOf } from '../shell/linked-data.ts'
import { CostTable } from './cost-table.tsx'
import { Effects } from './effects.tsx'
import type { NewestAnswer } from './known-question.ts'
import { Precedents } from './precedents.tsx'
import { type FieldValues, QuestionForm } from './question-form.tsx'

interface Answered {
  readonly areas: AreasAnswer
  readonly values: FieldValues
  /** The address of the page, with its host. */
  readonly address: URL
  readonly pathway: Answer
  readonly chart: DrawnChart
  /** What its extra does to the budget; may have failed alone. */
  readonly effects: Reply<PathwayEffectsAnswer>
  /** The same by newer figures; null where there are none, or they change nothing. */
  readonly newest: NewestAnswer | 'failed' | null
}

/** The answer in one sentence; has anybody done it, and who; one chart; cost, trade-off, what it hinges on. */
export function pathwayAnswerPage({ areas, values, address, pathway, chart, effects, newest }: Answered): Page {
  const csv = `/data/pathway.csv?${new URLSearchParams({ id: pathway.id })}`
  const cited = citedOf(pathway, address)
  return {
    status: 200,
    path: address.pathname + address.search,
    title: pathway.headline,
    description: pathway.summary,
    card: { kind: 'pathway', id: pathway.id },
    cardAlt: pathway.headline,
    embeddable: true,
    failed: newest === 'failed' || effects.data === null,
    listed: pathway.parameters.asOf === null && !address.pathname.startsWith('/pathway/id/'),
    linkedData: linkedDataOf({ cited: { ...cited, title: pathway.headline }, description: pathway.summary, csv }),
    content: (
      <>
        <h1>{pathway.headline}</h1>
        <p class="lead">{pathway.summary}</p>
        {newest === 'failed' && (
          <Missing what="Whether newer figures exist" again={address.pathname + address.search} />
        )}
        {newest && newest !== 'failed' && (
          <p class="caution" role="note">
            Newer figures exist. By them: {newest.summary} <a href={newest.address}>With the newest figures</a>
          </p>
        )}
        <Cautions texts={pathway.warnings} what="this pathway" />
        <ChartFigure
          chart={chart}
          share={{ subject: { kind: 'pathway', id: pathway.id }, csv, cited }}
          links={[['The same question in the API', pathway.permalink]]}
        />
        <QuestionForm areas={areas} values={values} problems={{}} />
        <h2>{pathway.outcome === 'REACHES' ? 'Has anybody done it?' : 'Has anybody risen as fast?'}</h2>
        <Precedents {...pathway} />
        <h2>What it costs</h2>
        <MoneySwitch address={address} money={values.money ?? 'usd'} isGroup={'leftOut' in pathway} />
        <CostTable pathway={pathway} />
        <Effects
          reply={effects}
          startYear={pathway.startYear}
          currency={pathway.years[0]?.extra.money?.currency ?? 'USD'}
          again={address.pathname + address.search}
        />
        {'leftOut' in pathway && pathway.leftOut.length > 0 && (
          <p class="source">
            Not counted: {pathway.leftOut.map(({ member, reason }) => `${member.name} (${reason})`).join('; ')}.
          </p>
        )}
      </>
    ),
  }
}

function citedOf(pathway: Answer, { href }: URL): Cited {
  const started = 'members' in pathway ? pathway.members : [pathway]
  return {
    title: `${pathway.headline}. ${pathway.summary}`,
    address: href,
    ...sourcesIn([...started.map(({ baseline }) => baseline.edition), pathway.outlook]),
  }
}
